/** The tables of `geodata/sources/`, one schema each. What the columns mean is told in `geodata/README.md`. */
import * as f from './fields';
import { table, type RowOf } from './table';

const cited = { basis: f.basis(), confidence: f.confidence(), citations: f.citations() };
const note = { note: f.maybeText('note') };
const point = { lat: f.latitude(), lng: f.longitude() };
const span = { from: f.day('from'), lastDay: f.day('last_day') };
const languages = {
  en: f.text('en'),
  ar: f.maybeText('ar'),
  tr: f.maybeText('tr'),
  ru: f.maybeText('ru'),
  fa: f.maybeText('fa'),
  ku: f.maybeText('ku'),
};

/** Kinds of places. `desert anchor` is no place: it only makes empty desert carry its nominal holder. */
export const PLACE_KINDS = [
  'city',
  'city quarter',
  'neighbourhood',
  'suburb',
  'town',
  'subdistrict centre',
  'village',
  'border village',
  'farmland',
  'field',
  'camp',
  'enclave',
  'site',
  'hill',
  'base',
  'airbase',
  'airstrip',
  'checkpoint',
  'border crossing',
  'road junction',
  'bridge',
  'dam',
  'power plant',
  'oil field',
  'gas field',
  'pumping station',
  'phosphate mine',
  'desert wells',
  'desert place',
  'desert anchor',
  'occupied territory',
] as const;

/** The kind of points that are not places. */
export const ANCHOR_KIND = 'desert anchor';

export const placesTable = table('places.tsv', {
  id: f.id('id'),
  en: f.text('name_en'),
  ar: f.maybeText('name_ar'),
  ku: f.maybeText('name_ku'),
  tr: f.maybeText('name_tr'),
  ...point,
  governorate: f.id('governorate'),
  district: f.text('district'),
  kind: f.oneOf('kind', PLACE_KINDS),
  control: f.control(),
  ...cited,
  coordinateBasis: f.oneOf('coordinate_basis', [
    'gazetteer',
    'wikipedia module',
    'computed',
    'recalled',
  ]),
  wofId: f.maybeText('wof_id'),
  geonamesId: f.maybeText('geonames_id'),
  gazetteerName: f.maybeText('gazetteer_name'),
  ...note,
});

export const barriersTable = table('barriers.tsv', {
  id: f.id('id'),
  name: f.text('name'),
  kind: f.text('kind'),
  cut: f.oneOf('cut', ['hard', 'circle', 'exception', 'none']),
  extent: f.text('extent'),
  polyline: f.polyline('polyline_lat_lng'),
  centre: f.maybePosition('centre_lat_lng'),
  radiusKm: f.maybeNumber('radius_km'),
  from: f.day('from'),
  to: f.maybeDay('to'),
  sideA: f.maybeText('side_a'),
  sideB: f.maybeText('side_b'),
  use: f.text('use'),
  exceptions: f.maybeText('exceptions'),
  basis: f.basis(),
  citations: f.idList('citations'),
  ...note,
});

export const zonesTable = table('zones.tsv', {
  id: f.id('id'),
  name: f.text('name'),
  definition: f.text('definition'),
  agreement: f.text('agreement'),
  agreementDate: f.day('agreement_date'),
  effectiveFrom: f.day('effective_from'),
  referenceDate: f.day('reference_date'),
  hasShape: f.yesNo('has_shape'),
  guarantors: f.text('guarantors'),
  monitors: f.text('monitors'),
  townsInside: f.maybeText('towns_inside'),
  townsOutside: f.maybeText('towns_outside'),
  lineText: f.text('line_text'),
  populationClaim: f.maybeText('population_claim'),
  fightersClaim: f.maybeText('fighters_claim'),
  settlementsClaim: f.maybeText('settlements_claim'),
  endedFrom: f.maybeDay('ended_from'),
  endedTo: f.maybeDay('ended_to'),
  endedHow: f.text('ended_how'),
  statusOnSummitDay: f.text('status_on_summit_day'),
  ...cited,
  ...note,
});

export const zoneStatesTable = table(
  'zone_states.tsv',
  { zone: f.id('zone'), from: f.day('from'), text: f.text('text'), citations: f.citations() },
  { idColumn: 'zone', unique: ['zone', 'from'] },
);

export const zoneMembersTable = table(
  'zone_members.tsv',
  {
    zone: f.id('zone'),
    place: f.id('place'),
    referenceDate: f.day('reference_date'),
    basis: f.oneOf('basis', ['named', 'front line']),
  },
  { idColumn: 'place', unique: ['zone', 'place'] },
);

export const afrinTable = table('afrin.tsv', {
  id: f.oneOf('id', ['district', 'canton', 'taken']),
  name: f.text('name'),
  text: f.text('text'),
  districts: f.nameList('districts'),
  also: f.idList('also'),
  except: f.idList('except'),
  heldBy: f.idList('held_by'),
  heldOn: f.maybeDay('held_on'),
  laterHeldBy: f.idList('later_held_by'),
  laterOn: f.maybeDay('later_on'),
  ...cited,
  ...note,
});

