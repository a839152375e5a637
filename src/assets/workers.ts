/** One place knows where every worker's code is. */
import mapLibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Address of MapLibre's worker; in the one-file edition a `data:` address. */
export function mapWorkerUrl(): string {
  return mapLibreWorker.startsWith('data:')
    ? mapLibreWorker
    : new URL(mapLibreWorker, document.baseURI).href;
}
