import { boundsOfPositions, type Bounds } from '../../geo/bounds';
import type { FirstView } from '../../model/schema';

/** Everything between the westernmost and the easternmost city of the talks. */
export function boundsOfCities({ cities }: FirstView, all: boolean): Bounds {
  const shown = cities.filter(({ formatMeetings }) => all || formatMeetings > 0);
  const bounds = boundsOfPositions(shown.map(({ point }) => point));
  if (bounds === null) throw new Error('expected at least one summit city, found none');
  return bounds;
}
