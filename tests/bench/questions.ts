/**
 * How fast the questions are answered: every built-in one on seeded days of the real data, a reader's shape of a thousand
 * vertices, and growth with the number of cells beside Turf comparing all pairs.
 */
import { lineOverlap } from '@turf/line-overlap';
import { length } from '@turf/length';
import { polygon } from '@turf/helpers';
import { loadAtlas } from '../../geodata/query/load-atlas';
import { areaTable } from '../../src/geo/area-table';
import { areasOn } from '../../src/geo/areas';
import { buildAtlas } from '../../src/geo/build-atlas';
import { cellAt } from '../../src/geo/cell-at';
import { cellPolygons } from '../../src/geo/cell-rings';
import { changesBetween } from '../../src/geo/changes';
import { dissolve } from '../../src/geo/dissolve';
import { frontierOn, parsePair } from '../../src/geo/frontier';
import { frontierMatrix } from '../../src/geo/matrix';
import { neighboursOn } from '../../src/geo/neighbours';
import { whatIsHere } from '../../src/geo/point';
import { prepareOverlap } from '../../src/geo/overlap';
import { parseRegion, partyMask } from '../../src/geo/region';
import type { Result } from '../../src/geo/result';
import { readShape } from '../../src/geo/shape';
import { answerPolygon } from '../../src/geo/shape-answer';
import { splitChanges, splitOf } from '../../src/geo/sets';
import { parseReachLine, within } from '../../src/geo/within';
import type { Atlas } from '../../src/model/atlas';
import { addDays, CONTROL_SPAN, daysBetween, type IsoDate } from '../../src/model/dates';
import type { Position } from '../../src/model/schema';
import { gridFiles, GRID_PARTIES } from '../tilings/grid';
import { seededRandom } from '../tilings/random';
import { randomStar } from '../tilings/star';
import budgets from './budgets.json' with { type: 'json' };
import type { Figure } from './figures';
import { leastTimed, leastTimes, quantile, timed } from './timing';

const DAYS = 60;
const WARM_UP = 150;
/** Of each question on each day, and of each shape: the least of their times counts. */
const ASKINGS = 10;
const SHAPES = 20;
const SIZES = [500, 1000, 2000, 5000, 10_000, 20_000];
const TURF_SIZES = [100, 400, 1600, 6400];
/** Four times as many cells are sixteen times as many pairs. */
const TURF_GROWTH = 16;
const TURF_LIMIT_MS = 60_000;
const RUNS = 7;

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.reason.code);
  return result.value;
}

function timesOf(what: string, times: readonly number[], goal: number): Figure[] {
  return [
    { what: `${what}: p50`, found: quantile(times, 0.5), unit: 'ms' },
    { what: `${what}: p95`, found: quantile(times, 0.95), unit: 'ms', goal },
  ];
}

/**
 * Every built-in question on seeded days of the real data, once the code is warm, and the very first asking of each. What
 * lies within a distance is asked with another distance each time: its answers are kept.
 */
