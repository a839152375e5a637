/** Colours and weights of the map, one set a theme. The parties' own colours come with the data. */
import type { ThemeName } from './vocabulary';

export interface Theme {
  readonly name: ThemeName;
  readonly sea: string;
  readonly land: string;
  /** Land of the country and its neighbours, drawn in detail. */
  readonly nearLand: string;
  readonly coast: string;
  readonly lake: string;
  readonly river: string;
  readonly border: string;
  readonly countryText: string;
  readonly townText: string;
  readonly townDot: string;
  readonly waterText: string;
  readonly halo: string;
  readonly waterHalo: string;
  readonly adminLine: string;
  readonly adminText: string;
  /** How strongly the parties' fills cover the ground. */
  readonly fillOpacity: number;
  readonly sparseOpacity: number;
  readonly inferredOpacity: number;
  readonly patternOpacity: number;
  readonly stipple: string;
  readonly frontier: string;
  /** Between a party and one counted within it. */
  readonly frontierWithin: string;
  readonly frontierCasing: string;
  readonly zone: string;
  readonly zoneText: string;
  readonly zoneCasing: string;
  readonly afrin: string;
  readonly afrinTaken: string;
  readonly afrinText: string;
  readonly summit: string;
  readonly summitInk: string;
  /** Round a city where a meeting is held on the day. */
  readonly summitToday: string;
  readonly event: string;
  readonly site: string;
  readonly siteInk: string;
  /** The hatch and rim of land that changed hands. */
  readonly change: string;
  readonly changeCasing: string;
  readonly changeOpacity: number;
  readonly symbolEdge: string;
  /** Six digits: the land of a place is covered with it at an opacity. */
  readonly select: string;
  readonly selectCasing: string;
  readonly text: string;
}

const light: Theme = {
  name: 'light',
  sea: '#d9e3e6',
  land: '#f3eee4',
  nearLand: '#f3eee4',
  coast: '#a9b9be',
  lake: '#c3d6dd',
  river: '#9dbac6',
  border: '#857a68',
  countryText: '#7a6f5e',
  townText: '#37322a',
  townDot: '#37322a',
  waterText: '#5d8391',
  halo: '#fbf8f2',
  waterHalo: '#e3ebee',
  adminLine: '#6d6455',
  adminText: '#6d6455',
  fillOpacity: 0.58,
  sparseOpacity: 0.4,
  inferredOpacity: 0.4,
  patternOpacity: 0.75,
  stipple: '#5f584b',
  frontier: '#2b251c',
  frontierWithin: 'rgba(43,37,28,0.55)',
  frontierCasing: '#fffdf8',
  zone: '#5b2a86',
  zoneText: '#4d2173',
  zoneCasing: '#fffdf8',
  afrin: '#a3195b',
  afrinTaken: '#d6468c',
  afrinText: '#8a124b',
  summit: '#1f4e5f',
  summitInk: '#ffffff',
  summitToday: '#c8102e',
  event: '#8a1c1c',
  site: '#2f3b45',
  siteInk: '#ffffff',
  change: '#1d1a14',
  changeCasing: '#fffdf8',
  changeOpacity: 0.45,
  symbolEdge: '#fffdf8',
  select: '#0b5cad',
  selectCasing: '#ffffff',
  text: '#221f19',
};

const dark: Theme = {
  name: 'dark',
  sea: '#14191c',
  land: '#292621',
  nearLand: '#292621',
  coast: '#3f4a4f',
  lake: '#1b2a31',
  river: '#36505c',
  border: '#8b8170',
  countryText: '#958b7a',
  townText: '#e9e2d4',
  townDot: '#e9e2d4',
  waterText: '#6f98a8',
  halo: '#1b1814',
  waterHalo: '#14191c',
  adminLine: '#a2988a',
  adminText: '#a2988a',
  fillOpacity: 0.6,
  sparseOpacity: 0.42,
  inferredOpacity: 0.42,
  patternOpacity: 0.6,
  stipple: '#b3a999',
  frontier: '#f6efe2',
  frontierWithin: 'rgba(246,239,226,0.55)',
  frontierCasing: '#12100d',
  zone: '#c9a3ec',
  zoneText: '#dcc3f5',
  zoneCasing: '#12100d',
  afrin: '#f58abb',
  afrinTaken: '#d45c95',
  afrinText: '#f9abcf',
  summit: '#8fc7d9',
  summitInk: '#10191c',
  summitToday: '#ff8a80',
  event: '#f29a8a',
  site: '#c9d3da',
  siteInk: '#14191c',
  change: '#fdf8ee',
  changeCasing: '#12100d',
  changeOpacity: 0.45,
  symbolEdge: '#12100d',
  select: '#7cb8f5',
  selectCasing: '#0c0b09',
  text: '#efe8db',
};

/** The theme of that name. */
export function themeOf(name: ThemeName): Theme {
  return name === 'dark' ? dark : light;
}
