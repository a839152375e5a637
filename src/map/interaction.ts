/** Pointing, clicking and tapping: MapLibre's events in, selections out. */
import type { Map as MapLibre, MapMouseEvent, PointLike } from 'maplibre-gl';
import type { LayerId } from '../model/ids';
import type { Position } from '../model/schema';
import type { Selection } from '../model/view';
import { selectionKey } from '../scene/selection-key';
import { pointId } from '../state/link-selection';
import { type Hit, HIT_LAYERS, thingsHit } from './hits';

export interface InteractionHandlers {
  readonly shown: () => ReadonlySet<LayerId>;
  /** Another map with the same camera that is what the reader sees at this point; null where there is none. */
  readonly coveredBy?: (point: MapMouseEvent['point']) => MapLibre | null;
  readonly onHover: (thing: Selection | null) => void;
  /** Where a mouse is; null once it has left. */
  readonly onPoint: (point: Position | null) => void;
  /** Several things: the reader chooses. */
  readonly onPick: (point: Position, things: readonly Selection[]) => void;
  /** "What is here?" of a point: a right click or long press; null for the map's middle, asked for by key. */
  readonly onAsk: (point: Position | null) => void;
}

/** Radius round a click that still hits a symbol; a thumb is broader than a pointer. */
const REACH_PIXELS = { mouse: 3, touch: 12 } as const;
/** The right mouse button, which MapLibre also gives to a long press. */
const RIGHT_BUTTON = 2;

/** The selection of a point on open ground. */
const pointSelection = (point: Position): Selection => ({ kind: 'point', id: pointId(point) });

/** Listens until the returned function is called. */
export function listen(map: MapLibre, handlers: InteractionHandlers): () => void {
  let hovered: string | null = null;
  let touched = false;
  /** A long press has asked already; the click that some browsers send when the finger is lifted is not another wish. */
  let pressed = false;

  const under = (at: MapMouseEvent['point'], reach: number): Selection[] => {
    const seen = handlers.coveredBy?.(at) ?? map;
    const layers = HIT_LAYERS.filter((id) => seen.getLayer(id) !== undefined);
    const box: [PointLike, PointLike] = [
      [at.x - reach, at.y - reach],
      [at.x + reach, at.y + reach],
    ];
    const exact = hitsOf(seen.queryRenderedFeatures(at, { layers }));
    const things = thingsHit(exact, handlers.shown());
    const near = hitsOf(seen.queryRenderedFeatures(box, { layers: layers.filter(isSymbol) }));
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
  let latest: MapMouseEvent | null = null;
  const onMove = (event: MapMouseEvent): void => {
    if (touched) return;
    latest = event;
    if (frame === 0) frame = requestAnimationFrame(onFrame);
  };
  const onFrame = (): void => {
    frame = 0;
    if (latest === null) return;
    handlers.onPoint([latest.lngLat.lng, latest.lngLat.lat]);
    if (!map.isMoving()) hover(under(latest.point, REACH_PIXELS.mouse)[0] ?? null);
  };
  const onLeave = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    handlers.onPoint(null);
    hover(null);
  };
  const onTouch = (): void => {
    touched = true;
    pressed = false;
    onLeave();
  };
  const onMouse = (event: MapMouseEvent): void => {
    if (event.originalEvent.buttons > 0 || event.originalEvent.movementX !== 0) {
      touched = false;
      pressed = false;
    }
  };
  // MapLibre keeps the browser's own menu off the canvas, and tells a right click from a drag that turns the map.
  const onMenu = ({ lngLat, originalEvent }: MapMouseEvent): void => {
    pressed = touched;
    const byKey = originalEvent.button !== RIGHT_BUTTON && !originalEvent.ctrlKey;
    handlers.onAsk(byKey ? null : [lngLat.lng, lngLat.lat]);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.target !== map.getCanvas()) return;
    event.preventDefault();
    handlers.onAsk(null);
  };
  const onClick = (event: MapMouseEvent): void => {
    if (pressed) {
      pressed = false;
      return;
    }
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
  map.on('contextmenu', onMenu);
  map.getCanvas().addEventListener('keydown', onKey);
  return () => {
    onLeave();
    map.off('mousemove', onMouse);
    map.off('mousemove', onMove);
    map.off('mouseout', onLeave);
    map.off('touchstart', onTouch);
    map.off('click', onClick);
    map.off('contextmenu', onMenu);
    map.getCanvas().removeEventListener('keydown', onKey);
  };
}

const isSymbol = (layer: string): boolean => /-(symbol|dot|pockets)$/.test(layer);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

function hitsOf(features: ReturnType<MapLibre['queryRenderedFeatures']>): Hit[] {
  return features.map(({ layer, properties, state }) => ({
    layer: layer.id,
    properties,
    party: textOf(state['party']),
    gainer: textOf(state['gainer']),
  }));
}
