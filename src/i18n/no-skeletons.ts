/**
 * Stands in for `@formatjs/icu-skeleton-parser` in the built page: our messages have no number or date skeletons
 * (`{n, number, ::compact}`), which a test of the messages holds, and the parser of them would be 2 kB for nothing.
 */
function refuse(): never {
  throw new Error('expected a message without skeletons');
}

export const parseDateTimeSkeleton = refuse;
export const parseNumberSkeleton = refuse;
export const parseNumberSkeletonFromString = refuse;
