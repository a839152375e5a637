/** The countries of the detailed region, from the coastline package, corrected where its choices are not ours. */
import { cutGolan } from './golan';
import type { Detail } from './insert-detail';
import { mendCountry } from './mends';
import { boxPolygon, intersect, polygonsOf, subtract, unite, type Polygons } from './plane';
import type { Box } from './world';

/** The detailed part of the basemap, `[west, south, east, north]`: Syria and what one sees around it. */
export const REGION: Box = [32, 30, 45, 39];

/** ISO 3166 alpha-3 code in the package -> alpha-2. */
const NEIGHBOURS = { TUR: 'TR', IRQ: 'IQ', JOR: 'JO', ISR: 'IL', LBN: 'LB' } as const;
const SURROUNDINGS = { PSE: 'PS', CYP: 'CY', EGY: 'EG', SAU: 'SA', IRN: 'IR', AZE: 'AZ' } as const;

/** The British base areas, which the package leaves out of Cyprus; their land comes from Natural Earth. */
const CYPRUS_BASES: readonly Box[] = [
  [32.85, 34.5, 33.05, 34.72],
  [33.6, 34.93, 33.95, 35.13],
];

export interface RegionSources {
  readonly countries: GeoJSON.FeatureCollection;
  readonly tiberias: Polygons;
  readonly golanRing: string;
  /** Cyprus in Natural Earth. */
  readonly cyprus: Polygons;
}

export interface RegionCountries {
  /** Without the occupied Golan. */
  readonly syria: Polygons;
  readonly golan: Polygons;
  readonly outline: Polygons;
  /** Those that share Syria's outline. */
  readonly neighbours: readonly Detail[];
  readonly surroundings: readonly Detail[];
}

export function extractRegion({ countries, tiberias, golanRing, cyprus }: RegionSources): RegionCountries {
  const country = (a3: string): Polygons => {
    const feature = countries.features.find((f) => f.properties?.['A3'] === a3);
    if (feature === undefined) throw new Error(`countries-coastline: expected a country ${a3}, found none`);
    return mendCountry(a3, polygonsOf(feature.geometry));
  };
  const syria = country('SYR');
  const golan = cutGolan(golanRing, [syria, country('LBN'), country('JOR')], tiberias);
  const bases = CYPRUS_BASES.flatMap((box) => intersect(cyprus, boxPolygon(box)));
  const corrected: Readonly<Record<string, Polygons>> = {
    // The package counts the Golan, and a strip that Lebanon has too, to Israel.
    ISR: subtract(country('ISR'), golan, country('LBN')),
    // Without holes: what stays open between the two sources inside the island is no water.
    CYP: unite(country('CYP'), bases).map(([outer]) => [outer!]),
  };
  const details = (codes: Readonly<Record<string, string>>): Detail[] =>
    Object.entries(codes).map(([a3, iso]) => ({
      iso,
      land: intersect(corrected[a3] ?? country(a3), boxPolygon(REGION)),
    }));
  return {
    syria,
    golan,
    outline: unite(syria, golan),
    neighbours: details(NEIGHBOURS),
    surroundings: details(SURROUNDINGS),
  };
}
