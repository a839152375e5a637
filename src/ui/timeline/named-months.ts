import { monthLabel } from '../../i18n/month-label';
import type { Translator } from '../../i18n/translator';
import type { Span } from '../../model/dates';
import { labelWidthPx } from './label-width';
import { monthTicks, type MonthTick } from './time-scale';

/** Room round a name: its letters may be bold, and the next one begins at a distance, px. */
const GAP_PX = 12;

/** The months that have room to be named along an axis: their names are long in some languages and short in others. */
export function namedMonths(
  i18n: Translator,
  span: Span,
  widthPx: number,
  lettersPx: number,
): MonthTick[] {
  const every = monthTicks(span, Infinity, 0);
  const widths = every.map(({ month, withYear }) =>
    labelWidthPx(monthLabel(i18n, month, withYear), lettersPx),
  );
  return monthTicks(span, widthPx, Math.max(...widths) + GAP_PX);
}
