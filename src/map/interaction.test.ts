// @vitest-environment happy-dom
import type { Map as MapLibre } from 'maplibre-gl';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Position } from '../model/schema';
import { listen } from './interaction';

/** As much of a map as pointing needs; nothing is drawn on it. */
class FakeMap {
  readonly #listeners = new Map<string, Set<(event: unknown) => void>>();
  readonly #canvas = document.createElement('canvas');
  getCanvas = () => this.#canvas;
  getLayer = () => undefined;
  isMoving = () => false;
  queryRenderedFeatures = () => [];
  on(type: string, listener: (event: unknown) => void) {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }
  off(type: string, listener: (event: unknown) => void) {
    this.#listeners.get(type)?.delete(listener);
  }
  fire(type: string, [lng, lat]: Position, originalEvent: Partial<MouseEvent> = {}) {
    const event = { point: { x: 0, y: 0 }, lngLat: { lng, lat }, originalEvent };
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }
}

let map: FakeMap;
let asked: (Position | null)[];
let picked: string[];
let deafen: () => void;
const here: Position = [36.9, 36.5];
const press = (key: string) =>
  map.getCanvas().dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));

beforeEach(() => {
  map = new FakeMap();
  [asked, picked] = [[], []];
  deafen = listen(map as unknown as MapLibre, {
    shown: () => new Set(),
    onHover: () => undefined,
    onPoint: () => undefined,
    onPick: (_, things) => picked.push(...things.map(({ kind, id }) => `${kind}:${id}`)),
    onAsk: (point) => asked.push(point),
  });
});

describe('listen', () => {
  it('asks what is at a right click, and what is in the middle for the key Enter', () => {
    map.fire('contextmenu', here, { button: 2 });
    press('Enter');
    press('a');
    expect(asked).toEqual([here, null]);
    expect(picked).toEqual([]);
  });

  it('takes a click with the control key, a right click on some machines, at its place', () => {
    map.fire('contextmenu', here, { button: 0, ctrlKey: true });
    expect(asked).toEqual([here]);
  });

  it('does not take the click that ends a long press for another wish, but the next tap', () => {
    map.fire('touchstart', here);
    map.fire('contextmenu', here, { button: 2 });
    map.fire('click', here);
    expect([asked, picked]).toEqual([[here], []]);
    map.fire('touchstart', here);
    map.fire('click', here);
    expect(picked).toEqual(['point:36.5,36.9']);
  });

  it('takes a click of the mouse after a long press that no click followed', () => {
    map.fire('touchstart', here);
    map.fire('contextmenu', here, { button: 2 });
    map.fire('mousemove', here, { movementX: 3, buttons: 0 });
    map.fire('click', here);
    expect(picked).toEqual(['point:36.5,36.9']);
  });

  it('hears nothing more once it is deafened', () => {
    deafen();
    map.fire('contextmenu', here, { button: 2 });
    press('Enter');
    expect(asked).toEqual([]);
  });
});
