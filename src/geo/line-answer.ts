import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { PartyId } from '../model/ids';
import type { Position } from '../model/schema';
import { cellAt } from './cell-at';
import { addCrossings, Crossings } from './crossings';
import { alongGreatCircles } from './great-circle';
import { holdersOn } from './holders';
import { measure, type Leg } from './measure';
import { flatPoints, fromPlane, shifted, toPlane } from './plane';
import { planeEdgesOf } from './plane-edges';
import type { LineShape } from './shape';
import { distanceKm } from './sphere';

/** A point at which a line passes from one holder's land to another's; null outside Syria. */
export interface LineCrossing {
  readonly point: Position;
  readonly alongKm: number;
  readonly from: PartyId | null;
  readonly to: PartyId | null;
}

/** What a line runs through on a day. */
export interface LineAnswer {
  readonly kind: 'line';
  readonly lengthKm: number;
  readonly inSyriaKm: number;
  /** From corner to corner, the total running on from line to line. */
  readonly legs: readonly Leg[];
  /** Longest first. */
  readonly byParty: readonly { readonly party: PartyId; readonly lengthKm: number }[];
  /** In order along the line. */
  readonly crossings: readonly LineCrossing[];
}

/** Through whose land a line of great circles runs on a day, for how long, and where it crosses frontiers and borders. */
export function answerLine(atlas: Atlas, shape: LineShape, date: IsoDate): LineAnswer {
  const holders = holdersOn(atlas, date);
  const holderOf = (cell: number | null): PartyId | null =>
    cell === null ? null : (atlas.parties[holders[cell]!]?.id ?? null);
  const lengths = new Map<PartyId, number>();
  const crossings: LineCrossing[] = [];
  let lengthKm = 0;
  for (const pieces of shape.lines.map((line) => piecesOf(atlas, line))) {
    let before: PartyId | null | undefined;
    for (const { from, pieceKm, cell } of pieces) {
      const holder = holderOf(cell);
      if (before !== undefined && holder !== before) {
        crossings.push({ point: from, alongKm: lengthKm, from: before, to: holder });
      }
      before = holder;
      lengthKm += pieceKm;
      if (holder !== null) lengths.set(holder, (lengths.get(holder) ?? 0) + pieceKm);
    }
  }
  const byParty = [...lengths]
    .map(([party, partyKm]) => ({ party, lengthKm: partyKm }))
    .sort((a, b) => b.lengthKm - a.lengthKm);
  return {
    kind: 'line',
    lengthKm,
    legs: measure(shape.lines),
    inSyriaKm: byParty.reduce((sum, entry) => sum + entry.lengthKm, 0),
    byParty,
    crossings,
  };
}

interface Piece {
  readonly from: Position;
  readonly pieceKm: number;
  readonly cell: number | null;
}

/** Keeps the straight steps of the plane within two decimetres of the great circle. */
const LONGEST_STEP_KM = 2.5;

/** The line cut at its corners and at every edge it crosses, each piece with the cell it runs through. */
function piecesOf(atlas: Atlas, line: readonly Position[]): Piece[] {
  const edges = planeEdgesOf(atlas);
  const points = alongGreatCircles(line, LONGEST_STEP_KM).map(toPlane);
  const flat = shifted(flatPoints(points), -edges.origin[0], -edges.origin[1]);
  const corners = points.map((point, index) => ({ along: index, position: fromPlane(point) }));
  const crossings = new Crossings();
  addCrossings(edges, flat, crossings);
  const cuts = Array.from({ length: crossings.count }, (_, crossing) => ({
    along: crossings.onLine(crossing),
    position: fromPlane([
      crossings.x(crossing) + edges.origin[0],
      crossings.y(crossing) + edges.origin[1],
    ]),
  }));
  const stops = [...corners, ...cuts].sort((a, b) => a.along - b.along);
  return stops.slice(1).map(({ position }, index) => {
    const from = stops[index]!.position;
    const middle: Position = [(from[0] + position[0]) / 2, (from[1] + position[1]) / 2];
    return { from, pieceKm: distanceKm(from, position), cell: cellAt(atlas, middle) };
  });
}
