/** Checks of places: one point each, inside the country; the lines and circles that cut their land are complete. */
import type { Report } from './check-facts';
import type { Facts } from './facts';
import { insideRings } from './inside-rings';
import type { Rings } from './parse-facts';

export function checkPlaces({ places, barriers }: Facts, report: Report, land?: Rings): void {
  const at = new Map<string, string>();
  for (const place of places) {
    const [lng, lat] = place.point;
    const key = `${lat}, ${lng}`;
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
