/** Whether the reader's last act was by keyboard or by pointer: only who steers by keyboard wants the focus moved. */
let last: 'keyboard' | 'pointer' = 'pointer';

/** Listens for the whole life of the page. */
export function watchInput(): void {
  addEventListener('keydown', () => (last = 'keyboard'), { capture: true, passive: true });
  addEventListener('pointerdown', () => (last = 'pointer'), { capture: true, passive: true });
}

export const lastInput = (): 'keyboard' | 'pointer' => last;
