/** What is wrong with the tables: collected over all of them and told at once, so that one run shows every mistake. */

/** One mistake, at one cell. */
export interface Problem {
  /** Name of the table's file, e.g. `places.tsv`. */
  readonly file: string;
  /** Counted from 1; the column names are line 1. */
  readonly line: number;
  /** Column name, or empty where the row as a whole is wrong. */
  readonly column: string;
  /** The row's id, or empty where it has none. */
  readonly id: string;
  readonly expected: string;
  readonly found: string;
}

/** Reports a problem of a row. */
export type Report = (
  file: string,
  row: { readonly line: number },
  column: string,
  id: string,
  expected: string,
  found: string,
) => void;

/** `places.tsv:12 lat afrin: expected a latitude -90 to 90, found "north"`. */
export function describeProblem(problem: Problem): string {
  const where = [`${problem.file}:${problem.line}`, problem.column, problem.id]
    .filter(Boolean)
    .join(' ');
  return `${where}: expected ${problem.expected}, found ${problem.found}`;
}

/** Thrown when the tables cannot be used; lists every problem, in the order of the tables. */
export class FactsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      `${problems.length} problems in the tables:\n${problems.map(describeProblem).join('\n')}`,
    );
    this.name = 'FactsError';
    this.problems = problems;
  }
}
