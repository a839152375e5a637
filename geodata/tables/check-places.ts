/**
 * Checks of points: one a place, inside the country; sites inside it, too; events at the place they name. And the lines
 * and circles that cut the land of places are complete.
 */
import { distanceKm } from '../../src/geo/sphere';
import type { Position } from '../../src/model/schema';
import type { Facts } from './facts';
import { insideRings, type Rings } from './inside-rings';
import type { Report } from './problems';

/** The marker of an event stands where the place does; coordinates of hills and bases differ by this much. */
const SAME_PLACE_KM = 3;

export function checkPlaces(facts: Facts, report: Report, land?: Rings): void {
  const { places, barriers, events, sites } = facts;
  const text = ([lng, lat]: Position) => `${lat}, ${lng}`;
  const at = new Map<string, string>();
  for (const place of places) {
    const key = text(place.point);
    const other = at.get(key);
    if (other === undefined) at.set(key, place.id);
    else
      report(
        'places.tsv',
        place,
        'lat',
        place.id,
        'a point of its own',
        `the point of ${other} (${key})`,
      );
    if (land && !insideRings(place.point, land)) {
      report('places.tsv', place, 'lat', place.id, 'a point inside Syria', key);
    }
  }
  for (const site of sites) {
    const point: Position = [site.lng, site.lat];
    if (land && !insideRings(point, land)) {
      report('sites.tsv', site, 'lat', site.id, 'a point inside Syria', text(point));
    }
  }
  const pointOf = new Map(places.map(({ id, point }) => [id as string, point]));
  for (const event of events) {
    const own: Position = [event.lng, event.lat];
    const point = event.place === undefined ? undefined : pointOf.get(event.place);
    if (point && distanceKm(own, point) > SAME_PLACE_KM) {
      const expected = `the point of ${event.place} (${text(point)})`;
      report('events.tsv', event, 'lat', event.id, expected, text(own));
    }
  }
  for (const barrier of barriers) {
    const wrong = (column: string, expected: string) =>
      report('barriers.tsv', barrier, column, barrier.id, expected, 'none');
    if (barrier.cut === 'circle' && !barrier.centre)
      wrong('centre_lat_lng', 'the centre of the circle');
    if (barrier.cut === 'circle' && !barrier.radiusKm)
      wrong('radius_km', 'the radius of the circle');
    if (barrier.cut === 'hard' && barrier.polyline.length === 0)
      wrong('polyline_lat_lng', 'the line that cuts');
  }
}
