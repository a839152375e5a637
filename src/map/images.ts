/** Keeps the map's images equal to the scene's patterns and icons. */
import type { Map as MapLibre } from 'maplibre-gl';
import { type Bitmap, iconBitmap, patternBitmap } from '../scene/bitmap';
import type { Scene } from '../scene/vocabulary';

/** Drawn for the densest common screens; coarser ones scale down. */
const PIXEL_RATIO = 2;

/** Adds or redraws the images of a scene; equal definitions are not redrawn. */
export class Images {
  readonly #map: MapLibre;
  readonly #drawn = new Map<string, string>();

  constructor(map: MapLibre) {
    this.#map = map;
  }

  show({ patterns, icons }: Pick<Scene, 'patterns' | 'icons'>): void {
    for (const pattern of patterns) this.#put(pattern, () => patternBitmap(pattern, PIXEL_RATIO));
    for (const icon of icons) this.#put(icon, () => iconBitmap(icon, PIXEL_RATIO));
  }

  #put(definition: { readonly id: string }, draw: () => Bitmap): void {
    const { id } = definition;
    const text = JSON.stringify(definition);
    if (this.#drawn.get(id) === text) return;
    this.#drawn.set(id, text);
    if (this.#map.hasImage(id)) this.#map.removeImage(id);
    this.#map.addImage(id, draw(), { pixelRatio: PIXEL_RATIO });
  }
}
