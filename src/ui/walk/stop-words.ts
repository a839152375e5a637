/** What is said of a feature when a walk through the map comes to it: the figures of its card in one sentence. Pure. */
import { sumCells } from '../../geo/areas';
import { neighboursOfCells } from '../../geo/neighbours';
import { splitOf } from '../../geo/sets';
import { distanceKm } from '../../geo/sphere';
import type { SpokenText, Translator } from '../../i18n/translator';
import { CONTROL_SPAN } from '../../model/dates';
import type { Outside, PartyId } from '../../model/ids';
import { isListed } from '../../model/listed-places';
import { FORMAT_TRACKS } from '../../model/tracks';
import type { Names, Place } from '../../model/schema';
import type { WalkStop } from '../../scene/walk-stops';
import { statusOf } from '../../scene/zones';
import { ownLandNames } from '../elements/party-names';
import { holderOfPlace, partyById, type CardSource } from '../cards/card-source';
import { kindWord } from '../cards/kind-word';
import { sizeRank } from '../cards/set-blocks';
import { valueText } from '../cards/value-text';

/** A feature in words: its name, which may be in another language, and what is said of it. */
export interface StopWords {
  readonly name: SpokenText;
  readonly rest: string;
}

/** More neighbours or holders than this nobody keeps in mind. */
const MOST_NAMED = 4;

/** What the words are made from; the map counts all meetings of a city or those of its tracks. */
export interface StopSource extends CardSource {
  readonly allMeetings: boolean;
}

/** The words of a stop; null where the data do not know it. */
export function stopWords(i18n: Translator, source: StopSource, stop: WalkStop): StopWords | null {
  const found = described(i18n, source, stop);
  if (found === null) return null;
  const clauses = found.clauses.filter((clause) => clause !== '');
  return { name: i18n.name(found.names), rest: clauses.join(`${i18n.t('walk.comma')} `) };
}

/** The words in one line, for the live region. */
export function sayStop(i18n: Translator, { name, rest }: StopWords): string {
  return rest === '' ? name.text : `${name.text}${i18n.t('walk.comma')} ${rest}`;
}

interface Described {
  readonly names: Names;
  readonly clauses: readonly string[];
}

function described(i18n: Translator, source: StopSource, stop: WalkStop): Described | null {
  const { kind, id } = stop.select;
  switch (kind) {
    case 'zone':
      return zone(i18n, source, stop);
    case 'afrin': {
      const shape = source.catalog.afrin.find((candidate) => candidate.id === id);
      return shape ? { names: shape.names, clauses: landClauses(i18n, source, stop) } : null;
    }
    case 'governorate': {
      const found = source.catalog.governorates.find((candidate) => candidate.id === id);
      if (!found) return null;
      return { names: found.names, clauses: landClauses(i18n, source, stop) };
    }
    case 'party':
      return piece(i18n, source, stop);
    case 'summit':
      return city(i18n, source, id);
    case 'event': {
      const event = source.catalog.events.find((candidate) => candidate.id === id);
      return event ? { names: event.name, clauses: [days(i18n, event)] } : null;
    }
    case 'site':
      return site(i18n, source, id);
    case 'place': {
      const found = source.atlas.places.find((candidate) => candidate.id === id);
      return found ? place(i18n, source, found) : null;
    }
    default:
      return null;
  }
}

function zone(i18n: Translator, source: CardSource, stop: WalkStop): Described | null {
  const { id } = stop.select;
  const found = source.catalog.zones.find((candidate) => candidate.id === id);
  if (!found) return null;
  return {
    names: found.names,
    clauses: [
      i18n.t('walk.agreed', { date: i18n.date(found.agreementDate) }),
      i18n.t(`walk.${statusOf(source.catalog, id, source.date)}`),
      ...landClauses(i18n, source, stop),
    ],
  };
}

/** The area of a set, who holds it on the day, and what it borders. */
function landClauses(i18n: Translator, source: CardSource, { select, cells }: WalkStop): string[] {
  const set = source.atlas.sets.find(({ kind, id }) => kind === select.kind && id === select.id);
  if (!set || !cells || cells.length === 0) return [];
  const split = splitOf(source.atlas, set, source.date);
  const total = split.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
  const holders = split.map(
    ({ party, areaKm2 }) =>
      `${i18n.name(ownLandNames(source.atlas.parties, party, split)).text} ${i18n.share(areaKm2 / total)}`,
  );
  return [
    i18n.area(total),
    i18n.t('walk.heldBy', { parties: someOf(i18n, holders) }),
    bordersClause(i18n, source, cells, []),
  ];
}

