import { untrack } from 'svelte';
import { stepHeight, type SheetHeight } from './sheet';

/** How far the panel is open: folded or not beside the map, and at which height as a sheet. */
export class PanelState {
  collapsed = $state(false);
  height = $state<SheetHeight>('peek');
  legendOpen = $state(true);

  /** Brings what stands in it into sight. */
  open(): void {
    this.collapsed = false;
    if (untrack(() => this.height) === 'peek') this.height = 'half';
  }

  /** Makes room for a card without hiding the thing it is about. */
  showCard(): void {
    this.legendOpen = false;
    this.open();
  }

  /** The keyboard of a phone takes half the screen; the list of results needs the rest. */
  makeRoom(): void {
    this.height = 'full';
  }

  /** Gives the screen to what stands above the sheet. */
  layDown(): void {
    this.height = 'peek';
  }

  /** What stood there before the card. */
  hideCard(): void {
    this.legendOpen = true;
  }

  step(by: 1 | -1): void {
    this.height = stepHeight(this.height, by);
  }
}
