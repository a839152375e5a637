import { addDays, type IsoDate, type Span } from '../../model/dates';

/** Days a second. */
export const SPEEDS = [7, 14, 30] as const;

interface Options {
  readonly span: Span;
  readonly date: () => IsoDate;
  readonly nextChange: (date: IsoDate) => IsoDate | null;
  readonly show: (date: IsoDate) => void;
}

const CALM_MILLISECONDS = 1500;

/**
 * Plays the days. Where the reader wants less motion, it goes from one change to the next at a calm pace instead of
 * running through all days. Stops at the last day.
 */
export class Playback {
  #playing = $state(false);
  speed = $state<(typeof SPEEDS)[number]>(14);
  readonly #options: Options;
  #timer: ReturnType<typeof setTimeout> | undefined;

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
    if (addDays(date(), 1) >= span.to) show(span.from);
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
    const next = calm ? nextChange(date()) : addDays(date(), 1);
    if (next === null || next >= span.to) {
      this.stop();
      return;
    }
    show(next);
    this.#wait();
  }
}
