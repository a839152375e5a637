/**
 * The questions that may take longer than a frame, as a list of pure functions of `src/geo`. The same list runs in the
 * worker and, in tests and where no worker can start, on the main thread.
 */
import { buildAtlas } from '../geo/build-atlas';
import { answerLine, type LineAnswer } from '../geo/line-answer';
import { prepareOverlap } from '../geo/overlap';
import type { Region } from '../geo/region';
import { ok, type Result } from '../geo/result';
import { readShape, type LineShape, type PolygonShape, type ReaderShape } from '../geo/shape';
import { answerCut, cutPolygon, type PolygonAnswer, type PolygonCut } from '../geo/shape-answer';
import { within, type ReachLine, type WithinAnswer } from '../geo/within';
import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { ControlFile, GeometryTopology, Party } from '../model/schema';

export interface GeoTasks {
  /** Builds the worker's own atlas; the others answer only after this. */
  open(topology: GeometryTopology, control: ControlFile, parties: readonly Party[]): void;
  within(region: Region, line: ReachLine, distanceKm: number, date: IsoDate): Result<WithinAnswer>;
  readShape(geojson: unknown): Result<ReaderShape>;
  /** The shape asked about last stays cut, so that the same one on another day is answered at once. */
  polygon(shape: PolygonShape, date: IsoDate): Result<PolygonAnswer>;
  line(shape: LineShape, date: IsoDate): LineAnswer;
}

/** @throws Error from a question asked before `open`. */
export function geoTasks(): GeoTasks {
  let opened: Atlas | null = null;
  const atlas = (): Atlas => {
    if (!opened) throw new Error('expected open() before the first question');
    return opened;
  };
  // Cutting is the slow part and the same on every day: whoever plays the timeline asks about one shape again and again.
  let kept: { readonly key: string; readonly cut: Result<PolygonCut> } | null = null;
  const cutOf = (shape: PolygonShape): Result<PolygonCut> => {
    const key = JSON.stringify(shape.polygons);
    if (kept?.key !== key) kept = { key, cut: cutPolygon(atlas(), shape) };
    return kept.cut;
  };
  return {
    open: (topology, control, parties) => {
      opened = buildAtlas(topology, control, parties);
      prepareOverlap(opened);
      kept = null;
    },
    within: (region, line, distanceKm, date) => within(atlas(), region, line, distanceKm, date),
    readShape,
    polygon: (shape, date) => {
      const cut = cutOf(shape);
      return cut.ok ? ok(answerCut(atlas(), cut.value, date)) : cut;
    },
    line: (shape, date) => answerLine(atlas(), shape, date),
  };
}
