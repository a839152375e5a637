import type { Translator } from '../i18n/translator';
import type { View } from '../model/view';
import type { AtlasState } from '../state/atlas.svelte';
import { namesOfSelection } from './elements/selection-names';

/**
 * The title of the page, for tabs, bookmarks and whoever hears it first: what is in the foreground, then what the page
 * is. Only the latter on the opening view.
 */
export function pageTitle(
  i18n: Translator,
  { select, step, table, date }: Pick<View, 'select' | 'step' | 'table' | 'date'>,
  data: Pick<AtlasState, 'firstView' | 'atlas' | 'catalog'>,
): string {
  const page = i18n.t('page.title');
  const names = select === null ? undefined : namesOfSelection(select, data);
  const front = table
    ? i18n.t('tables.heading', { date: i18n.date(date) })
    : step !== null
      ? i18n.t('story.title')
      : names && i18n.name(names).text;
  return front === undefined ? page : `${front} – ${page}`;
}
