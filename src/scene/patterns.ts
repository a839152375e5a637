/**
 * Patterns as shapes. The map's images, the legend's swatches and an SVG of the map all come from these definitions,
 * so a pattern looks the same wherever it is met.
 */
import type { Party } from '../model/schema';
import type { Theme } from './theme';
import type { Pattern, PatternShape, ThemeName } from './vocabulary';

const stroke = (
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
): PatternShape => ({ kind: 'stroke', from, to, width });
const disc = (at: readonly [number, number], radius: number): PatternShape => ({
  kind: 'disc',
  at,
  radius,
});

/** Shapes of the patterns a party can have, by the name used in the table of parties. */
const PARTY_PATTERNS: Readonly<
  Record<Exclude<Party['pattern'], 'none'>, { size: number; shapes: readonly PatternShape[] }>
> = {
  hatch: { size: 8, shapes: [stroke([0, 8], [8, 0], 1.3)] },
  dots: { size: 10, shapes: [disc([2.5, 2.5], 1.15), disc([7.5, 7.5], 1.15)] },
  diagonal: { size: 12, shapes: [stroke([0, 0], [12, 12], 4.2)] },
  cross: { size: 10, shapes: [stroke([0, 10], [10, 0], 1), stroke([0, 0], [10, 10], 1)] },
  dash: { size: 12, shapes: [stroke([1, 3], [6, 3], 1.4), stroke([7, 9], [12, 9], 1.4)] },
};

/** A party's pattern in its colours, or null where it has none. */
export function partyPattern(party: Party, theme: ThemeName): Pattern | null {
  if (party.pattern === 'none') return null;
  const { size, shapes } = PARTY_PATTERNS[party.pattern];
  return {
    id: `party-${party.id}`,
    size,
    shapes,
    color: party.patternColor ?? party.line[theme],
  };
}

/** Land beyond the evidence. */
export function sparsePattern(theme: Theme): Pattern {
  return {
    id: 'sparse',
    size: 14,
    color: theme.stipple,
    shapes: [disc([3, 4], 0.75), disc([10, 11], 0.75)],
  };
}

/** Land that only a rule gives to its holder. */
export function inferredPattern(theme: Theme): Pattern {
  return {
    id: 'inferred',
    size: 12,
    color: theme.stipple,
    shapes: [stroke([1, 3], [5, 3], 0.9), stroke([7, 9], [11, 9], 0.9)],
  };
}

/**
 * Land that a party gained: upright strokes in its colour, which no party and no agreement has. What lies between them
 * stays to be seen, so that on the earlier day it also says who lost the land.
 */
export function gainPattern({ id, fill }: Party, theme: ThemeName): Pattern {
  return { id: `gain-${id}`, size: 9, color: fill[theme], shapes: [stroke([4.5, 0], [4.5, 9], 4)] };
}

/** The hatch of an agreed zone, against the slope of every party's pattern. */
export function zonePattern(theme: Theme): Pattern {
  return { id: 'zone', size: 10, color: theme.zone, shapes: [stroke([0, 0], [10, 10], 1)] };
}
