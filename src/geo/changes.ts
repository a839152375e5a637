import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { PartyId } from '../model/ids';
import type { PartyArea } from '../model/schema';
import { areasOn } from './areas';
import { holdersOn } from './holders';
import { perAtlas } from './per-atlas';
import { daysOfChange } from './sets';

/** A place whose holder differs between two days. */
export interface PlaceChange {
  /** Index into `atlas.places`. */
  readonly place: number;
  readonly from: PartyId;
  readonly to: PartyId;
  /** The place's land, km². */
  readonly areaKm2: number;
}

/** What changed between two days: places, largest land first, and the land each party gained, km². */
export interface Changes {
  readonly places: readonly PlaceChange[];
  readonly gainsKm2: readonly { readonly party: PartyId; readonly gainKm2: number }[];
}

export function changesBetween(atlas: Atlas, from: IsoDate, to: IsoDate): Changes {
  const [before, after] = [holdersOn(atlas, from), holdersOn(atlas, to)];
  const places = new Map<number, PlaceChange>();
  atlas.cells.forEach((cell, index) => {
    if (before[index] === after[index]) return;
    places.set(cell.place, {
      place: cell.place,
      from: atlas.parties[before[index]!]!.id,
      to: atlas.parties[after[index]!]!.id,
      areaKm2: cell.areaKm2 + (places.get(cell.place)?.areaKm2 ?? 0),
    });
  });
  const areasBefore = areasOn(atlas, from);
  return {
    places: [...places.values()].sort((a, b) => b.areaKm2 - a.areaKm2),
    gainsKm2: areasOn(atlas, to).map(({ party, areaKm2 }, index) => ({
      party,
      gainKm2: areaKm2 - areasBefore[index]!.areaKm2,
    })),
  };
}

/** The first day of the table and every day on which some land changed hands; ascending. */
export const landChangeDays = perAtlas((atlas): readonly IsoDate[] =>
  daysOfChange(atlas, [...atlas.cells.keys()]),
);

/** The next day after `date` (the last before it, with step -1) on which some land changed hands; null at the end. */
export function changeDayBeside(atlas: Atlas, date: IsoDate, step: 1 | -1): IsoDate | null {
  const days = landChangeDays(atlas);
  const found = step === 1 ? days.find((day) => day > date) : days.findLast((day) => day < date);
  return found ?? null;
}

/** The areas of all parties from each day of change on: what the timeline draws and `series.csv` lists. */
export interface SeriesEntry {
  readonly date: IsoDate;
  /** In the order of `atlas.parties`, each party's own land. */
  readonly areas: readonly PartyArea[];
}

export const areaSeries = perAtlas((atlas): readonly SeriesEntry[] =>
  landChangeDays(atlas).map((date) => ({ date, areas: areasOn(atlas, date) })),
);
