/** Pointing, clicking and tapping: MapLibre's events in, selections out. */
import type { Map as MapLibre, MapMouseEvent, PointLike } from 'maplibre-gl';
import type { LayerId } from '../model/ids';
import type { Position } from '../model/schema';
import type { Selection } from '../model/view';
import { selectionKey } from '../scene/selection-key';
import { type Hit, HIT_LAYERS, thingsHit } from './hits';

export interface InteractionHandlers {
  readonly shown: () => ReadonlySet<LayerId>;
  readonly onHover: (thing: Selection | null) => void;
  /** Several things: the reader chooses. */
  readonly onPick: (point: Position, things: readonly Selection[]) => void;
}

/** Radius round a click that still hits a symbol; a thumb is broader than a pointer. */
const REACH_PIXELS = { mouse: 3, touch: 12 } as const;
/** Five decimals are about a metre. */
const POINT_DECIMALS = 5;

/** The selection of a point on open ground. */
export function pointSelection([lng, lat]: Position): Selection {
  return { kind: 'point', id: `${lat.toFixed(POINT_DECIMALS)},${lng.toFixed(POINT_DECIMALS)}` };
}

/** Listens until the returned function is called. */
export function listen(map: MapLibre, handlers: InteractionHandlers): () => void {
  let hovered: string | null = null;
  let touched = false;

  const under = (at: MapMouseEvent['point'], reach: number): Selection[] => {
    const layers = HIT_LAYERS.filter((id) => map.getLayer(id) !== undefined);
    const box: [PointLike, PointLike] = [
      [at.x - reach, at.y - reach],
      [at.x + reach, at.y + reach],
    ];
    const exact = hitsOf(map.queryRenderedFeatures(at, { layers }));
    const things = thingsHit(exact, handlers.shown());
    const near = hitsOf(map.queryRenderedFeatures(box, { layers: layers.filter(isSymbol) }));
    const nearThings = thingsHit(near, handlers.shown());
    return nearThings.length > 0 ? nearThings : things;
  };

  const hover = (thing: Selection | null): void => {
    const key = thing === null ? null : selectionKey(thing);
    if (key === hovered) return;
    hovered = key;
    map.getCanvas().style.cursor = thing === null ? '' : 'pointer';
    handlers.onHover(thing);
  };

  // One query a frame at most, and none while the map moves.
  let frame = 0;
  const onMove = (event: MapMouseEvent): void => {
    if (touched || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!map.isMoving()) hover(under(event.point, REACH_PIXELS.mouse)[0] ?? null);
    });
  };
  const onLeave = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    hover(null);
  };
  const onTouch = (): void => {
    touched = true;
    hover(null);
  };
  const onMouse = (event: MapMouseEvent): void => {
    if (event.originalEvent.buttons > 0 || event.originalEvent.movementX !== 0) touched = false;
  };
  const onClick = (event: MapMouseEvent): void => {
    const point: Position = [event.lngLat.lng, event.lngLat.lat];
    const reach = touched ? REACH_PIXELS.touch : REACH_PIXELS.mouse;
    const things = under(event.point, reach);
    handlers.onPick(point, things.length > 0 ? things : [pointSelection(point)]);
  };

  map.on('mousemove', onMouse);
  map.on('mousemove', onMove);
  map.on('mouseout', onLeave);
  map.on('touchstart', onTouch);
  map.on('click', onClick);
  return () => {
    onLeave();
    map.off('mousemove', onMouse);
    map.off('mousemove', onMove);
    map.off('mouseout', onLeave);
    map.off('touchstart', onTouch);
    map.off('click', onClick);
  };
}

const isSymbol = (layer: string): boolean => /-(symbol|dot|pockets)$/.test(layer);

function hitsOf(features: ReturnType<MapLibre['queryRenderedFeatures']>): Hit[] {
  return features.map(({ layer, properties, state }) => ({
    layer: layer.id,
    properties,
    party: typeof state['party'] === 'string' ? state['party'] : undefined,
  }));
}
