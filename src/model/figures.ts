/**
 * How a number becomes a printed figure. The page, the command line and the exported files all round here, so that they
 * print the same digits; a language then only chooses the numerals and separators.
 */

/** Decimals in the exported files. Figures are rounded from these, so that whoever rounds a file's value gets the same. */
const [AREA_DECIMALS, SHARE_DECIMALS] = [2, 6];

/** An area in whole km²: the sphere that areas are measured on is itself off by up to 0.07 %. */
export function areaFigure(areaKm2: number): number {
  // Adding nought turns minus nought into nought.
  return Math.round(Number(areaKm2.toFixed(AREA_DECIMALS))) + 0;
}

/** How an area is printed that {@link roundsToNothing}: a nought would say that there is none. */
export const LESS_THAN_ONE = '<1';

/** Whether there is an area, but of less than half a km². */
export function roundsToNothing(areaKm2: number): boolean {
  return areaKm2 > 0 && areaFigure(areaKm2) === 0;
}

/** A length in whole km from 10 km on, with one decimal below. */
export function lengthFigure(lengthKm: number): number {
  return Math.abs(lengthKm) < 9.95 ? roundedTo(lengthKm, 10) : Math.round(lengthKm);
}

/** A share (0–1) as a percentage with one decimal. */
export function percentFigure(share: number): number {
  return roundedTo(Number(share.toFixed(SHARE_DECIMALS)) * 100, 10);
}

function roundedTo(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
