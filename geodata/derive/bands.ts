/** Published quantities that the map must reproduce within bands; where it does not, a fact is missing or wrong. */
import { areasByParty, syriaArea } from '../../src/geo/areas';
import { holdersOn } from '../../src/geo/holders';
import { setAreaKm2 } from '../../src/geo/sets';
import type { Atlas, SetKind } from '../../src/model/atlas';
import { day, DEFAULT_DATE, type IsoDate } from '../../src/model/dates';

export interface Band {
  readonly what: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: '%' | 'km²';
}

/** The eve of Operation Olive Branch: what Turkey and its allies held was the Euphrates Shield area alone. */
const EVE_OF_OLIVE_BRANCH = day('2018-01-19');
/** Afrin district on the boundaries of the United Nations, km²; the derived one keeps within 5 %. */
const AFRIN_DISTRICT_KM2 = 1841;

export function bandMeasures(atlas: Atlas): Band[] {
  const syria = syriaArea(atlas).areaKm2;
  const share = (what: string, parties: readonly string[], low: number, high: number): Band => ({
    what: `${what}, ${DEFAULT_DATE}`,
    value: (100 * heldKm2(atlas, DEFAULT_DATE, parties)) / syria,
    low,
    high,
    unit: '%',
  });
  const land = (what: string, value: number, low: number, high: number): Band => ({
    what,
    value,
    low,
    high,
    unit: 'km²',
  });
  const yarmouk = [
    ...cellsOf(atlas, 'governorate', 'daraa'),
    ...cellsOf(atlas, 'governorate', 'quneitra'),
  ];
  const ghouta = cellsOf(atlas, 'zone', 'ghouta');
  return [
    share('government', ['gov'], 54, 60),
    share('SDF with YPG', ['sdf', 'ypg'], 23, 27),
    share('opposition with Turkish-backed groups, without Tanf', ['opp', 'tfsa'], 7, 13),
    share('IS', ['is'], 2, 8),
    land(
      'Afrin district',
      areaOfSet(atlas, 'afrin', 'district'),
      0.95 * AFRIN_DISTRICT_KM2,
      1.05 * AFRIN_DISTRICT_KM2,
    ),
    land('taken in Operation Olive Branch', areaOfSet(atlas, 'afrin', 'taken'), 1650, 2000),
    land('Euphrates Shield area', heldKm2(atlas, EVE_OF_OLIVE_BRANCH, ['tfsa']), 2000, 2250),
    land('IS in the Yarmouk basin', heldKm2(atlas, DEFAULT_DATE, ['is'], yarmouk), 200, 300),
    land(
      'left of the East Ghouta zone (Douma)',
      heldKm2(atlas, DEFAULT_DATE, ['opp'], ghouta),
      0,
      20,
    ),
  ];
}

function heldKm2(
  atlas: Atlas,
  date: IsoDate,
  parties: readonly string[],
  among?: readonly number[],
): number {
  return areasByParty(atlas, holdersOn(atlas, date), among)
    .filter(({ party }) => parties.includes(party))
    .reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
}

function areaOfSet(atlas: Atlas, kind: SetKind, id: string): number {
  const set = atlas.sets.find((other) => other.kind === kind && other.id === id);
  return set ? setAreaKm2(atlas, set) : 0;
}

function cellsOf(atlas: Atlas, kind: SetKind, id: string): readonly number[] {
  return atlas.sets.find((other) => other.kind === kind && other.id === id)?.cells ?? [];
}
