/** Who holds what on a day, and what is lit: the dated state of areas and of the edges between them. */
import { partiesOf } from '../geo/party-group';
import { OUTSIDES, type Outside } from '../model/ids';
import type { Party } from '../model/schema';
import type { Selection } from '../model/view';
import { OUTSIDE } from './arc-sides';
import { HOVERED, SELECTED, UNLIT } from './choices';
import type { DatedStates } from './dated-states';
import type { Tiling } from './tiling';
import type { DatedState, StateTable } from './vocabulary';

/** How many ways there are to be lit: not, by the pointer, by selection. */
const LITS = 3;

/** Kinds of line between two areas: the state field `kind` of an edge. */
export type EdgeKind = 'none' | 'frontier' | 'kin' | 'occupied' | 'outer';

/** A party with those counted within it, as indices. */
export function family(parties: readonly Party[], id: string): ReadonlySet<number> {
  const members = new Set<number>();
  parties.forEach((party, index) => {
    if (party.id === id || party.parent === id) members.add(index);
  });
  return members;
}

/**
 * The holder of every area, whether its evidence is pointed at, and who gained it between two days where they are
 * compared (`gainers` as from `geo/gainers.ts`).
 */
export function cellStates(
  tiling: Tiling,
  holders: Int16Array,
  litCells: (cell: number) => number,
  gainers: Int16Array | null,
  states: DatedStates,
): StateTable {
  // A country has thousands of cells and a few dozen states: each is looked up once a day.
  const seen = new Map<number, DatedState>();
  const table = Array.from(holders, (holder, cell) => {
    const lit = litCells(cell);
    const gainer = gainers?.[cell] ?? OUTSIDE;
    const kind = (holder * LITS + lit) * (tiling.parties.length + 1) + gainer + 1;
    let state = seen.get(kind);
    if (state === undefined) {
      const party = tiling.parties[holder]?.id ?? '';
      // The gainer is always there: a renderer keeps the fields that a new state does not name.
      const gainedBy = tiling.parties[gainer]?.id ?? '';
      state = states.of(`cell ${holder} ${lit} ${gainer}`, () => ({
        party,
        lit,
        gainer: gainedBy,
      }));
      seen.set(kind, state);
    }
    return state;
  });
  return { firstId: tiling.firstId, states: table };
}

/**
 * What the edges of each group separate, whether a selected or hovered party or pair is lit along them, and whether they
 * bound land that one party gained between two days.
 */
export function edgeStates(
  tiling: Tiling,
  holders: Int16Array,
  lights: { readonly selected: Selection | null; readonly hovered: Selection | null },
  gainers: Int16Array | null,
  states: DatedStates,
): StateTable {
  const { parties } = tiling;
  const isSelected = separates(parties, lights.selected);
  const isHovered = separates(parties, lights.hovered);
  const inside = [0, 1].map((gain) =>
    states.of(`edge none ${gain}`, () => ({ kind: 'none', left: '', right: '', lit: UNLIT, gain })),
  );
  const gainerOf = (cell: number): number =>
    cell === OUTSIDE ? OUTSIDE : (gainers?.[cell] ?? OUTSIDE);
  const stateBetween = (
    left: number,
    right: number,
    beyond: Outside | null,
    gain: number,
  ): DatedState => {
    const lit = isSelected(left, right, beyond)
      ? SELECTED
      : isHovered(left, right, beyond)
        ? HOVERED
        : UNLIT;
    return states.of(`edge ${left} ${right} ${lit} ${gain}`, () => ({
      kind: kindOf(parties, left, right),
      left: parties[left]?.id ?? '',
      right: parties[right]?.id ?? '',
      lit,
      gain,
    }));
  };
  const seen = new Map<number, DatedState>();
  const table = tiling.edgeGroups.map((group) => {
    const left = group.left === OUTSIDE ? OUTSIDE : holders[group.left]!;
    const right = group.right === OUTSIDE ? OUTSIDE : holders[group.right]!;
    const gain = gainers !== null && gainerOf(group.left) !== gainerOf(group.right) ? 1 : 0;
    if (left === right) return inside[gain]!;
    const { beyond } = group;
    const pair = left * (parties.length + 1) + right;
    const outside = beyond === null ? 0 : OUTSIDES.indexOf(beyond) + 1;
    const key = (pair * (OUTSIDES.length + 1) + outside) * 2 + gain;
    let state = seen.get(key);
    if (state === undefined) {
      state = stateBetween(left, right, beyond, gain);
      seen.set(key, state);
    }
    return state;
  });
  return { firstId: tiling.firstId, states: table };
}

function kindOf(parties: readonly Party[], left: number, right: number): EdgeKind {
  const [a, b] = [parties[left], parties[right]];
  if (!a || !b) return 'outer';
  if (!a.counted || !b.counted) return 'occupied';
  return (a.parent ?? a.id) === (b.parent ?? b.id) ? 'kin' : 'frontier';
}

/** Whether an edge bounds what is selected: by the holders of its sides and by what lies beyond an outer one. */
type Separates = (left: number, right: number, beyond: Outside | null) => boolean;

function separates(parties: readonly Party[], selection: Selection | null): Separates {
  if (selection?.kind === 'party') {
    const members = new Set(partiesOf(parties, selection.id));
    return (left, right) => members.has(left) !== members.has(right);
  }
  if (selection?.kind === 'pair') {
    const [first = '', second = ''] = selection.id.split('+');
    const a = new Set(partiesOf(parties, first));
    const outside = OUTSIDES.find((known) => known === second);
    if (outside !== undefined) {
      return (left, right, beyond) => beyond === outside && (a.has(left) || a.has(right));
    }
    const b = new Set(partiesOf(parties, second));
    return (left, right) => (a.has(left) && b.has(right)) || (b.has(left) && a.has(right));
  }
  return () => false;
}
