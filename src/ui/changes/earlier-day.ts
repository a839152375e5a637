import { CONTROL_SPAN, DEFAULT_DATE, type IsoDate } from '../../model/dates';
import { addMonths } from '../timeline/time-scale';

/** The months over which changes are shown first. */
const FIRST_SPAN_MONTHS = 3;

/** The day with which a comparison begins: some months before, as far as the table goes back. */
export function earlierDay(date: IsoDate): IsoDate {
  const from = addMonths(date, -FIRST_SPAN_MONTHS);
  if (from >= CONTROL_SPAN.from) return from;
  return date === CONTROL_SPAN.from ? DEFAULT_DATE : CONTROL_SPAN.from;
}
