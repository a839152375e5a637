import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import { OUTSIDES, type Outside, type PartyId } from '../model/ids';
import { holdersOn } from './holders';
import { crossings } from './neighbours';
import { topParties } from './party-group';

/** Who borders whom, all at once. Every stretch is counted for exactly one pair, so nothing is counted twice. */
export interface FrontierMatrix {
  /** Parties with land on the day; those counted within another (`ypg`) are part of it unless asked for apart. */
  readonly rows: readonly PartyId[];
  /** The rows again, then what lies outside. */
  readonly columns: readonly (PartyId | Outside)[];
  /** km, by row and column; 0 where two do not share a frontier. */
  readonly lengthsKm: readonly (readonly number[])[];
  /** Points where two meet without sharing a frontier there, by row and column. */
  readonly pointContacts: readonly (readonly number[])[];
}

/** The frontiers of all parties with each other, with neighbouring countries and the sea on a day. */
export function frontierMatrix(
  atlas: Atlas,
  date: IsoDate,
  { apart = false }: { readonly apart?: boolean } = {},
): FrontierMatrix {
  const holders = holdersOn(atlas, date);
  const group = apart ? atlas.parties.map((_, party) => party) : topParties(atlas);
  const groups = [...new Set([...new Set(holders)].map((holder) => group[holder]!))].sort(
    (a, b) => a - b,
  );
  const rowOfParty = group.map((party) => groups.indexOf(party));
  const columnOf = (side: number | Outside) =>
    typeof side === 'string' ? groups.length + OUTSIDES.indexOf(side) : rowOfParty[holders[side]!]!;
  const size = groups.length + OUTSIDES.length;
  const lengths = groups.map(() => new Array<number>(size).fill(0));
  const contacts = groups.map(() => new Array<number>(size).fill(0));
  const add = (table: number[][], a: number, b: number, value: number) => {
    if (a < groups.length) table[a]![b]! += value;
    if (b < groups.length) table[b]![a]! += value;
  };
  for (const { left, right, lengthKm } of atlas.edges) {
    const [a, b] = [columnOf(left), columnOf(right)];
    if (a !== b) add(lengths, a, b, lengthKm);
  }
  for (const edges of crossings(atlas)) {
    if (!meetThree(atlas, edges, columnOf)) continue;
    const sides = edges.map((edge) => {
      const { left, right } = atlas.edges[edge]!;
      return [columnOf(left), columnOf(right)] as const;
    });
    const shared = new Set(sides.flatMap(([a, b]) => [a * size + b, b * size + a]));
    const around = [...new Set(sides.flat())].sort((a, b) => a - b);
    around.forEach((a, index) => {
      for (const b of around.slice(index + 1))
        if (!shared.has(a * size + b)) add(contacts, a, b, 1);
    });
  }
  const rows = groups.map((party) => atlas.parties[party]!.id);
  return { rows, columns: [...rows, ...OUTSIDES], lengthsKm: lengths, pointContacts: contacts };
}

/** Whether three or more meet at a node: of two, one lies against the other wherever they meet. */
function meetThree(
  atlas: Atlas,
  edges: readonly number[],
  columnOf: (side: number | Outside) => number,
): boolean {
  const first = columnOf(atlas.edges[edges[0]!]!.left);
  let second = first;
  for (const edge of edges) {
    const { left, right } = atlas.edges[edge]!;
    for (const side of [left, right]) {
      const column = columnOf(side);
      if (column === first || column === second) continue;
      if (second !== first) return true;
      second = column;
    }
  }
  return false;
}
