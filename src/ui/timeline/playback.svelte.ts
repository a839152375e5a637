import { addDays, type IsoDate, type Span } from '../../model/dates';

/** Days a second. */
export const SPEEDS = [7, 14, 30] as const;

interface Options {
  readonly span: Span;
  readonly date: () => IsoDate;
  readonly nextChange: (date: IsoDate) => IsoDate | null;
  /** `first`: the step with which playing begins, to which Back may lead. */
  readonly show: (date: IsoDate, first: boolean) => void;
}

const CALM_MILLISECONDS = 1500;

/**
 * Plays the days. Where the reader wants less motion, it goes from one change to the next at a calm pace instead of
 * running through all days. Stops at the last day, and where the reader goes to another day meanwhile.
 */
export class Playback {
  #playing = $state(false);
  speed = $state<(typeof SPEEDS)[number]>(14);
  readonly #options: Options;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The day that was shown last; another one was chosen by the reader. */
  #shown: IsoDate | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  get playing(): boolean {
    return this.#playing;
  }

  toggle(): void {
    if (this.#playing) this.stop();
    else this.start();
  }

  start(): void {
    const { span, date, show } = this.#options;
    const atEnd = addDays(date(), 1) >= span.to;
    if (atEnd) show(span.from, true);
    this.#shown = atEnd ? date() : null;
    this.#playing = true;
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#playing = false;
  }

  #wait(): void {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#timer = setTimeout(() => this.#step(calm), calm ? CALM_MILLISECONDS : 1000 / this.speed);
  }

  #step(calm: boolean): void {
    const { span, date, nextChange, show } = this.#options;
    const first = this.#shown === null;
    if (!first && this.#shown !== date()) {
      this.stop();
      return;
    }
    const next = calm ? nextChange(date()) : addDays(date(), 1);
    if (next === null || next >= span.to) {
      this.stop();
      return;
    }
    show(next, first);
    this.#shown = next;
    this.#wait();
  }
}
