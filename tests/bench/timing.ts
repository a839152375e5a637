/** Milliseconds of computing, not of waiting for a processor that others use too. */
export function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Milliseconds of computing of each piece of work, the least of several rounds through all of them: what else uses the
 * machine only adds to what the work itself takes, and may do so for longer than one piece is repeated. Left out with it is
 * what the work does not do each time: filling what is kept, and collecting garbage.
 */
export function leastTimes(rounds: number, works: readonly (() => unknown)[]): number[] {
  const least = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, i) => {
      least[i] = Math.min(least[i]!, timed(work));
    });
  }
  return least;
}

/** The same for a single one. */
export function leastTimed(rounds: number, work: () => unknown): number {
  return leastTimes(rounds, [work])[0]!;
}

/** The value below which a share (0–1) of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
