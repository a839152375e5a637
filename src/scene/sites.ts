/** Publicly reported foreign bases and posts that stood on the chosen day, at town accuracy. */
import type { IsoDate } from '../model/dates';
import type { Language } from '../model/ids';
import type { BasemapTopology, Catalog, CountryProperties, Site } from '../model/schema';
import type { Selection } from '../model/view';
import { byZoom } from './choices';
import type { DatedStates } from './dated-states';
import { collection, NOTHING, pointFeature } from './features';
import { nameIn } from './names';
import { litness } from './selection-key';
import type { Theme } from './theme';
import type { Mark, SceneFeatures, StateTable } from './vocabulary';

const FIRST_ID = 1;

const standsOn = (site: Site, date: IsoDate): boolean =>
  site.from <= date && (site.to === undefined || date < site.to);

/** Indices of the sites to draw, joined: equal text means nothing has to be drawn anew. */
export function sitesOn(
  catalog: Catalog | null,
  date: IsoDate,
  selected: Selection | null,
): string {
  const standing: number[] = [];
  catalog?.sites.forEach((site, index) => {
    const chosen = selected?.kind === 'site' && selected.id === site.id;
    if (chosen || standsOn(site, date)) standing.push(index);
  });
  return standing.join();
}

export function siteSource(
  catalog: Catalog | null,
  basemap: BasemapTopology | null,
  on: string,
  lang: Language,
): SceneFeatures {
  if (catalog === null || on === '') return NOTHING;
  return collection(
    on.split(',').map((text) => {
      const index = Number(text);
      const site = catalog.sites[index]!;
      return pointFeature(FIRST_ID + index, site.point, {
        select: `site:${site.id}`,
        name: nameIn(site.name, lang),
        code: countryCode(site.country, basemap),
      });
    }),
  );
}

/** A short mark of the country: its ISO code where the base map knows the name, else the initials. */
export function countryCode(country: string, basemap: BasemapTopology | null): string {
  const countries = basemap?.objects['countries'];
  if (countries?.type === 'GeometryCollection') {
    for (const { properties } of countries.geometries as readonly { properties?: unknown }[]) {
      const { iso, names } = properties as CountryProperties;
      if (names?.en === country) return iso;
    }
  }
  const words = country.split(/\s+/);
  const short = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : country;
  return short.slice(0, 2).toUpperCase();
}

export function siteStates(
  catalog: Catalog,
  lights: { readonly selected: Selection | null; readonly hovered: Selection | null },
  states: DatedStates,
): StateTable {
  return states.lit(
    FIRST_ID,
    catalog.sites.map(({ id }) => litness(`site:${id}`, lights.selected, lights.hovered)),
  );
}

/** The zoom from which a post says whose it is. */
const LETTERS_FROM = 5.5;

export function siteMarks(theme: Theme, shown: boolean): Mark[] {
  const base = { layer: 'sites', visible: shown, source: 'sites', kind: 'symbol' } as const;
  return [
    {
      ...base,
      id: 'sites-symbol',
      icon: 'site',
      // Far away a dozen posts stand close together, and letters upon letters say nothing.
      iconSize: byZoom([4, 0.45], [LETTERS_FROM, 0.9], [7, 1]),
      always: true,
    },
    {
      ...base,
      id: 'sites-code',
      minZoom: LETTERS_FROM,
      text: 'code',
      font: 'semibold',
      size: byZoom([LETTERS_FROM, 8.5], [7, 9.5]),
      color: theme.siteInk,
      always: true,
    },
    {
      ...base,
      id: 'sites-label',
      minZoom: 8,
      text: 'name',
      size: byZoom([8, 10.5], [11, 12.5]),
      color: theme.text,
      halo: theme.halo,
      haloWidth: 1.5,
      maxWidth: 9,
      distance: 1.1,
      anchors: ['left', 'right', 'top', 'bottom'],
    },
  ];
}
