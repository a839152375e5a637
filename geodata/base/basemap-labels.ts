/** What the basemap names: countries, seas, towns, as points. */
import type { Feature, Point } from 'geojson';
import type { CountryProperties, Names, Place, TownProperties } from '../../src/model/schema';
import type { BasemapBase } from './basemap-base';
import { parsePoints, parseRows } from './point-table';
import { namesOf } from './water';

/** What the basemap takes from the tables of facts. */
export interface BasemapFacts {
  readonly places: readonly Pick<Place, 'id' | 'names' | 'point'>[];
  /** Proper names by the ids of `names.tsv`: `country:SY`, `damascus`, … */
  readonly names: ReadonlyMap<string, Names>;
}

export interface SeaProperties {
  readonly id: string;
  readonly names: Names;
  readonly rank: number;
}

type Label<Properties> = Feature<Point, Properties>;

/** Without the languages that read the same as the one they fall back to: Persian to Arabic, all others to English. */
function distinct(names: Names): Names {
  const entries = Object.entries(names).filter(
    ([language, name]) => language === 'en' || name !== (language === 'fa' ? (names.ar ?? names.en) : names.en),
  );
  return Object.fromEntries(entries) as unknown as Names;
}

const label = <Properties>(point: readonly [number, number], properties: Properties): Label<Properties> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...point] },
});

export function countryLabels({ tables }: BasemapBase, { names }: BasemapFacts): Label<CountryProperties>[] {
  return parsePoints('countries.tsv', tables['countries.tsv']).map(({ point, columns }) => {
    const iso = columns['iso']!;
    const known = names.get(`country:${iso}`);
    return label(point, { iso, ...(known && { names: distinct(known) }), label: point, rank: Number(columns['rank']) });
  });
}

export function seaLabels({ tables }: BasemapBase): Label<SeaProperties>[] {
  return parsePoints('seas.tsv', tables['seas.tsv']).map(({ point, columns }) =>
    label(point, { id: columns['id']!, names: distinct(requireNames('seas.tsv', columns)), rank: Number(columns['rank']) }),
  );
}

/** Towns of Syria by their place in the table of facts, towns abroad by a table of their own. */
export function townLabels({ tables }: BasemapBase, facts: BasemapFacts): Label<TownProperties>[] {
  const places = new Map<string, BasemapFacts['places'][number]>(facts.places.map((place) => [place.id, place]));
  const syrian = parseRows('syrian-towns.tsv', tables['syrian-towns.tsv']).map((row) => {
    const id = row['place']!;
    const place = places.get(id);
    if (!place) throw new Error(`syrian-towns.tsv ${id}: expected a place of places.tsv, found none`);
    const names = distinct(facts.names.get(id) ?? withoutQualifier(place.names));
    return label(place.point, { id, names, rank: Number(row['rank']), capital: row['capital'] === 'yes' });
  });
  const abroad = parsePoints('towns.tsv', tables['towns.tsv']).map(({ point, columns }) =>
    label(point, {
      id: columns['id']!,
      names: distinct(requireNames('towns.tsv', columns)),
      rank: Number(columns['rank']),
      capital: columns['capital'] === 'yes',
    }),
  );
  return [...syrian, ...abroad];
}

function requireNames(table: string, columns: Readonly<Record<string, string>>): Names {
  const names = namesOf(columns);
  if (names === null) throw new Error(`${table} ${columns['id']}: expected an English name, found none`);
  return names;
}

/** `Taldou (Houla)` is lettered `Taldou`. */
function withoutQualifier(names: Names): Names {
  const entries = Object.entries(names).map(
    ([language, name]): [string, string] => [language, name.replace(/ \(.*\)$/, '')],
  );
  return Object.fromEntries(entries) as unknown as Names;
}
