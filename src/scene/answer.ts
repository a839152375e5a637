/** The answer to a question: the land asked about, the veil over what lies out of reach, the places within it. */
import type { MultiLineString, MultiPolygon, Position as LngLat } from 'geojson';
import type { Atlas } from '../model/atlas';
import type { Language } from '../model/ids';
import { byZoom, TRANSPARENT } from './choices';
import { collection, NOTHING, pointFeature, sceneFeature } from './features';
import { nameIn } from './names';
import type { Theme } from './theme';
import type { Mark, SceneFeatures } from './vocabulary';

type Ring = LngLat[];

/** The whole of a Mercator map, counter-clockwise. */
const WORLD: Ring = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

/**
 * Everything that an answer is not about: the world with the outline of what is reached, or with the land asked about,
 * cut out of it.
 * @param outline closed rings, outer ones counter-clockwise, holes clockwise
 */
export function veilSource(outline: MultiLineString | MultiPolygon | null): SceneFeatures {
  if (outline === null || outline.coordinates.length === 0) return NOTHING;
  const rings = outline.type === 'MultiPolygon' ? outline.coordinates.flat() : outline.coordinates;
  const [outers, holes] = [
    rings.filter((ring) => area(ring) > 0),
    rings.filter((ring) => area(ring) < 0),
  ];
  // A hole in what is reached is veiled, and may itself hold land that is reached again: the smallest round it counts.
  const polygons = [WORLD, ...holes.toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))].map(
    (ring) => [ring],
  );
  for (const outer of outers) {
    const around = polygons.findLast(
      ([ring]) =>
        ring === WORLD || (Math.abs(area(ring!)) > area(outer) && contains(ring!, outer[0]!)),
    );
    around?.push(outer);
  }
  return collection([sceneFeature(1, { type: 'MultiPolygon', coordinates: polygons }, {})]);
}

/** Twice the signed area of a ring in plain degrees: enough to tell outer rings from holes and large from small. */
function area(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + x! * nextY! - nextX! * y!;
  }, 0);
}

function contains(ring: Ring, [x, y]: LngLat): boolean {
  return ring.reduce((inside, [ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length]!;
    const crosses = ay! > y! !== by! > y! && x! < ax! + ((y! - ay!) / (by! - ay!)) * (bx! - ax!);
    return crosses ? !inside : inside;
  }, false);
}

/** The places of an answer, nearest first, with their names. */
export function answerPlaceSource(
  atlas: Atlas | null,
  places: readonly number[],
  lang: Language,
): SceneFeatures {
  if (atlas === null) return NOTHING;
  return collection(
    places.flatMap((index, rank) => {
      const place = atlas.places[index];
      return place === undefined
        ? []
        : [
            pointFeature(index + 1, place.point, {
              select: `place:${place.id}`,
              name: nameIn(place.names, lang),
              rank,
            }),
          ];
    }),
  );
}

/** From here on the places of an answer are named. */
const NAMES_ZOOM = 8;

export function answerMarks(theme: Theme): Mark[] {
  const base = { layer: 'highlight', visible: true } as const;
  return [
    // Land keeps its party's own colour; everything else steps back.
    {
      ...base,
      id: 'unasked-veil',
      kind: 'area',
      source: 'unasked',
      color: theme.land,
      opacity: 0.6,
    },
    { ...base, id: 'asked-line', kind: 'line', source: 'asked', color: theme.select, width: 2 },
    { ...base, id: 'reach-veil', kind: 'area', source: 'veil', color: theme.land, opacity: 0.6 },
    {
      ...base,
      id: 'reach-line',
      kind: 'line',
      source: 'reach',
      color: theme.text,
      opacity: 0.6,
      width: 1.5,
      dash: [3, 2],
      cap: 'round',
    },
    {
      ...base,
      id: 'answer-places',
      kind: 'dot',
      source: 'answerPlaces',
      // Where thousands lie close together, each is a speck.
      radius: byZoom([5, 0.4], [6.5, 1], [8, 3.5], [11, 7]),
      color: TRANSPARENT,
      stroke: theme.text,
      strokeWidth: 1,
    },
    {
      ...base,
      id: 'answer-places-label',
      kind: 'symbol',
      source: 'answerPlaces',
      minZoom: NAMES_ZOOM,
      text: 'name',
      font: 'semibold',
      rank: 'rank',
      size: byZoom([8, 10.5], [13, 13]),
      color: theme.text,
      halo: theme.halo,
      haloWidth: 1.4,
      maxWidth: 8,
      distance: 0.7,
      anchors: ['left', 'right', 'top', 'bottom'],
    },
  ];
}
