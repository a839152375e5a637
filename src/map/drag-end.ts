import type { Map as MapLibre } from 'maplibre-gl';

/**
 * Ends a drag also where the button is let go over a panel. MapLibre 6 hears it over the map alone, and would go on
 * dragging until the pointer is next moved over it. Stops with the map.
 */
export function endDragsAnywhere(map: MapLibre): void {
  const ground = map.getCanvasContainer();
  const onUp = (event: MouseEvent): void => {
    if (event.target instanceof Node && ground.contains(event.target)) return;
    const { button, buttons, clientX, clientY } = event;
    ground.dispatchEvent(new MouseEvent('mouseup', { button, buttons, clientX, clientY }));
  };
  document.addEventListener('mouseup', onUp);
  map.once('remove', () => document.removeEventListener('mouseup', onUp));
}
