/** The occupied Golan: the one polygon that is recorded by hand. Everything but its western line is cut to fit. */
import type { Names } from '../../src/model/schema';
import { subtract, type Polygons } from './plane';
import { closedRing, parsePoints } from './point-table';

export interface GolanProperties {
  readonly id: 'golan';
  readonly names: Names;
  readonly status: string;
  readonly citation: string;
  readonly recorded: string;
  readonly accuracy: string;
  readonly licence: string;
}

/** Names and provenance that go with the ring. */
export const GOLAN: GolanProperties = {
  id: 'golan',
  names: {
    en: 'Golan Heights',
    ar: 'هضبة الجولان',
    tr: 'Golan Tepeleri',
    ru: 'Голанские высоты',
    fa: 'بلندی‌های جولان',
    ku: 'Bilindahiyên Golanê',
  },
  status: 'Syrian territory under Israeli occupation since June 1967',
  citation:
    'United Nations Security Council resolution 497 (1981), 17 December 1981: the application of Israeli law to the occupied Syrian Golan Heights is null and void; agreement on disengagement of 31 May 1974 (the Alpha line)',
  recorded:
    'Western line recorded by hand from general knowledge along the Palestine-Syria boundary of 1923 (golan-ring.tsv); the other sides are the outlines of Syria, Lebanon and Jordan and the shore of Lake Tiberias in the source packages',
  accuracy: 'western line about 500 m; other sides about 100 m',
  licence: 'ODbL 1.0; contains information from OpenStreetMap contributors',
};

/**
 * The Golan from its recorded ring, less the neighbours it borders on and the lake, so that it fits them vertex by
 * vertex. Throws where the cut does not leave a single polygon.
 */
export function cutGolan(ringTable: string, neighbours: readonly Polygons[], lake: Polygons): Polygons {
  const pieces = subtract([[closedRing(parsePoints('golan-ring.tsv', ringTable))]], ...neighbours, lake);
  const [golan] = [...pieces].sort((a, b) => b[0]!.length - a[0]!.length);
  if (golan === undefined) throw new Error('golan-ring.tsv: expected land beside Syria, found nothing left of the ring');
  return [golan];
}