/** A piece of a party's land, told from its others by the largest place in it. */
function piece(
  i18n: Translator,
  source: CardSource,
  { select, point, cells = [] }: WalkStop,
): Described | null {
  const party = partyById(source, select.id as PartyId);
  if (!party) return null;
  const { atlas } = source;
  const mask = maskOf(source, cells);
  const distance = ({ point: at }: Place) => distanceKm(point, at);
  // A city tells more than the hamlet next to the middle.
  const [landmark] = [...new Set(cells.map((cell) => atlas.cells[cell]!.place))]
    .map((index) => atlas.places[index]!)
    .filter(isListed)
    .sort((a, b) => sizeRank(a) - sizeRank(b) || distance(a) - distance(b));
  return {
    names: party.names,
    clauses: [
      landmark ? i18n.t('walk.around', { place: i18n.name(landmark.names).text }) : '',
      i18n.area(sumCells(atlas, mask).areaKm2),
      bordersClause(i18n, source, cells, [atlas.parties.indexOf(party)]),
    ],
  };
}

function maskOf({ atlas }: CardSource, cells: readonly number[]): Uint8Array {
  const mask = new Uint8Array(atlas.cells.length);
  for (const cell of cells) mask[cell] = 1;
  return mask;
}

/** The longest frontiers first; mere touches at a point are left to the card. */
function bordersClause(
  i18n: Translator,
  source: CardSource,
  cells: readonly number[],
  ownParties: readonly number[],
): string {
  const neighbours = neighboursOfCells(
    source.atlas,
    source.date,
    maskOf(source, cells),
    ownParties,
  ).filter(({ lengthKm }) => lengthKm > 0);
  if (neighbours.length === 0) return '';
  const named = neighbours.map(({ kind, id, lengthKm }) => {
    const name =
      kind === 'party'
        ? partyName(i18n, source, id as PartyId)
        : i18n.t(`outside.${id as Outside}`);
    return `${name} ${i18n.length(lengthKm)}`;
  });
  return i18n.t('walk.borders', { neighbours: someOf(i18n, named) });
}

function someOf(i18n: Translator, items: readonly string[]): string {
  if (items.length <= MOST_NAMED) return i18n.list(items);
  const left = items.length - MOST_NAMED;
  return i18n.list([...items.slice(0, MOST_NAMED), i18n.t('walk.more', { count: left })]);
}

function partyName(i18n: Translator, source: CardSource, id: PartyId): string {
  const names = partyById(source, id)?.names;
  return names ? i18n.name(names).text : id;
}

function city(
  i18n: Translator,
  { catalog, date, allMeetings }: StopSource,
  id: string,
): Described | null {
  const found = catalog.cities.find((candidate) => candidate.id === id);
  if (!found) return null;
  const meetings = found.meetings.filter(
    ({ track }) => allMeetings || FORMAT_TRACKS.includes(track),
  );
  const held = meetings.filter(({ from }) => from <= date).length;
  return {
    names: found.names,
    clauses: [
      i18n.t('legend.meetings', { meetings: meetings.length }),
      i18n.t('walk.meetingsHeld', { count: held }),
    ],
  };
}

function site(i18n: Translator, { catalog }: CardSource, id: string): Described | null {
  const found = catalog.sites.find((candidate) => candidate.id === id);
  if (!found) return null;
  return {
    names: found.name,
    clauses: [
      valueText(i18n, kindWord('siteKind', found.kind)).text,
      valueText(i18n, kindWord('country', found.country)).text,
      i18n.t('walk.since', { date: i18n.date(found.from) }),
    ],
  };
}

function place(i18n: Translator, source: CardSource, found: Place): Described {
  const { date } = source;
  const holder = holderOfPlace(source, found, date);
  const from = found.control.find(([, start, to]) => start <= date && date < to)?.[1];
  // The table begins on a day when most holders had been there for long.
  const since = from === CONTROL_SPAN.from ? 'walk.sinceBefore' : 'walk.since';
  return {
    names: found.names,
    clauses: [
      valueText(i18n, kindWord('placeKind', found.kind)).text,
      holder ? i18n.t('walk.heldBy', { parties: i18n.name(holder.names).text }) : '',
      from ? i18n.t(since, { date: i18n.date(from) }) : '',
    ],
  };
}

function days(
  i18n: Translator,
  {
    from,
    lastDay,
  }: { readonly from: (typeof CONTROL_SPAN)['from']; readonly lastDay: typeof from },
): string {
  return valueText(i18n, { type: 'days', from, lastDay }).text;
}
