import { DEFAULT_DATE, type IsoDate, type Span } from '../../model/dates';
import type { Catalog, Names } from '../../model/schema';
import type { Selection } from '../../model/view';
import { fractionOf } from './time-scale';

/** A tick of the timeline: a meeting, or an event that turned the war. */
export interface Mark {
  readonly select: Selection;
  readonly names: Names;
  readonly date: IsoDate;
  readonly kind: 'meeting' | 'turningPoint';
  /** Where room is scarce the more important label is shown; larger counts more. */
  readonly weight: number;
}

const MEETING_WEIGHT: Readonly<Record<string, number>> = { presidents: 5, astana: 2 };
const TURNING_POINT_WEIGHT = 3;
/** The meeting on the day that the atlas opens on is the one it is about. */
const OPENING_WEIGHT = 10;

/** The Astana process, the presidents' meetings and the turning points within the span, in order of days. */
export function marksOf(
  { cities, events }: Pick<Catalog, 'cities' | 'events'>,
  span: Span,
): Mark[] {
  const meetings = cities.flatMap((city) =>
    city.meetings.flatMap(({ id, name, track, from }): Mark[] => {
      const own = MEETING_WEIGHT[track];
      const weight = from === DEFAULT_DATE ? OPENING_WEIGHT : own;
      return own === undefined || weight === undefined
        ? []
        : [{ select: { kind: 'summit', id }, names: name, date: from, kind: 'meeting', weight }];
    }),
  );
  const turns = events.flatMap((event): Mark[] =>
    event.turningPoint
      ? [
          {
            select: { kind: 'event', id: event.id },
            names: event.name,
            date: event.from,
            kind: 'turningPoint',
            weight: TURNING_POINT_WEIGHT,
          },
        ]
      : [],
  );
  return [...meetings, ...turns]
    .filter(({ date }) => span.from <= date && date < span.to)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * The marks whose labels fit beside each other, the most important first.
 *
 * @param widthPx the timeline's width
 * @param labelPx how wide a mark's label is
 */
export function labelsThatFit(
  marks: readonly Mark[],
  span: Span,
  widthPx: number,
  labelPx: (mark: Mark) => number,
): Set<Mark> {
  const taken: (readonly [number, number])[] = [];
  const shown = new Set<Mark>();
  for (const mark of [...marks].sort((a, b) => b.weight - a.weight || (a.date < b.date ? -1 : 1))) {
    const half = labelPx(mark) / 2;
    const middle = fractionOf(span, mark.date) * widthPx;
    if (middle < half || middle > widthPx - half) continue;
    const box = [middle - half, middle + half] as const;
    if (taken.some(([from, to]) => box[0] < to && from < box[1])) continue;
    taken.push(box);
    shown.add(mark);
  }
  return shown;
}
