/** What the map shows as tables: pure functions from the data and the day to rows. */
import { areasOn } from '../../geo/areas';
import { setAreaKm2, splitOf } from '../../geo/sets';
import { setOf } from '../../geo/region';
import type { MessageKey } from '../../i18n/messages';
import type { Atlas, SetKind } from '../../model/atlas';
import { spanContains, type IsoDate } from '../../model/dates';
import type { Catalog, Names, Party } from '../../model/schema';
import type { Selection } from '../../model/view';
import type { Value } from '../cards/card';
import { kindWord } from '../cards/kind-word';

export const TABLE_IDS = [
  'parties',
  'zones',
  'afrin',
  'summits',
  'places',
  'events',
  'sites',
  'figures',
  'claims',
] as const;
export type TableId = (typeof TABLE_IDS)[number];

export interface TableSource {
  readonly atlas: Atlas;
  readonly catalog: Catalog;
  readonly date: IsoDate;
}

/** A cell: a value, several of them, or nothing. */
export type TableCell = Value | readonly Value[] | null;

export interface TableRow {
  readonly id: string;
  /** What the row opens on the map; null where it cannot be put on one. */
  readonly select: Selection | null;
  readonly cells: readonly TableCell[];
}

export interface TableModel {
  readonly columns: readonly MessageKey[];
  readonly rows: readonly TableRow[];
}

const names = (of: Names): Value => ({ type: 'names', names: of });
const plain = (text: string): Value => ({ type: 'names', names: { en: text } });
const days = (from: IsoDate, lastDay: IsoDate): Value => ({ type: 'days', from, lastDay });
const date = (of: IsoDate): Value => ({ type: 'date', date: of });
const basis = (of: 'verified' | 'recalled'): Value => ({ type: 'message', key: `basis.${of}` });

/** The rows of a table on the day. */
export function tableOf(id: TableId, source: TableSource): TableModel {
  return TABLES[id](source);
}

const TABLES: Readonly<Record<TableId, (source: TableSource) => TableModel>> = {
  parties,
  zones: (source) =>
    sets(
      source,
      'zone',
      source.catalog.zones.filter(({ hasShape }) => hasShape),
    ),
  afrin: (source) => sets(source, 'afrin', source.catalog.afrin),
  summits,
  places,
  events,
  sites,
  figures,
  claims,
};

function parties({ atlas, date: day }: TableSource): TableModel {
  const areas = areasOn(atlas, day);
  const total = areas.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
  return {
    columns: ['table.party', 'table.area', 'table.sparse', 'table.inferred'],
    rows: atlas.parties.map((party, index) => {
      const area = areas[index];
      const km2 = area?.areaKm2 ?? 0;
      return {
        id: party.id,
        select: { kind: 'party', id: party.id },
        cells: [
          names(party.names),
          { type: 'area', km2, share: km2 / total },
          { type: 'area', km2: area?.sparseKm2 ?? 0 },
          { type: 'area', km2: area?.inferredKm2 ?? 0 },
        ],
      };
    }),
  };
}

function sets(
  { atlas, date: day }: TableSource,
  kind: Extract<SetKind, 'zone' | 'afrin'>,
  things: readonly { readonly id: string; readonly names: Names }[],
): TableModel {
  return {
    columns: ['table.name', 'card.areaAsAgreed', 'table.heldBy'],
    rows: things.map(({ id, names: own }) => {
      const set = setOf(atlas, kind, id);
      const km2 = set ? setAreaKm2(atlas, set) : 0;
      const split = set ? splitOf(atlas, set, day).filter(({ areaKm2 }) => areaKm2 > 0) : [];
      return {
        id,
        select: { kind, id },
        cells: [
          names(own),
          { type: 'area', km2 },
          split
            .toSorted((a, b) => b.areaKm2 - a.areaKm2)
            .flatMap(({ party, areaKm2 }): Value[] => [
              names(partyOf(atlas, party).names),
              { type: 'area', km2: areaKm2, share: areaKm2 / km2 },
            ]),
        ],
      };
    }),
  };
}

