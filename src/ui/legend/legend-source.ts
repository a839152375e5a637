import type { IsoDate } from '../../model/dates';
import type { AtlasState } from '../../state/atlas.svelte';
import type { LegendSource } from './layer-summary';

/** What the legend is made from on a day; null before anything has arrived. */
export function legendSource(
  atlas: AtlasState,
  date: IsoDate,
  allMeetings: boolean,
): LegendSource | null {
  const { firstView, catalog } = atlas;
  if (firstView === null) return null;
  return { firstView, atlas: atlas.atlas, catalog, date, areas: atlas.summary(date), allMeetings };
}
