/** The ground: land, water, borders, names, from the base map's topology. */
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import type { Language } from '../model/ids';
import type { BasemapTopology, CountryProperties, Names, TownProperties } from '../model/schema';
import { collection, geometryOf, NOTHING, sceneFeature } from './features';
import { nameIn } from './names';
import type { Properties, SceneFeatures } from './vocabulary';

type BaseSources = Readonly<
  Record<
    'land' | 'nearLand' | 'lakes' | 'rivers' | 'borders' | 'countries' | 'seas' | 'towns',
    SceneFeatures
  >
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
    towns: object('towns', (from) => townProperties(from, lang)),
  };
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

/** Countries without a name have no label. */
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
  const { names, rank } = from as unknown as CountryProperties;
  return {
    name: names ? nameIn(names, lang) : null,
    rank,
    from: COUNTRY_ZOOM[rank] ?? COUNTRY_ZOOM.at(-1)!,
  };
}

function townProperties(from: Record<string, unknown>, lang: Language): Properties {
  const { names, rank, capital } = from as unknown as TownProperties;
  return {
    name: nameIn(names, lang),
    rank,
    capital: capital ? 1 : 0,
    from: TOWN_ZOOM[rank] ?? TOWN_ZOOM.at(-1)!,
  };
}
