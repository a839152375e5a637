import { CONTROL_SPAN, spanContains } from '../../model/dates';
import type { Claim } from '../../model/schema';
import { decodeSelection } from '../../state/link-selection';
import type { TableRow } from './table';

/** What shows a claim of the article, as things stood at the end of what it speaks of; nothing selected where none can. */
export function shownClaim({ select, lastDay }: Claim): Pick<TableRow, 'select' | 'date'> {
  const chosen = select === undefined ? null : decodeSelection(select);
  if (chosen === null) return { select: null };
  return spanContains(CONTROL_SPAN, lastDay)
    ? { select: chosen, date: lastDay }
    : { select: chosen };
}