export function questionFigures(): Figure[] {
  const atlas = loadAtlas();
  prepareOverlap(atlas);
  const random = seededRandom(3);
  const dayCount = daysBetween(CONTROL_SPAN.from, CONTROL_SPAN.to);
  const days = Array.from({ length: DAYS }, () =>
    addDays(CONTROL_SPAN.from, Math.floor(random() * dayCount)),
  );
  const region = (text: string) => must(parseRegion(atlas, text));
  const pair = must(parsePair(atlas, 'sdf+gov'));
  const border = must(parseReachLine(atlas, 'border:TR'));
  const frontier = must(parseReachLine(atlas, 'frontier:sdf+gov'));
  const longest = must(parseReachLine(atlas, 'frontier:gov+opp'));
  const [sdf, gov, inZone] = [region('sdf'), region('gov'), region('gov in zone:ghouta')];
  const zones = atlas.sets.filter(({ kind }) => kind === 'zone');
  // Each day has its point, so that every asking of a question is the same.
  const points = new Map<IsoDate, Position>();
  const pointOn = (date: IsoDate): Position => {
    const point = points.get(date) ?? [35.8 + 6.4 * random(), 32.4 + 4.6 * random()];
    points.set(date, point);
    return point;
  };
  // Answers are kept by line and distance.
  let newDistanceKm = 10;
  const questions: Readonly<Record<string, (date: IsoDate) => unknown>> = {
    'areas of all parties': (date) => areasOn(atlas, date),
    'area table of everything': (date) => areaTable(atlas, date),
    'neighbours of a party': (date) => neighboursOn(atlas, date, sdf),
    'neighbours of an intersection': (date) => neighboursOn(atlas, date, inZone),
    'matrix of all frontiers': (date) => frontierMatrix(atlas, date),
    'a frontier with its places': (date) => frontierOn(atlas, date, ...pair),
    'split of every zone': (date) => zones.map((zone) => splitOf(atlas, zone, date)),
    'days on which a zone changed': () => splitChanges(atlas, zones[0]!),
    'what is here': (date) => whatIsHere(atlas, pointOn(date), date),
    'a point’s cell': (date) => cellAt(atlas, pointOn(date)),
    'within 30 km of a border': (date) => within(atlas, sdf, border, 30, date),
    'within 10 km of a frontier (never asked before)': (date) =>
      within(atlas, gov, frontier, (newDistanceKm += 0.001), date),
    'within 10 km of the longest frontier (never asked before)': (date) =>
      within(atlas, gov, longest, (newDistanceKm += 0.001), date),
    'within 30 km of the longest frontier (never asked before)': (date) =>
      within(atlas, gov, longest, 20 + (newDistanceKm += 0.001), date),
    'changes since the day before': (date) => changesBetween(atlas, addDays(date, -1), date),
    'outline of a party': (date) => dissolve(atlas, partyMask(atlas, [0], date)),
  };
  const figures: Figure[] = [];
  for (const [what, ask] of Object.entries(questions)) {
    const first = timed(() => ask(days[0]!));
    // The compiler's own work belongs to no question.
    for (let n = 0; n < WARM_UP; n++) ask(addDays(days[0]!, -n % 30));
    const times = leastTimes(
      ASKINGS,
      days.map((date) => () => ask(date)),
    );
    figures.push({ what: `${what}: first, code cold`, found: first, unit: 'ms' });
    figures.push(...timesOf(what, times, budgets.questions.answerMs));
  }
  const measureShape = (ring: readonly Position[]) => () => {
    const shape = must(readShape({ type: 'Polygon', coordinates: [ring] }));
    if (shape.kind === 'polygon') answerPolygon(atlas, shape, days[0]!);
  };
  const shapes = Array.from({ length: SHAPES }, () =>
    randomStar(random, [37 + 3 * random(), 34 + 2 * random()], 1.2, 1000),
  );
  for (const ring of shapes) measureShape(ring)();
  const times = leastTimes(ASKINGS, shapes.map(measureShape));
  return [...figures, ...timesOf('own shape of 1,000 vertices', times, budgets.questions.shapeMs)];
}

/** Areas and neighbours of all cells, from the file on. */
function neighboursOfAll(atlas: Atlas): Map<number, Map<number, number>> {
  const lists = new Map<number, Map<number, number>>();
  for (const { left, right, lengthKm } of atlas.edges) {
    if (typeof right !== 'number') continue;
    for (const [a, b] of [
      [left, right],
      [right, left],
    ] as const) {
      const list = lists.get(a) ?? new Map<number, number>();
      lists.set(a, list.set(b, (list.get(b) ?? 0) + lengthKm));
    }
  }
  return lists;
}

/** Areas and neighbours of everything on tilings of ever more cells, and beside Turf comparing all pairs. */
export function growthFigures(): Figure[] {
  const filesOf = (cells: number) => {
    const columns = Math.round(Math.sqrt(cells));
    return gridFiles({
      columns,
      rows: Math.round(cells / columns),
      control: (column, row) => ['gov', 'sdf', 'opp'][(column * 7 + row * 3) % 3]!,
      step: 5 / columns,
      jitter: 0.3,
    });
  };
  const leastFor = (cells: number): number => {
    const { topology, control } = filesOf(cells);
    return leastTimed(RUNS, () => neighboursOfAll(buildAtlas(topology, control, GRID_PARTIES)));
  };
  for (const size of SIZES.slice(0, 3)) leastFor(size);
  const times = SIZES.map(leastFor);
  const figures: Figure[] = SIZES.map((cells, index) => ({
    what: `areas and neighbours of all of ${cells} cells`,
    found: times[index]!,
    unit: 'ms',
  }));
  const { growthExponent, timesTurf } = budgets.questions;
  figures.push({
    what: 'growth exponent',
    found: exponent(SIZES, times),
    unit: '',
    ...growthExponent,
  });
  let turfMs = 0;
  let compared = 0;
  for (const cells of TURF_SIZES) {
    if (turfMs * TURF_GROWTH > TURF_LIMIT_MS) break;
    compared = cells;
    const { topology, control } = filesOf(cells);
    const rings = cellPolygons(buildAtlas(topology, control, GRID_PARTIES)).map((polygons) =>
      polygon(polygons[0] as unknown as number[][][]),
    );
    turfMs = timed(() => {
      rings.forEach((a, index) => {
        for (const b of rings.slice(index + 1)) length(lineOverlap(a, b));
      });
    });
  }
  figures.push({ what: `${compared} cells, all pairs with Turf`, found: turfMs, unit: 'ms' });
  figures.push({
    what: `${compared} cells, all pairs with Turf, against ours`,
    found: turfMs / leastFor(compared),
    unit: '×',
    atLeast: true,
    ...timesTurf,
  });
  return figures;
}

/** Slope of log time over log size, by least squares. */
function exponent(sizes: readonly number[], times: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), times.map(Math.log)];
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const slope = x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return slope / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}
