import type { Atlas } from '../model/atlas';
import { edgeVectorsOf } from './nearest-edge';
import { perAtlas } from './per-atlas';
import { SegmentBuilder, segmentsOfRuns, type Segments } from './sphere-segments';

/** The segments of all edges, and by edge the first of its runs; those of the next one begin where they end. */
const segmentsOf = perAtlas((atlas) => {
  const builder = new SegmentBuilder(() => true);
  const firstRuns = new Int32Array(atlas.edges.length + 1);
  edgeVectorsOf(atlas).forEach((line, edge) => {
    builder.addLine(line);
    firstRuns[edge + 1] = builder.runCount;
  });
  return { segments: builder.segments(), firstRuns };
});

/** The segments of some edges. */
export function edgeSegments(atlas: Atlas, edges: readonly number[]): Segments {
  const { segments, firstRuns } = segmentsOf(atlas);
  const runs: number[] = [];
  for (const edge of edges) {
    for (let run = firstRuns[edge]!; run < firstRuns[edge + 1]!; run++) runs.push(run);
  }
  return segmentsOfRuns(segments, runs);
}
