/** A measured figure beside what is wished for and what is still accepted. */
export interface Figure {
  readonly what: string;
  readonly found: number;
  readonly unit: 'ms' | '×' | 'bytes' | '';
  /** The budget. A figure that misses it is named, but fails nothing: a busy machine would decide. */
  readonly goal?: number;
  /** Bytes, triangles, and ratios of two figures of the same run: beyond it the run fails. */
  readonly limit?: number;
  /** Whether more is better. */
  readonly atLeast?: true;
}

/** Whether a figure keeps what is asked; true where nothing is asked. */
function keeps({ found, atLeast }: Figure, asked: number | undefined): boolean {
  if (asked === undefined) return true;
  return atLeast === true ? found >= asked : found <= asked;
}

/** Whether a figure is beyond what is still accepted. */
export function fails(figure: Figure): boolean {
  return !keeps(figure, figure.limit);
}

/** A line of the table: what, figure, budget, verdict. */
export function line(figure: Figure): string {
  const { what, found, unit, goal, limit, atLeast } = figure;
  const digits = unit === 'bytes' ? 0 : 2;
  const sign = atLeast === true ? '≥' : '≤';
  const asked = [
    goal === undefined ? '' : `${sign} ${goal}`,
    limit === undefined || limit === goal ? '' : `(fails ${atLeast === true ? '<' : '>'} ${limit})`,
  ];
  const verdict =
    goal === undefined && limit === undefined
      ? ''
      : fails(figure)
        ? 'FAILED'
        : keeps(figure, goal)
          ? 'within'
          : 'OVER';
  return [
    what.padEnd(58),
    found.toFixed(digits).padStart(10),
    unit.padEnd(6),
    asked.join(' ').trim().padEnd(24),
    verdict,
  ]
    .join(' ')
    .trimEnd();
}
