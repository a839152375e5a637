import type { Attachment } from 'svelte/attachments';

/** A stroke this long, and more across than along, is a swipe; px. */
const LENGTH_PX = 60;

/** Tells a swipe of one finger: 1 to the left (onwards in scripts that run to the right), -1 to the right. */
export function swipe(onswipe: (by: 1 | -1) => void): Attachment<HTMLElement> {
  return (element) => {
    let start: Touch | null = null;
    const begin = (event: TouchEvent) => {
      start = event.touches.length === 1 ? (event.touches[0] ?? null) : null;
    };
    const end = (event: TouchEvent) => {
      const last = event.changedTouches[0];
      if (start === null || last === undefined) return;
      const [across, along] = [last.clientX - start.clientX, last.clientY - start.clientY];
      start = null;
      if (Math.abs(across) >= LENGTH_PX && Math.abs(across) > 2 * Math.abs(along))
        onswipe(across < 0 ? 1 : -1);
    };
    element.addEventListener('touchstart', begin, { passive: true });
    element.addEventListener('touchend', end);
    return () => {
      element.removeEventListener('touchstart', begin);
      element.removeEventListener('touchend', end);
    };
  };
}
