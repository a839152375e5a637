import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import { areaOf, type AreaFigure } from './areas';
import { perAtlas } from './per-atlas';
import { parseRegion, type Region } from './region';

export interface AreaRow {
  /** As in a link or on the command line: `party:gov`, `zone:idlib`. */
  readonly id: string;
  readonly region: Region;
  readonly figure: AreaFigure;
}

/** Parties that published tallies count together or apart; a line each, beside the parties themselves. */
const FURTHER_GROUPS = ['opp+tfsa'];

/** The regions of the table, which are the same on every day. */
const tableRegions = perAtlas((atlas): readonly (readonly [id: string, region: Region])[] => {
  const { parties, sets } = atlas;
  const ids = [
    ...parties.flatMap(({ id }) => [
      `party:${id}`,
      ...parties.flatMap((child) =>
        child.parent === id ? [`party:${id}-without-${child.id}`] : [],
      ),
    ]),
    ...FURTHER_GROUPS.map((group) => `party:${group}`),
    ...sets.map(({ kind, id }) => `${kind}:${id}`),
  ];
  return ids.flatMap((id) => {
    const region = parseRegion(atlas, id);
    return region.ok ? [[id, region.value] as const] : [];
  });
});

/** How much? Every party, group of parties and set of cells with its area and shares on a day. */
export function areaTable(atlas: Atlas, date: IsoDate): AreaRow[] {
  return tableRegions(atlas).map(([id, region]) => ({
    id,
    region,
    figure: areaOf(atlas, region, date),
  }));
}
