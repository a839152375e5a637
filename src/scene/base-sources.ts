/** The ground: land, water, borders, names, from the base map's topology. */
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import type { Language } from '../model/ids';
import type { BasemapTopology, CountryProperties, Names, TownProperties } from '../model/schema';
import { collection, geometryOf, NOTHING, sceneFeature } from './features';
import { nameIn } from './names';
import type { Properties, SceneFeatures } from './vocabulary';

type BaseSources = Readonly<
  Record<'land' | 'nearLand' | 'lakes' | 'rivers' | 'borders' | 'countries' | 'seas', SceneFeatures>
>;

/** Zoom from which a country of that rank is named. */
const COUNTRY_ZOOM: readonly number[] = [2, 2, 3, 4, 5];
/** Zoom from which a town of that rank is named. */
const TOWN_ZOOM: readonly number[] = [4, 4, 5, 6, 7, 8, 9, 10];

export function baseSources(basemap: BasemapTopology | null, lang: Language): BaseSources {
  const object = (name: string, properties: (from: Record<string, unknown>) => Properties) =>
    basemap === null ? NOTHING : featuresOf(basemap, name, properties);
  const plain = (): Properties => ({});
  return {
    land: object('land', plain),
    nearLand: object('nearLand', plain),
    lakes: object('lakes', (from) => named(from, lang)),
    rivers: object('rivers', (from) => named(from, lang)),
    borders: object('borders', ({ disputed }) => ({ disputed: disputed === true ? 1 : 0 })),
    countries: labels(object('countries', (from) => countryProperties(from, lang))),
    seas: object('seas', (from) => named(from, lang)),
  };
}

/** Degrees; a town this near to something that is named is that. */
const SAME_TOWN = 0.01;

/** The towns but for those that are shown already, as a city of the talks or as a place named beside the map. */
export function townSource(
  basemap: BasemapTopology | null,
  cities: SceneFeatures,
  namedPlaces: SceneFeatures,
  lang: Language,
): SceneFeatures {
  if (basemap === null) return NOTHING;
  const shown = [...cities.features, ...namedPlaces.features].map(pointOf);
  const towns = featuresOf(basemap, 'towns', (from) => townProperties(from, lang));
  return {
    ...towns,
    features: towns.features.filter((town) => {
      const [lng, lat] = pointOf(town);
      return !shown.some(
        (other) => Math.abs(other[0]! - lng!) < SAME_TOWN && Math.abs(other[1]! - lat!) < SAME_TOWN,
      );
    }),
  };
}

function pointOf({ geometry }: SceneFeatures['features'][number]): readonly number[] {
  return geometry.type === 'Point' ? geometry.coordinates : [];
}

function featuresOf(
  basemap: BasemapTopology,
  name: string,
  properties: (from: Record<string, unknown>) => Properties,
): SceneFeatures {
  const object = basemap.objects[name];
  if (!object) return NOTHING;
  const parts = (
    object.type === 'GeometryCollection' ? (object as GeometryCollection).geometries : [object]
  ) as readonly GeometryObject[];
  return collection(
    parts.map((part, index) =>
      sceneFeature(
        index,
        geometryOf(basemap, part),
        properties((part.properties ?? {}) as Record<string, unknown>),
      ),
    ),
  );
}

/** What has no name has no label. */
function labels(features: SceneFeatures): SceneFeatures {
  return {
    ...features,
    features: features.features.filter(({ properties }) => properties['name']),
  };
}

function named({ name, names }: Record<string, unknown>, lang: Language): Properties {
  const found = (names ?? name) as Names | undefined;
  return { name: found ? nameIn(found, lang) : null };
}

function countryProperties(from: Record<string, unknown>, lang: Language): Properties {
  const { names, rank, iso } = from as unknown as CountryProperties;
  return {
    name: names ? nameIn(names, lang) : (regionName(iso, lang) ?? null),
    rank,
    from: COUNTRY_ZOOM[rank] ?? COUNTRY_ZOOM.at(-1)!,
  };
}

/** What the browser itself calls a country that our tables do not name. */
function regionName(iso: string, lang: Language): string | undefined {
  if (!/^[A-Z]{2}$/.test(iso)) return undefined;
  return new Intl.DisplayNames([lang, 'en'], { type: 'region', fallback: 'none' }).of(iso);
}

function townProperties(from: Record<string, unknown>, lang: Language): Properties {
  const { names, rank, capital } = from as unknown as TownProperties;
  return {
    name: nameIn(names, lang),
    rank,
    capital: capital ? 1 : 0,
    first: rank === 0 ? 1 : 0,
    from: TOWN_ZOOM[rank] ?? TOWN_ZOOM.at(-1)!,
  };
}
