/** Rivers as they are drawn: the parts of one joined in the order they flow, and nothing where a lake is drawn. */
import type { Feature, LineString } from 'geojson';
import type { Names, Position } from '../../src/model/schema';
import type { Polygons, Ring } from './plane';

interface RiverProperties {
  readonly id: string;
  readonly rank: number;
  /** The river it ends in; its line is led there. */
  readonly into?: string;
  readonly names?: Names;
}
export type RiverPart = Feature<LineString, RiverProperties>;

export interface RiverCourse {
  readonly id: string;
  readonly rank: number;
  readonly names: Names | undefined;
  readonly lines: readonly Ring[];
}

/** Length of the pieces that are tested for lying in a lake, about 500 m. */
const PIECE_DEGREES = 0.005;
/** Suffixes of a river's parts, downstream. */
const PARTS = ['-upper', '', '-lower'] as const;

export function riverCourses(parts: readonly RiverPart[], lakes: Polygons): RiverCourse[] {
  const riverOf = (part: RiverPart): string => part.properties.id.replace(/-(upper|lower)$/, '');
  const ids = new Set(parts.map(riverOf));
  const wholes = new Map([...ids].map((id) => [id, joined(id, parts)]));
  return [...ids].map((id) => {
    const sections = parts.filter((part) => riverOf(part) === id);
    const whole = wholes.get(id)!;
    const into = sections.find(({ properties }) => properties.into)?.properties.into;
    const receiver = into === undefined ? undefined : wholes.get(into);
    if (into !== undefined && !receiver) throw new Error(`${id}: expected the river ${into}, found none`);
    return {
      id,
      rank: Math.min(...sections.map(({ properties }) => properties.rank)),
      names: sections.find(({ properties }) => properties.names)?.properties.names,
      lines: outsideOf(receiver ? ledInto(whole, receiver) : whole, lakes),
    };
  });
}

function joined(id: string, parts: readonly RiverPart[]): Ring {
  const sections = PARTS.flatMap((suffix) => parts.filter(({ properties }) => properties.id === id + suffix));
  return sections.flatMap(({ geometry }) => geometry.coordinates as unknown as Position[]);
}

function ledInto(line: readonly Position[], receiver: readonly Position[]): Ring {
  const end = line.at(-1)!;
  const distance = (p: Position): number => Math.hypot(p[0] - end[0], p[1] - end[1]);
  return [...line, receiver.reduce((a, b) => (distance(b) < distance(a) ? b : a))];
}

/** Stretches of the line outside the lakes, to within {@link PIECE_DEGREES}. */
function outsideOf(course: readonly Position[], lakes: Polygons): Ring[] {
  const line = inPieces(course);
  const stretches: Ring[] = [];
  let open: Ring | undefined;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    if (lakes.some((lake) => contains(lake, middle))) open = undefined;
    else if (open) open.push(to);
    else stretches.push((open = [from, to]));
  }
  return stretches;
}

function inPieces(line: readonly Position[]): Ring {
  return line.flatMap((to, i): Position[] => {
    const from = line[i - 1];
    if (!from) return [to];
    const pieces = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / PIECE_DEGREES);
    return Array.from({ length: pieces }, (_, k) => {
      const t = (k + 1) / pieces;
      return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    });
  });
}

/** Even-odd rule. */
function contains(rings: readonly Ring[], [lng, lat]: Position): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x0, y0] = ring[i - 1]!;
      const [x1, y1] = ring[i]!;
      if (y0 > lat !== y1 > lat && lng < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    }
  }
  return inside;
}
