import { CONTROL_SPAN, type IsoDate } from '../../model/dates';
import type { Value } from './card';

/** The table begins on a day when most holders had been there for long; that day is not the day they came. */
export function sinceDay(from: IsoDate): Value {
  return from === CONTROL_SPAN.from
    ? { type: 'message', key: 'fact.sinceBefore', params: { date: { type: 'date', date: from } } }
    : { type: 'date', date: from };
}
