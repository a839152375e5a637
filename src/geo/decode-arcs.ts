import type { Topology } from 'topojson-specification';
import type { Position } from '../model/schema';

/** The arcs of a topology as `[lng, lat]`, delta-decoded where the topology is quantized. */
export function decodeArcs(topology: Topology): Position[][] {
  const { transform } = topology;
  if (!transform) return topology.arcs.map((arc) => arc.map(([x, y]) => [x!, y!] as const));
  const [scaleX, scaleY] = transform.scale;
  const [translateX, translateY] = transform.translate;
  return topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(
      ([dx, dy]) => [(x += dx!) * scaleX + translateX, (y += dy!) * scaleY + translateY] as const,
    );
  });
}

/** Index of an arc in `topology.arcs`; TopoJSON writes an arc run backwards as `~index`. */
export const arcIndex = (reference: number): number => (reference < 0 ? ~reference : reference);

/** A closed ring from arc references, its first position repeated at the end. */
export function ringOfArcs(
  arcs: readonly (readonly Position[])[],
  references: readonly number[],
): Position[] {
  const ring: Position[] = [];
  for (const reference of references) {
    const arc = arcs[arcIndex(reference)];
    if (!arc) throw new Error(`expected one of ${arcs.length} arcs, found reference ${reference}`);
    const points = reference < 0 ? arc.toReversed() : arc;
    // Consecutive arcs share an endpoint.
    for (let i = ring.length === 0 ? 0 : 1; i < points.length; i++) ring.push(points[i]!);
  }
  return ring;
}
