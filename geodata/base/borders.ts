/** Lines between countries, told apart into agreed and disputed ones by a table of rules. */
import type { Position } from '../../src/model/schema';
import type { Polygons } from './plane';
import { parseRows } from './point-table';
import type { Box } from './world';

/** A country or a territory with a boundary of its own. */
export interface Owner {
  /** What rules call it: ISO 3166 alpha-2 where it has one, else its name. */
  readonly key: string;
  readonly land: Polygons;
}

export interface BorderRule {
  readonly pair: readonly [string, string];
  readonly box: Box;
}

export interface Border {
  readonly disputed: boolean;
  readonly line: Position[];
}

/** Rules of `disputed-borders.tsv`: borders of a pair are disputed inside a box. */
export function parseBorderRules(table: string): BorderRule[] {
  return parseRows('disputed-borders.tsv', table).map((row) => {
    const box = ['west', 'south', 'east', 'north'].map((side) => Number(row[side])) as unknown as Box;
    if (box.some(Number.isNaN)) throw new Error(`disputed-borders.tsv ${row['a']}-${row['b']}: expected four degrees`);
    return { pair: [row['a']!, row['b']!], box };
  });
}

/** Every stretch that two owners share vertex by vertex, once. */
export function bordersOf(owners: readonly Owner[], rules: readonly BorderRule[]): Border[] {
  const ownersOf = new Map<string, number[]>();
  owners.forEach(({ land }, owner) => {
    for (const ring of land.flat()) {
      for (let i = 1; i < ring.length; i++) {
        const key = segmentKey(ring[i - 1]!, ring[i]!);
        ownersOf.set(key, [...(ownersOf.get(key) ?? []), owner]);
      }
    }
  });

  const borders: (Border & { readonly other: number })[] = [];
  owners.forEach(({ land }, owner) => {
    for (const ring of land.flat()) {
      let open: (typeof borders)[number] | undefined;
      for (let i = 1; i < ring.length; i++) {
        const [from, to] = [ring[i - 1]!, ring[i]!];
        const other = ownersOf.get(segmentKey(from, to))!.find((candidate) => candidate > owner);
        if (other === undefined) {
          open = undefined;
          continue;
        }
        const disputed = isDisputed([owners[owner]!.key, owners[other]!.key], from, to, rules);
        if (open?.other === other && open.disputed === disputed) open.line.push(to);
        else {
          open = { disputed, line: [from, to], other };
          borders.push(open);
        }
      }
    }
  });
  return borders.map(({ disputed, line }) => ({ disputed, line }));
}

function segmentKey(a: Position, b: Position): string {
  const [first, second] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
  return `${first.join()} ${second.join()}`;
}

function isDisputed(keys: readonly string[], from: Position, to: Position, rules: readonly BorderRule[]): boolean {
  const [lng, lat] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return rules.some(
    ({ pair, box: [west, south, east, north] }) =>
      pair.every((key) => keys.includes(key)) && west <= lng && lng <= east && south <= lat && lat <= north,
  );
}
