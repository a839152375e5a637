import type { Geometry } from 'geojson';
import type { Drawn, SketchKind } from './sketch';
import type { Frame } from '../model/frame';
import { NO_ANSWER, type MapAnswer } from '../model/map-answer';
import type { Position } from '../model/schema';
import type { Camera, Selection } from '../model/view';

export type MapStatus = 'loading' | 'ready' | 'failed';
export type Theme = 'light' | 'dark';
/** `[west, south, east, north]`, degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Pixels of the map that panels cover, by physical side. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A wish of the interface that the map carries out; a new serial number is a new wish. */
export interface FitRequest {
  readonly bounds: Bounds;
  readonly maxZoom?: number;
  readonly serial: number;
}

/** Where the map and the interface meet: neither knows the other, both know this. Holds no map object. */
export class Stage {
  status = $state<MapStatus>('loading');
  /** The map of a comparison's second day; null while there is none. */
  second = $state<MapStatus | null>(null);
  /** Whether a part of the program that was asked for did not arrive. */
  partMissing = $state(false);
  /** A sentence for the reader where the map could not start or was lost. */
  failure = $state<string | null>(null);
  hovered = $state.raw<Selection | null>(null);
  /** Overlapping things under one click, to choose from. */
  choice = $state.raw<{ readonly point: Position; readonly options: readonly Selection[] } | null>(
    null,
  );
  padding = $state.raw<Padding>({ top: 0, right: 0, bottom: 0, left: 0 });
  /** The last camera that the map reported. */
  camera = $state.raw<Camera | null>(null);
  /** What of the map no panel covers, as of when it last came to rest; null before the map is there. */
  frame = $state.raw<Frame | null>(null);
  /**
   * Where a walk through the features by keyboard stands: ringed on the map, and brought into sight. The box that tells
   * of it covers some px of the map's lower edge, beyond what panels do.
   */
  walkedTo = $state.raw<{ readonly point: Position; readonly coveredBottom: number } | null>(null);
  /** Whether the days run past by themselves: what would be said of each is then left unsaid. */
  playing = $state(false);
  theme = $state<Theme>('light');
  /** The reader's own shape, and what the answer to a question shows on the map. */
  overlay = $state.raw<MapAnswer & { readonly shape: Geometry | null }>({
    shape: null,
    ...NO_ANSWER,
  });
  /** A shape the reader has drawn to its end, or a file dropped on the map; whoever takes it sets it to null. */
  drawn = $state.raw<Drawn | File | null>(null);
  /** Corners of the shape being drawn. */
  sketch = $state.raw<readonly Position[]>([]);
  /** Where the pointer is on the map while a shape is drawn; null where there is none. */
  pointer = $state.raw<Position | null>(null);
  /** What the reader is drawing on the map; null while nothing. */
  drawing = $state<SketchKind | null>(null);
  #fit = $state.raw<FitRequest | null>(null);

  /** Of all maps that can be seen. A second one that failed is out of sight and leaves the first as it is. */
  get allMaps(): MapStatus {
    return this.status === 'ready' && this.second === 'loading' ? 'loading' : this.status;
  }

  /** Begins a drawing, or gives one up. */
  draw(kind: SketchKind | null): void {
    this.sketch = [];
    this.pointer = null;
    this.drawing = kind;
  }

  get fit(): FitRequest | null {
    return this.#fit;
  }

  /** Asks the map to show the bounds, clear of the panels. */
  requestFit(bounds: Bounds, maxZoom?: number): void {
    const serial = (this.#fit?.serial ?? 0) + 1;
    this.#fit = { bounds, serial, ...(maxZoom === undefined ? {} : { maxZoom }) };
  }
}
