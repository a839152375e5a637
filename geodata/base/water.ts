/** Lakes and the Euphrates from the packages' water areas, which are vectorised from a coarse picture and need mending. */
import type { Names, Position } from '../../src/model/schema';
import { centreLine } from './centre-line';
import { areaKm2, type Polygons, type Ring, type Rings } from './plane';
import { parsePoints } from './point-table';
import { chaikin, simplifyLine, simplifyRing } from './simplify';

export interface Lake {
  readonly id: string;
  readonly names: Names | null;
  readonly polygons: Polygons;
}

/** Steps of the source's picture are about 500 m; this takes them off before the corners are rounded. */
const SHORE_TOLERANCE_M = 250;
const ISLAND_MIN_KM2 = 8;
/** Languages as columns of the table, in its order. */
const NAME_COLUMNS = ['en', 'ar', 'tr', 'ru', 'fa', 'ku'] as const;

/** The lakes of the table, each found by a point within its bounding box, its shore rounded. */
export function extractLakes(table: string, packages: Readonly<Record<string, Polygons>>): Lake[] {
  return parsePoints('lakes.tsv', table).map(({ point, columns }) => {
    const source = packages[columns['package']!];
    const lake = source && largestAround(source, point);
    if (!lake) throw new Error(`lakes.tsv ${columns['id']}: expected a lake at ${point.join(', ')}, found none`);
    return { id: columns['id']!, names: namesOf(columns), polygons: [roundShore(lake)] };
  });
}

/** Names from the columns `en` … `ku`; null where there is no English one. */
export function namesOf(columns: Readonly<Record<string, string>>): Names | null {
  const entries = NAME_COLUMNS.map((language) => [language, columns[language] ?? ''] as const);
  return columns['en'] ? (Object.fromEntries(entries.filter(([, name]) => name !== '')) as unknown as Names) : null;
}

function largestAround(polygons: Polygons, [lng, lat]: Position): Rings | undefined {
  const around = polygons.filter(([outer]) => {
    const lngs = outer!.map((p) => p[0]);
    const lats = outer!.map((p) => p[1]);
    return Math.min(...lngs) < lng && lng < Math.max(...lngs) && Math.min(...lats) < lat && lat < Math.max(...lats);
  });
  return around.sort((a, b) => areaKm2([b]) - areaKm2([a]))[0];
}

function roundShore(lake: Rings): Rings {
  return lake
    .filter((ring, i) => i === 0 || Math.abs(areaKm2([[ring]])) > ISLAND_MIN_KM2)
    .map((ring) => chaikin(simplifyRing(ring, SHORE_TOLERANCE_M), 2));
}

/**
 * The Euphrates from above Jarabulus to below Baghuz, through reservoirs and over the gaps of the river areas, both
 * ends just outside Syria.
 */
export function extractEuphrates(water: Polygons, guideTable: string, banksTable: string): Ring {
  const guide = parsePoints('euphrates-guide.tsv', guideTable).map(({ point }) => point);
  const banks = parsePoints('euphrates-banks.tsv', banksTable).map(({ point, columns }) => {
    const bank = columns['bank'];
    if (bank !== 'left' && bank !== 'right') {
      throw new Error(`euphrates-banks.tsv: expected bank left or right, found "${bank}"`);
    }
    return { point, bank } as const;
  });
  const line = centreLine(water, { guide, banks, corridorKm: 7, stepKm: 0.15, smoothKm: 0.9 });
  return simplifyLine(line, 40);
}
