/** What the build tells whoever runs it: the map's figures beside published ones, and what each language lacks. */
import { gzipSync } from 'node:zlib';
import { areasOn, syriaArea } from '../../src/geo/areas';
import { setAreaKm2 } from '../../src/geo/sets';
import type { Atlas } from '../../src/model/atlas';
import { DEFAULT_DATE, parseIsoDate, type IsoDate } from '../../src/model/dates';
import type { Facts } from '../tables/facts';
import { bandMeasures } from './bands';
import { languageLines } from './language-report';
import type { Outputs } from './outputs';

/** Parties of a published tally, by the words its column `party` begins with; the first match counts. */
const TALLIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^government/i, ['gov']],
  [/^(YPG\/SDF|SDF)/i, ['sdf', 'ypg']],
  [/^IS$/i, ['is']],
  [/^opposition$/i, ['opp', 'us', 'tfsa']],
  [/^opposition .*Turkish/i, ['opp', 'us', 'tfsa']],
  [/^Turkish-backed/i, ['tfsa']],
];

/** Lines for the terminal. */
export function report(facts: Facts, { atlas, files }: Outputs): string {
  return [
    '',
    `Shares of Syria on ${DEFAULT_DATE}`,
    ...shareLines(atlas),
    '',
    'Published tallies and ours on the same day',
    ...tallyLines(facts, atlas),
    '',
    'Areas that must stay within bands',
    ...bandMeasures(atlas).map(
      ({ what, value, low, high, unit }) =>
        `${value >= low && value <= high ? '  ok ' : '  OUT'} ${what.padEnd(66)} ${value.toFixed(1).padStart(9)} ${unit} (${low.toFixed(0)}-${high.toFixed(0)})`,
    ),
    '',
    'Sets',
    ...atlas.sets
      .filter(({ kind }) => kind === 'zone' || kind === 'afrin')
      .map(
        (set) =>
          `  ${set.kind} ${set.id}: ${setAreaKm2(atlas, set).toFixed(0)} km², ${set.cells.length} cells`,
      ),
    '',
    'Languages',
    ...languageLines(facts),
    '',
    `Files (${atlas.cells.length} cells, ${atlas.edges.length} edges)`,
    ...[...files].map(
      ([name, text]) =>
        `  ${name.padEnd(26)} ${String(Buffer.byteLength(text)).padStart(8)} B, ${String(gzipSync(text).length).padStart(7)} gzip`,
    ),
  ].join('\n');
}

function shareLines(atlas: Atlas): string[] {
  const syria = syriaArea(atlas).areaKm2;
  return areasOn(atlas, DEFAULT_DATE).map(({ party, areaKm2, sparseKm2, inferredKm2 }) => {
    const percent = ((100 * areaKm2) / syria).toFixed(2).padStart(6);
    return `  ${party.padEnd(10)} ${areaKm2.toFixed(0).padStart(7)} km² ${percent} %  sparse ${sparseKm2.toFixed(0)}, inferred ${inferredKm2.toFixed(0)}`;
  });
}

function tallyLines(facts: Facts, atlas: Atlas): string[] {
  const syria = syriaArea(atlas).areaKm2;
  return facts.figures.flatMap(({ id, quantity, value, unit, asOf, area, party, citations }) => {
    const date = parseIsoDate(asOf ?? '');
    const tally = TALLIES.find(([pattern]) => pattern.test(party ?? ''));
    const counted = area === 'Syria' && (unit === 'percent' || quantity.startsWith('area held'));
    if (!counted || !date || !tally) return [];
    // A tally that counts Turkish-backed groups apart leaves them out of the opposition.
    const apart = facts.figures.some(
      (other) =>
        other.asOf === asOf &&
        other.citations.join() === citations.join() &&
        /^Turkish-backed/i.test(other.party ?? ''),
    );
    const parties =
      apart && tally[1].includes('opp') ? tally[1].filter((id) => id !== 'tfsa') : tally[1];
    const ownKm2 = heldKm2(atlas, date, parties);
    const own = unit === 'percent' ? (100 * ownKm2) / syria : ownKm2;
    const digits = unit === 'percent' ? 1 : 0;
    const residual = own - value;
    return `  ${id} ${date} ${(party ?? '').slice(0, 34).padEnd(34)} ${value.toFixed(digits).padStart(8)} ours ${own.toFixed(digits).padStart(8)} ${residual > 0 ? '+' : ''}${residual.toFixed(digits)} ${unit} [${citations.join()}]`;
  });
}

function heldKm2(atlas: Atlas, date: IsoDate, parties: readonly string[]): number {
  return areasOn(atlas, date)
    .filter(({ party }) => parties.includes(party))
    .reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
}
