// @vitest-environment happy-dom
import { GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';

/** What `map/` calls on the real thing: a renamed method must fail here, not in a reader's browser. */
const METHODS = [
  'addImage',
  'addLayer',
  'cameraForBounds',
  'easeTo',
  'fitBounds',
  'getBearing',
  'getCanvas',
  'getCenter',
  'getContainer',
  'getLayer',
  'getPitch',
  'getRoll',
  'getSource',
  'getZoom',
  'hasImage',
  'isMoving',
  'jumpTo',
  'off',
  'on',
  'project',
  'queryRenderedFeatures',
  'redraw',
  'remove',
  'removeImage',
  'removeLayer',
  'setFeatureState',
  'setGlyphs',
  'setLayoutProperty',
  'setPaintProperty',
  'unproject',
  'zoomTo',
];

describe('MapLibre', () => {
  it.each(METHODS)('has Map.%s', (name) => {
    expect(typeof (MapLibre.prototype as unknown as Record<string, unknown>)[name]).toBe(
      'function',
    );
  });

  it('takes new data for a source and an address for its worker', () => {
    expect(typeof GeoJSONSource.prototype.setData).toBe('function');
    expect(typeof setWorkerUrl).toBe('function');
  });
});
