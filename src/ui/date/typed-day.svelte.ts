import { CONTROL_SPAN, parseIsoDate, spanContains, type IsoDate } from '../../model/dates';

type Typing = Event & { readonly currentTarget: HTMLInputElement };

/** A day that is typed into a field: gone to where the atlas knows it, else told once the field is left. */
export class TypedDay {
  /** The chosen day beside which a day outside the span was left in the field. */
  #outsideOn = $state.raw<IsoDate | null>(null);
  readonly #chosen: () => IsoDate;
  readonly #goTo: (day: IsoDate) => void;

  /** @param chosen the day the field shows until another one is typed */
  constructor(chosen: () => IsoDate, goTo: (day: IsoDate) => void) {
    this.#chosen = chosen;
    this.#goTo = goTo;
  }

  /** Whether the field was left with a day outside the span. */
  get isOutside(): boolean {
    return this.#outsideOn === this.#chosen();
  }

  /** The browser reports every half-typed year as a change; only a day of the span is gone to. */
  readonly change = ({ currentTarget: { value } }: Typing): void => {
    const typed = parseIsoDate(value);
    this.#outsideOn = null;
    if (typed !== null && spanContains(CONTROL_SPAN, typed)) this.#goTo(typed);
  };

  readonly leave = ({ currentTarget: { value } }: Typing): void => {
    const typed = parseIsoDate(value);
    const isOutside = typed !== null && !spanContains(CONTROL_SPAN, typed);
    this.#outsideOn = isOutside ? this.#chosen() : null;
  };
}
