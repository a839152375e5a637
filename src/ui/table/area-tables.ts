/** Tables of land and of the lines between: parties, sets of cells, frontiers. */
import { areaOf } from '../../geo/areas';
import { frontierOn, parsePair } from '../../geo/frontier';
import { frontierMatrix } from '../../geo/matrix';
import { parseRegion, setOf } from '../../geo/region';
import { setAreaKm2, splitOf } from '../../geo/sets';
import type { SetKind } from '../../model/atlas';
import { OUTSIDES, type CitationKey, type Outside, type PartyId } from '../../model/ids';
import type { Names } from '../../model/schema';
import type { Value } from '../cards/card';
import { ownLandNames } from '../elements/party-names';
import { zoneStatus } from '../cards/zone-status';
import { names, partyCell, partyOf } from './table';
import type { TableCell, TableColumn, TableModel, TableRow, TableSource } from './table';

/** Each party with its area and shares; one counted within another (`ypg`) is also part of that one's row. */
export function parties(source: TableSource): TableModel {
  const { atlas, date } = source;
  return {
    id: 'parties',
    note: 'tables.noteParties',
    columns: [
      { label: 'table.party', field: 'name' },
      { label: 'table.area', field: 'area', amount: true },
      {
        label: 'ask.column.shareOfEvidenced',
        field: 'evidenced',
        amount: true,
        whole: 'table.evidencedLand',
      },
      { label: 'table.sparse', field: 'sparse', amount: true },
      { label: 'table.inferred', field: 'inferred', amount: true },
      { label: 'card.includedArea', field: 'counted_within' },
    ],
    rows: atlas.parties.map(({ id, parent }): TableRow => {
      const region = parseRegion(atlas, `party:${id}`);
      if (!region.ok) throw new Error(`expected land of a party, found "${id}"`);
      const figure = areaOf(atlas, region.value, date);
      return {
        id,
        select: { kind: 'party', id },
        citations: [],
        cells: [
          partyCell(source, id),
          { type: 'area', km2: figure.areaKm2, share: figure.shareOfSyria },
          { type: 'area', km2: figure.evidencedKm2, share: figure.shareOfEvidenced },
          { type: 'area', km2: figure.sparseKm2 },
          { type: 'area', km2: figure.inferredKm2 },
          parent === undefined ? null : names(partyOf(source, parent).names),
        ],
      };
    }),
  };
}

interface SetThing {
  readonly id: string;
  readonly names: Names;
  readonly citations: readonly CitationKey[];
  /** What is to be said beside the figures. */
  readonly text: Value | null;
}

/** What each table of sets has beside area and holders. */
const SET_TABLES = {
  zones: {
    kind: 'zone',
    area: 'card.areaAsAgreed',
    text: { label: 'fact.onDay', field: 'state' },
    things: ({ atlas, catalog, date }): SetThing[] =>
      catalog.zones.map(({ states, ...zone }) => {
        const state = states.findLast(({ from }) => from <= date);
        return {
          ...zone,
          text: state ? names(state.text) : zoneStatus({ atlas, catalog }, zone.id, date),
        };
      }),
  },
  afrin: {
    kind: 'afrin',
    area: 'table.area',
    text: { label: 'table.what', field: 'text' },
    things: ({ catalog }) => catalog.afrin.map((shape) => ({ ...shape, text: names(shape.text) })),
  },
  governorates: {
    kind: 'governorate',
    area: 'table.area',
    text: null,
    things: ({ catalog }) =>
      catalog.governorates.map((each) => ({ ...each, citations: [], text: null })),
  },
} as const satisfies Record<
  string,
  {
    readonly kind: SetKind;
    readonly area: TableColumn['label'];
    readonly text: TableColumn | null;
    readonly things: (source: TableSource) => readonly SetThing[];
  }
>;

/** Each zone, Afrin shape or governorate with its area and who held how much of it on the day. */
export function setTable(source: TableSource, id: keyof typeof SET_TABLES): TableModel {
  const { atlas, date } = source;
  const { kind, area, text, things } = SET_TABLES[id];
  return {
    id,
    note: 'tables.noteSets',
    columns: [
      { label: 'table.name', field: 'name' },
      { label: area, field: 'area', amount: true },
      { label: 'table.heldBy', field: 'held' },
      ...(text === null ? [] : [text]),
    ],
    rows: things(source).map((thing): TableRow => {
      const set = setOf(atlas, kind, thing.id);
      const km2 = set && setAreaKm2(atlas, set);
      const split = set ? splitOf(atlas, set, date) : [];
      const land: TableCell[] =
        set === undefined || km2 === undefined
          ? [null, null]
          : [
              { type: 'area', km2 },
              {
                type: 'split',
                parts: split.map(({ party, areaKm2 }) => ({
                  party,
                  names: ownLandNames(atlas.parties, party, split),
                  km2: areaKm2,
                  share: areaKm2 / km2,
                })),
              },
            ];
      return {
        id: thing.id,
        select: { kind, id: thing.id },
        citations: thing.citations,
        cells: [names(thing.names), ...land, ...(text === null ? [] : [thing.text])],
      };
    }),
  };
}

/** Who borders whom: each pair once, the longest frontier first; pairs that only touch at points come last. */
export function frontiers(source: TableSource): TableModel {
  const { rows, columns, lengthsKm, pointContacts } = frontierMatrix(source.atlas, source.date);
  const pairs = rows.flatMap((a, row) =>
    columns.flatMap((b, column) => {
      const lengthKm = lengthsKm[row]![column]!;
      const contacts = pointContacts[row]![column]!;
      // The rows stand again at the head of the columns: below the diagonal every pair would come a second time.
      return column <= row || (lengthKm === 0 && contacts === 0)
        ? []
        : [{ a, b, lengthKm, contacts }];
    }),
  );
  pairs.sort((one, other) => other.lengthKm - one.lengthKm || other.contacts - one.contacts);
  return {
    id: 'frontiers',
    note: 'tables.noteFrontiers',
    columns: [
      { label: 'table.pair', field: 'name' },
      { label: 'fact.length', field: 'length', amount: true },
      { label: 'fact.stretches', field: 'stretches', amount: true },
      { label: 'table.pointContacts', field: 'point_contacts', amount: true },
    ],
    rows: pairs.map(({ a, b, lengthKm, contacts }) => {
      const id = `${a}+${b}`;
      return {
        id,
        select: lengthKm > 0 ? { kind: 'pair', id } : null,
        citations: [],
        cells: [
          {
            type: 'message',
            key: 'card.pairTitle',
            params: { a: sideOf(source, a), b: sideOf(source, b) },
          },
          { type: 'length', km: lengthKm },
          { type: 'count', count: stretchesOf(source, id) },
          { type: 'count', count: contacts },
        ],
      };
    }),
  };
}

function sideOf(source: TableSource, id: PartyId | Outside) {
  return isOutside(id) ? ({ type: 'outside', id } as const) : names(partyOf(source, id).names);
}

function stretchesOf({ atlas, date }: TableSource, pair: string): number {
  const sides = parsePair(atlas, pair);
  return sides.ok ? frontierOn(atlas, date, ...sides.value).stretches.length : 0;
}

function isOutside(id: PartyId | Outside): id is Outside {
  return (OUTSIDES as readonly string[]).includes(id);
}
