/** A chosen point on open ground. */
import type { Selection } from '../model/view';
import { collection, NOTHING, pointFeature } from './features';
import type { Mark, SceneFeatures } from './vocabulary';

/** The point of `select=point:lat,lng`; nothing for another selection. */
export function pointSource(select: string | null): SceneFeatures {
  const [lat, lng] = select?.split(',').map(Number) ?? [];
  if (lat === undefined || lng === undefined || !Number.isFinite(lat + lng)) return NOTHING;
  return collection([pointFeature(1, [lng, lat], { select: `point:${select}` })]);
}

export function chosenPoint(select: Selection | null): string | null {
  return select?.kind === 'point' ? select.id : null;
}

export function pointMarks(): Mark[] {
  return [
    {
      id: 'point-symbol',
      layer: 'highlight',
      visible: true,
      kind: 'symbol',
      source: 'point',
      icon: 'point',
      always: true,
    },
  ];
}
