import { daysBetween, type IsoDate, type Span } from '../../model/dates';
import type { SeriesRow } from './series-file';

/** Where the lines are drawn, px from the upper left of the chart; time runs with the text. */
export interface Plot {
  readonly span: Span;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The area at the top of the chart, km². */
  readonly maxKm2: number;
  readonly rightToLeft: boolean;
}

/** Where a day begins; `span.to` gives the end of the last one. */
export function xOf({ span, left, right, rightToLeft }: Plot, date: IsoDate): number {
  const fraction = daysBetween(span.from, date) / daysBetween(span.from, span.to);
  return left + (rightToLeft ? 1 - fraction : fraction) * (right - left);
}

export function yOf({ top, bottom, maxKm2 }: Plot, km2: number): number {
  return bottom - (km2 / maxKm2) * (bottom - top);
}

/** The fraction of the span (0–1) under a pixel. */
export function fractionUnder({ left, right, rightToLeft }: Plot, x: number): number {
  const fraction = (x - left) / (right - left);
  return rightToLeft ? 1 - fraction : fraction;
}

/** A line with a step at each day of change: land changes hands from one day to the next. */
export function stepPath(plot: Plot, rows: readonly SeriesRow[]): string {
  return `M${steps(plot, rows, ({ areaKm2 }) => areaKm2).join(' L')}`;
}

/** The band between the lower and the upper end of the ranges, over the days that have one; empty where none has. */
export function rangePath(plot: Plot, rows: readonly SeriesRow[]): string {
  const known = rows.filter(({ rangeKm2 }) => rangeKm2 !== null);
  if (known.length === 0) return '';
  const upper = steps(plot, known, ({ rangeKm2 }) => rangeKm2![1]);
  const lower = steps(plot, known, ({ rangeKm2 }) => rangeKm2![0]);
  return `M${[...upper, ...lower.reverse()].join(' L')}Z`;
}

function steps(
  plot: Plot,
  rows: readonly SeriesRow[],
  km2Of: (row: SeriesRow) => number,
): string[] {
  return rows.flatMap((row, index) => {
    const y = rounded(yOf(plot, km2Of(row)));
    const next = rows[index + 1]?.date ?? plot.span.to;
    return [`${rounded(xOf(plot, row.date))},${y}`, `${rounded(xOf(plot, next))},${y}`];
  });
}

const rounded = (pixels: number): number => Number(pixels.toFixed(1));

/** A chart of less land than this would show the grain of the table. */
const LEAST_KM2 = 60;

/** Round values from nothing to at least `maxKm2`, about six of them. */
export function ticksUpTo(maxKm2: number): number[] {
  const most = Math.max(maxKm2, LEAST_KM2);
  const rough = most / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const count = Math.ceil(most / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/**
 * Heights for labels that would like to stand at `wanted` (px), moved apart so that none is nearer than `gap` to the
 * next and all stay between `top` and `bottom` as far as there is room. In the order of `wanted`.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = [...wanted];
  let floor = top;
  for (const index of order) {
    placed[index] = Math.max(wanted[index]!, floor);
    floor = placed[index] + gap;
  }
  let ceiling = bottom;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index]!, ceiling);
    ceiling = placed[index] - gap;
  }
  return placed;
}

/** Dashes by the place of a party in the table: a line is known by them where its colour is not seen. */
const DASHES: readonly string[] = [
  '',
  '9 4',
  '2 3',
  '14 4 2 4',
  '5 3',
  '20 3',
  '9 3 2 3 2 3',
  '4 7',
];

export function dashOf(index: number): string {
  return DASHES[index % DASHES.length]!;
}
