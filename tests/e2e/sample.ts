import { seededRandom } from '../tilings/random';

/** A seeded sample of cases in their order; all of them where the long samples run whole (`npm run test:full`). */
export function sampleOf<Case>(cases: readonly Case[], count: number, seed: number): Case[] {
  if (process.env['FULL'] === '1') return [...cases];
  const random = seededRandom(seed);
  const drawn = cases.map((_, index) => ({ index, lot: random() })).sort((a, b) => a.lot - b.lot);
  const chosen = new Set(drawn.slice(0, count).map(({ index }) => index));
  return cases.filter((_, index) => chosen.has(index));
}
