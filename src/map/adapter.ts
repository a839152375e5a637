/** The one owner of a MapLibre map: takes scenes, and touches only what differs from the scene before. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import type { Frame } from '../model/frame';
import type { Position } from '../model/schema';
import type { Camera } from '../model/view';
import { type Scene, SOURCE_IDS } from '../scene/vocabulary';
import { endDragsAnywhere } from './drag-end';
import { FeatureStates } from './feature-states';
import { clearPaddings } from './fit-padding';
import { Images } from './images';
import type { Rectangle } from './pointers';
import { dataOf, layersOf, styleOf } from './style';
import { type StyleChange, styleChanges } from './style-changes';
import { lettersDiffer } from './turned-brackets';

export type Bounds = readonly [west: number, south: number, east: number, north: number];
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface AdapterOptions {
  readonly container: HTMLElement;
  readonly workerUrl: string;
  readonly scene: Scene;
  /** null: fit the scene's bounds. */
  readonly camera: Camera | null;
  readonly padding: Padding;
  /** Whether scrolling the page must win over scrolling the map, as in a page that embeds it. */
  readonly cooperative: boolean;
  /** False for a map that only follows another one: it takes no pointer, no keys and no focus. */
  readonly interactive?: boolean;
  /** Everything visible is drawn, after each change. */
  readonly onIdle: () => void;
  /** The camera came to rest; `byHand` where the reader moved it. */
  readonly onMoved: (camera: Camera, byHand: boolean) => void;
  /** The map cannot go on; null once it has recovered. */
  readonly onFailure: (reason: FailureReason | null) => void;
}
export type FailureReason = 'webgl' | 'context' | 'worker';

/** What the camera was asked to show, until somebody moves the map. */
interface Aim {
  /** The country, whose bounds may still be under way; else a box. */
  readonly bounds: 'home' | Bounds;
  readonly maxZoom: number;
  /** Whether the reader asked for it, so that the link has to tell where it led. */
  readonly asked: boolean;
}

/** Geneva and Astana fit on a phone at the one end, a town's quarters at the other. */
const MIN_ZOOM = 1.2;
const MAX_ZOOM = 13;
/** What is nearer to the edge than this is not in sight, px. */
const SIGHT_MARGIN = 40;
const FLIGHT_MS = 900;
/** A lost context usually comes back at once; after this long the reader is told. */
const CONTEXT_PATIENCE_MS = 1500;

export class MapAdapter {
  readonly #map: MapLibre;
  readonly #images: Images;
  readonly #states: FeatureStates;
  readonly #options: AdapterOptions;
  #layers: readonly LayerSpecification[];
  #scene: Scene;
  /** What the map's style, images and states stand for. */
  #shown: Scene;
  #styleReady = false;
  #padding: Padding;
  /** What stands on the map beside the panels, px. */
  #obstacles: readonly Rectangle[] = [];
  #aim: Aim | null;
  #contextTimer: ReturnType<typeof setTimeout> | undefined;

