/** Polygons of any set of cells, as references to shared arcs. */
import type { Position } from '../../src/model/schema';
import { interiorPoint, containsPoint, signedArea } from './rings';
import type { DrawnArc } from './arcs';

/** Arc references of a ring as in TopoJSON: `~index` runs an arc backwards. */
export type RingArcs = readonly number[];
/** Outer ring first (counter-clockwise), then holes (clockwise), as in RFC 7946. */
export type PolygonArcs = readonly RingArcs[];

/** Follows shared arcs; made once for all sets of a tiling. */
export class Dissolver {
  readonly #arcs: readonly DrawnArc[];

  constructor(arcs: readonly DrawnArc[]) {
    this.#arcs = arcs;
  }

  /**
   * The polygons covered by the cells that `includes` names, larger ones first. Lines between included cells vanish.
   * @param among indices of the arcs to look at, where the caller knows them
   */
  polygons(includes: (cell: number) => boolean, among?: readonly number[]): PolygonArcs[] {
    const rings = this.#rings(includes, among ?? [...this.#arcs.keys()]).map((arcs) => {
      const line = this.line(arcs);
      return { arcs, line, area: signedArea(line) };
    });
    const outer = rings.filter(({ area }) => area > 0).sort((a, b) => b.area - a.area);
    const polygons = outer.map(({ arcs }) => [arcs]);
    for (const hole of rings.filter(({ area }) => area <= 0).sort((a, b) => a.area - b.area)) {
      const point = interiorPoint([hole.line]);
      const home = outer.findLastIndex(
        ({ line, area }) => area > -hole.area && containsPoint(line, point),
      );
      if (home === -1) throw new Error(`expected land around the hole at ${point.join(', ')}`);
      polygons[home]!.push(hole.arcs);
    }
    return polygons;
  }

  /** The positions of a ring, without a repeated last one. */
  line(references: RingArcs): Position[] {
    return references.flatMap((reference) => this.#run(reference).slice(0, -1));
  }

  #run(reference: number): readonly Position[] {
    return reference < 0 ? this.#arcs[~reference]!.line.toReversed() : this.#arcs[reference]!.line;
  }

  /** Rings that keep the included cells on their left, each simple: split where they touch themselves. */
  #rings(includes: (cell: number) => boolean, among: readonly number[]): RingArcs[] {
    const inside = (side: DrawnArc['right']) => typeof side === 'number' && includes(side);
    const references = among.flatMap((index) => {
      const { left, right } = this.#arcs[index]!;
      if (inside(left) === inside(right)) return [];
      return [inside(left) ? index : ~index];
    });
    const leaving = new Map<string, number[]>();
    for (const reference of references) {
      const start = this.#run(reference)[0]!.join();
      leaving.set(start, [...(leaving.get(start) ?? []), reference]);
    }
    const open = new Set(references);
    const rings: RingArcs[] = [];
    for (const first of references) {
      if (!open.delete(first)) continue;
      const ring = [first];
      for (;;) {
        const next = this.#sharpestLeft(ring.at(-1)!, leaving);
        if (next === first) break;
        if (!open.delete(next)) throw new Error('expected arcs that close into rings');
        ring.push(next);
      }
      rings.push(...this.#splitWhereTouching(ring));
    }
    return rings;
  }

  /** The reference that goes on from the end of `reference` round the same land. */
  #sharpestLeft(reference: number, leaving: ReadonlyMap<string, readonly number[]>): number {
    const run = this.#run(reference);
    const end = run.at(-1)!;
    const candidates = leaving.get(end.join()) ?? [];
    if (candidates.length === 1) return candidates[0]!;
    const direction = ([lng, lat]: Position) => Math.atan2(lat - end[1], lng - end[0]);
    const back = direction(run.at(-2)!);
    const clockwise = (candidate: number) => {
      const turn = back - direction(this.#run(candidate)[1]!);
      return turn <= 0 ? turn + 2 * Math.PI : turn;
    };
    return candidates.reduce((a, b) => (clockwise(b) < clockwise(a) ? b : a));
  }

  #splitWhereTouching(ring: RingArcs): RingArcs[] {
    const rings: RingArcs[] = [];
    const path: number[] = [];
    const seen = new Map<string, number>();
    for (const reference of ring) {
      const run = this.#run(reference);
      seen.set(run[0]!.join(), path.length);
      path.push(reference);
      const back = seen.get(run.at(-1)!.join());
      if (back === undefined) continue;
      const loop = path.splice(back);
      rings.push(loop);
      for (const other of loop) seen.delete(this.#run(other)[0]!.join());
    }
    return rings;
  }
}