function summits({ catalog }: TableSource): TableModel {
  return {
    columns: [
      'fact.when',
      'table.name',
      'fact.city',
      'fact.track',
      'fact.participants',
      'card.outcome',
      'table.basis',
    ],
    rows: catalog.cities
      .flatMap((city) => city.meetings.map((meeting) => ({ city, meeting })))
      .sort((a, b) => (a.meeting.from < b.meeting.from ? -1 : 1))
      .map(({ city, meeting }) => ({
        id: meeting.id,
        select: { kind: 'summit', id: meeting.id },
        cells: [
          days(meeting.from, meeting.lastDay),
          names(meeting.name),
          names(city.names),
          { type: 'message', key: `track.${meeting.track}` },
          names(meeting.participants),
          meeting.outcome ? names(meeting.outcome) : null,
          basis(meeting.basis),
        ],
      })),
  };
}

function places({ atlas, date: day }: TableSource): TableModel {
  return {
    columns: [
      'table.name',
      'fact.kind',
      'fact.heldBy',
      'fact.since',
      'fact.coordinates',
      'table.basis',
    ],
    rows: atlas.places
      .filter((place) => !place.anchor && place.kind !== 'occupied territory')
      .map((place) => {
        const held = place.control.find(([, from, to]) => spanContains({ from, to }, day));
        return {
          id: place.id,
          select: { kind: 'place', id: place.id },
          cells: [
            names(place.names),
            kindWord('placeKind', place.kind),
            held ? names(partyOf(atlas, held[0]).names) : null,
            held ? date(held[1]) : null,
            { type: 'position', point: place.point },
            basis(place.basis),
          ],
        };
      }),
  };
}

function events({ catalog }: TableSource): TableModel {
  return {
    columns: ['fact.when', 'table.name', 'fact.kind', 'fact.actors', 'table.what', 'table.basis'],
    rows: catalog.events
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .map((event) => ({
        id: event.id,
        select: { kind: 'event', id: event.id },
        cells: [
          days(event.from, event.lastDay),
          names(event.name),
          kindWord('eventCategory', event.category),
          names(event.actors),
          event.summary ? names(event.summary) : null,
          basis(event.basis),
        ],
      })),
  };
}

function sites({ catalog, date: day }: TableSource): TableModel {
  return {
    columns: [
      'table.name',
      'fact.country',
      'fact.kind',
      'fact.since',
      'fact.onDay',
      'table.what',
      'table.basis',
    ],
    rows: catalog.sites.map((site) => ({
      id: site.id,
      select: { kind: 'site', id: site.id },
      cells: [
        names(site.name),
        kindWord('country', site.country),
        kindWord('siteKind', site.kind),
        date(site.from),
        {
          type: 'message',
          key:
            site.from <= day && (site.to === undefined || day < site.to)
              ? 'site.stands'
              : 'site.doesNotStand',
        },
        names(site.description),
        basis(site.basis),
      ],
    })),
  };
}

function figures({ atlas, catalog }: TableSource): TableModel {
  const citation = new Map(catalog.citations.map((each) => [each.key, each]));
  return {
    columns: [
      'table.what',
      'table.value',
      'table.asOf',
      'table.party',
      'table.source',
      'table.basis',
    ],
    rows: catalog.figures.map((figure) => {
      const party = atlas.parties.find(({ id }) => id === figure.party);
      return {
        id: figure.id,
        select: party ? { kind: 'party', id: party.id } : null,
        cells: [
          names(figure.quantity),
          [{ type: 'count', count: figure.value }, plain(figure.unit)],
          figure.asOf ? plain(figure.asOf) : null,
          party ? names(party.names) : null,
          figure.citations.flatMap((key) => {
            const source = citation.get(key);
            return source ? [plain(`${source.publisher}: ${source.title}`)] : [];
          }),
          basis(figure.basis),
        ],
      };
    }),
  };
}

/** Every claim of the article, with the view that shows it or the reason why none can. */
function claims({ catalog }: TableSource): TableModel {
  return {
    columns: ['table.what', 'fact.when', 'table.whyNotOnMap'],
    rows: catalog.claims.map((claim) => ({
      id: claim.id,
      select: selectionOf(claim.select),
      cells: [
        names(claim.text),
        days(claim.from, claim.lastDay),
        claim.whyNotOnMap ? names(claim.whyNotOnMap) : null,
      ],
    })),
  };
}

function selectionOf(text: string | undefined): Selection | null {
  if (text === undefined) return null;
  const [kind = '', id = ''] = text.split(/:(.*)/s);
  return { kind: kind as Selection['kind'], id };
}

function partyOf(atlas: Atlas, id: string): Party {
  const party = atlas.parties.find((each) => each.id === id);
  if (party === undefined) throw new Error(`expected a party, found "${id}"`);
  return party;
}