  /** @throws Error where the browser cannot give a WebGL context. */
  constructor(options: AdapterOptions) {
    setWorkerUrl(options.workerUrl);
    const style = styleOf(options.scene);
    this.#options = options;
    this.#scene = options.scene;
    this.#shown = options.scene;
    this.#layers = style.layers;
    this.#padding = options.padding;
    this.#aim =
      options.camera === null ? { bounds: 'home', maxZoom: MAX_ZOOM, asked: false } : null;
    this.#map = new MapLibre({
      container: options.container,
      style,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      renderWorldCopies: false,
      cooperativeGestures: options.cooperative,
      interactive: options.interactive ?? true,
      fadeDuration: motion(150),
      // Our styles are built by a typed function and validated in tests.
      validateStyle: false,
      canvasContextAttributes: { antialias: true },
      ...this.#start(options.camera),
    });
    this.#images = new Images(this.#map);
    this.#states = new FeatureStates(this.#map);
    this.#listen();
  }

  /** The map itself, for queries and gestures; settings go through this class. */
  get map(): MapLibre {
    return this.#map;
  }

  get scene(): Scene {
    return this.#scene;
  }

  /** Shows the scene. While the style is loading or lost it is only kept, and taken up when the style is there. */
  setScene(scene: Scene): void {
    this.#scene = scene;
    if (this.#styleReady) this.#apply(scene);
  }

  #apply(scene: Scene): void {
    const before = this.#shown;
    this.#shown = scene;
    // Dropping the address of letters, which there is none of, drops those drawn in the page's other direction.
    if (lettersDiffer(scene.lang, before.lang)) this.#map.setGlyphs(null);
    if (scene.patterns !== before.patterns || scene.icons !== before.icons)
      this.#images.show(scene);
    // State goes first: new features find theirs, and are never drawn without.
    this.#states.show(scene.dated);
    for (const id of SOURCE_IDS) {
      if (scene.sources[id] === before.sources[id]) continue;
      void this.#map.getSource<GeoJSONSource>(id)?.setData(dataOf(scene, id));
    }
    if (scene.marks !== before.marks || scene.ground !== before.ground) {
      const layers = layersOf(scene);
      for (const change of styleChanges(this.#layers, layers)) this.#change(change);
      this.#layers = layers;
    }
    if (before.bounds === null && scene.bounds !== null) this.#aimAgain();
  }

  #change(change: StyleChange): void {
    const map = this.#map;
    switch (change.kind) {
      case 'remove':
        map.removeLayer(change.layer);
        break;
      case 'add':
        map.addLayer(change.layer, change.before);
        break;
      case 'layout':
        map.setLayoutProperty(change.layer, change.name as never, change.value as never, {
          validate: false,
        });
        break;
      case 'paint':
        map.setPaintProperty(change.layer, change.name as never, change.value as never, {
          validate: false,
        });
        break;
    }
  }

  /** Panels cover these edges, and buttons stand on the map. What was fitted, and not moved since, is fitted again. */
  setCovered(padding: Padding, obstacles: readonly Rectangle[]): void {
    this.#padding = padding;
    this.#obstacles = obstacles;
    this.#aimAgain();
  }

  /** Shows these bounds clear of the panels, and keeps them so until somebody moves the map. */
  fit(bounds: Bounds, maxZoom = MAX_ZOOM): void {
    this.#aimAt({ bounds, maxZoom, asked: true });
  }

  moveTo({ lng, lat, zoom, bearing, pitch }: Camera): void {
    this.#aim = null;
    this.#map.easeTo({ center: [lng, lat], zoom, bearing, pitch, duration: motion(FLIGHT_MS) });
  }

  /**
   * Moves the map so that a position stands clear of the panels; where it already does, nothing happens.
   * @param coveredBottom px of the lower edge that something else covers
   */
  bringIntoSight([lng, lat]: Position, coveredBottom: number): void {
    const { top, right, bottom: edge, left } = this.#clear();
    const bottom = Math.max(top, edge - coveredBottom);
    const at = this.#map.project([lng, lat]);
    const by: [number, number] = [
      beyond(at.x, left + SIGHT_MARGIN, right - SIGHT_MARGIN),
      beyond(at.y, top + SIGHT_MARGIN, bottom - SIGHT_MARGIN),
    ];
    // Less than a pixel is rounding, not distance.
    if (Math.hypot(...by) < 1) return;
    this.#aim = null;
    this.#map.panBy(by, { duration: motion(FLIGHT_MS / 3) }, BY_HAND);
  }

  /** The part of the map that no panel covers. */
  frame(): Frame {
    const { top, right, bottom, left } = this.#clear();
    const at = (x: number, y: number): Position => {
      const { lng, lat } = this.#map.unproject([x, y]);
      return [lng, lat];
    };
    return { topLeft: at(left, top), topRight: at(right, top), bottomLeft: at(left, bottom) };
  }

  /**
   * What assistive technology calls the map, and how it is told to treat it: as a control that takes the keys itself.
   */
  setLabel(label: string, keys: string): void {
    const canvas = this.#map.getCanvas();
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', label);
    canvas.setAttribute('aria-description', keys);
  }

  zoomBy(steps: number): void {
    this.#aim = null;
    this.#map.zoomTo(this.#map.getZoom() + steps, { duration: motion(300) }, BY_HAND);
  }

  /** Back to the whole country, north up. */
  goHome(): void {
    this.#aimAt({ bounds: 'home', maxZoom: MAX_ZOOM, asked: true });
  }

  camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return {
      zoom: this.#map.getZoom(),
      lat,
      lng,
      bearing: this.#map.getBearing(),
      pitch: this.#map.getPitch(),
    };
  }

  /** The position in the middle of what the panels leave of the map, `[lng, lat]`. */
  middle(): Position {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { top, right, bottom, left } = this.#padding;
    const { lng, lat } = this.#map.unproject([
      (left + clientWidth - right) / 2,
      (top + clientHeight - bottom) / 2,
    ]);
    return [lng, lat];
  }

  remove(): void {
    clearTimeout(this.#contextTimer);
    this.#map.remove();
  }

  /** The box on the screen that no panel covers, px. */
  #clear(): Padding {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const { top, right, bottom, left } = this.#padding;
    return {
      top,
      left,
      right: Math.max(left, width - right),
      bottom: Math.max(top, height - bottom),
    };
  }

  #aimAt(aim: Aim): void {
    this.#aim = aim;
    this.#show(aim, true);
  }

  /** Without a flight of its own, but one that is under way is brought to its end. */
  #aimAgain(): void {
    if (this.#aim !== null) this.#show(this.#aim, this.#map.isMoving());
  }

  #show({ bounds: box, maxZoom, asked }: Aim, flying: boolean): void {
    const bounds = box === 'home' ? this.#scene.bounds : box;
    if (bounds === null) return;
    this.#map.fitBounds(
      [...bounds],
      {
        padding: this.#paddingFor(bounds),
        maxZoom,
        bearing: 0,
        pitch: 0,
        duration: flying ? motion(FLIGHT_MS) : 0,
      },
      asked ? BY_HAND : undefined,
    );
  }

  /** Of all ways past what stands on the map the one that shows the bounds largest. */
  #paddingFor(bounds: Bounds): Padding {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const zoomWithin = (padding: Padding): number =>
      this.#map.cameraForBounds([...bounds], { padding, bearing: 0 })?.zoom ?? -Infinity;
    return clearPaddings(this.#padding, this.#obstacles, { width, height }).reduce((best, each) =>
      zoomWithin(each) > zoomWithin(best) ? each : best,
    );
  }

  #start(camera: Camera | null): Record<string, unknown> {
    if (camera !== null) {
      const { lng, lat, zoom, bearing, pitch } = camera;
      return { center: [lng, lat], zoom, bearing, pitch };
    }
    const bounds = this.#scene.bounds;
    if (bounds === null) return { center: [0, 0], zoom: MIN_ZOOM };
    const { clientWidth: width, clientHeight: height } = this.#options.container;
    const [padding] = clearPaddings(this.#padding, [], { width, height });
    return { bounds: [...bounds], fitBoundsOptions: { padding } };
  }

  #listen(): void {
    const map = this.#map;
    endDragsAnywhere(map);
    map.on('style.load', () => {
      this.#styleReady = true;
      this.#images.show(this.#shown);
      this.#states.forget();
      this.#apply(this.#scene);
    });
    map.on('idle', () => this.#options.onIdle());
    map.on('resize', () => this.#aimAgain());
    map.on('movestart', (event) => {
      if ('originalEvent' in event) this.#aim = null;
    });
    map.on('moveend', (event) => {
      const byHand = 'originalEvent' in event || 'byHand' in event;
      this.#options.onMoved(this.camera(), byHand);
    });
    map.on('error', ({ error }) => {
      if (/worker failed to load/i.test(error.message)) this.#options.onFailure('worker');
      else console.error(error);
    });
    map.on('webglcontextlost', () => {
      this.#styleReady = false;
      clearTimeout(this.#contextTimer);
      this.#contextTimer = setTimeout(
        () => this.#options.onFailure('context'),
        CONTEXT_PATIENCE_MS,
      );
    });
    map.on('webglcontextrestored', () => {
      clearTimeout(this.#contextTimer);
      this.#options.onFailure(null);
    });
  }
}

/** Marks a movement that the reader asked for through a control. */
const BY_HAND = { byHand: true };

/** By how much a value lies outside its bounds, with its sign; from the middle where the bounds have crossed. */
function beyond(value: number, least: number, most: number): number {
  if (least > most) return value - (least + most) / 2;
  return value - Math.min(most, Math.max(least, value));
}

function motion(milliseconds: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}