export const citiesTable = table('cities.tsv', {
  id: f.id('id'),
  name: f.text('name'),
  country: f.id('country'),
  ...point,
});

export const meetingsTable = table('summits.tsv', {
  id: f.id('id'),
  city: f.id('city'),
  name: f.text('name'),
  track: f.oneOf('track', ['astana', 'geneva', 'presidents', 'bilateral', 'zone', 'other']),
  ...span,
  participants: f.text('participants'),
  outcome: f.maybeText('outcome'),
  ...cited,
  ...note,
});

export const eventsTable = table('events.tsv', {
  id: f.id('id'),
  ...span,
  name: f.text('name'),
  ...point,
  place: f.maybeText('place'),
  actors: f.text('actors'),
  category: f.text('category'),
  turningPoint: f.flag('turning_point'),
  summary: f.maybeText('summary'),
  ...cited,
  ...note,
});

export const sitesTable = table('sites.tsv', {
  id: f.id('id'),
  name: f.text('name'),
  ...point,
  country: f.text('country'),
  kind: f.text('kind'),
  from: f.day('from'),
  to: f.maybeDay('to'),
  description: f.text('description'),
  ...cited,
  ...note,
});

export const figuresTable = table('figures.tsv', {
  id: f.id('id'),
  quantity: f.text('quantity'),
  value: f.number('value'),
  unit: f.text('unit'),
  asOf: f.maybeText('as_of'),
  area: f.text('area'),
  party: f.maybeText('party'),
  partyId: f.maybeText('party_id'),
  ...cited,
  ...note,
});

export const claimsTable = table('claims.tsv', {
  id: f.id('id'),
  claim: f.text('claim'),
  places: f.maybeText('places'),
  actors: f.maybeText('actors'),
  ...span,
  select: f.maybeText('select'),
  whyNotOnMap: f.maybeText('why_not_on_map'),
  mapUse: f.text('map_use'),
  basis: f.basis(),
  citations: f.citations(),
});

export const storyTable = table('story.tsv', {
  id: f.id('id'),
  link: f.text('link'),
  shows: f.nameList('shows'),
  title: f.text('title'),
  text: f.text('text'),
  claims: f.idList('claims'),
  citations: f.citations(),
});

export const termsTable = table('terms.tsv', {
  id: f.id('id'),
  kind: f.oneOf('kind', ['party', 'term', 'operation', 'place']),
  ...languages,
  definition: f.text('definition'),
  attribution: f.maybeText('attribution'),
  basis: f.basis(),
});

export const namesTable = table('names.tsv', {
  id: f.text('id'),
  type: f.text('type'),
  place: f.maybeText('place'),
  ...languages,
  checked: f.maybeText('checked'),
  otherForms: f.maybeText('other_forms'),
  aliases: f.nameList('aliases'),
  basis: f.basis(),
  ...note,
});

export const partiesTable = table('parties.tsv', {
  id: f.id('id'),
  parent: f.maybeText('parent'),
  fillLight: f.color('fill_light'),
  fillDark: f.color('fill_dark'),
  lineLight: f.color('line_light'),
  lineDark: f.color('line_dark'),
  pattern: f.oneOf('pattern', ['none', 'hatch', 'dots', 'diagonal', 'cross', 'dash']),
  patternColor: f.maybeColor('pattern_color'),
  counted: f.yesNo('counted'),
  term: f.id('term'),
});

export const sourcesTable = table(
  'sources.tsv',
  {
    key: f.id('key'),
    publisher: f.text('publisher'),
    title: f.text('title'),
    date: f.maybeText('date'),
    url: f.maybeText('url'),
    via: f.maybeText('via'),
    seen: f.maybeText('seen'),
    basis: f.basis(),
  },
  { idColumn: 'key' },
);

export const textsTable = (language: string) =>
  table(`texts.${language}.tsv`, { key: f.text('key'), text: f.text('text') }, { idColumn: 'key' });

export type PlaceRow = RowOf<typeof placesTable.fields>;
export type BarrierRow = RowOf<typeof barriersTable.fields>;
export type ZoneRow = RowOf<typeof zonesTable.fields>;
export type ZoneStateRow = RowOf<typeof zoneStatesTable.fields>;
export type ZoneMemberRow = RowOf<typeof zoneMembersTable.fields>;
export type AfrinRow = RowOf<typeof afrinTable.fields>;
export type CityRow = RowOf<typeof citiesTable.fields>;
export type MeetingRow = RowOf<typeof meetingsTable.fields>;
export type EventRow = RowOf<typeof eventsTable.fields>;
export type SiteRow = RowOf<typeof sitesTable.fields>;
export type FigureRow = RowOf<typeof figuresTable.fields>;
export type ClaimRow = RowOf<typeof claimsTable.fields>;
export type StoryRow = RowOf<typeof storyTable.fields>;
export type TermRow = RowOf<typeof termsTable.fields>;
export type NameRow = RowOf<typeof namesTable.fields>;
export type PartyRow = RowOf<typeof partiesTable.fields>;
export type SourceRow = RowOf<typeof sourcesTable.fields>;
