/** Milliseconds of computing, not of waiting for a processor that others use too. */
export function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Milliseconds of computing, the least of several runs: what else uses the machine only adds to what the work itself takes.
 * Left out with it is what the work does not do each time: filling what is kept, and collecting garbage.
 */
export function leastTimed(runs: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => timed(work)));
}

/** The value below which a share (0–1) of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
