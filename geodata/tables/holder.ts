/** Who held a place on a day. */
import type { IsoDate } from '../../src/model/dates';
import type { PartyId } from '../../src/model/ids';
import type { ControlInterval } from '../../src/model/schema';

/** The holder on `date`, or null outside the span of control. */
export function holderOn(control: readonly ControlInterval[], date: IsoDate): PartyId | null {
  return control.find(([, from, to]) => from <= date && date < to)?.[0] ?? null;
}
