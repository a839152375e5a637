/** The map's own symbols, as outlines. Shape tells the kind apart, so that colour need not. */
import type { Theme } from './theme';
import type { Icon, Point } from './vocabulary';

const ICON_SIZE = 20;
const CENTRE = ICON_SIZE / 2;

/** Corners of a regular polygon round the centre; `turn` in degrees, 0 = a corner at the top. */
function regular(corners: number, radius: number, turn = 0): readonly Point[] {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = ((turn + (corner * 360) / corners - 90) * Math.PI) / 180;
    return [CENTRE + radius * Math.cos(angle), CENTRE + radius * Math.sin(angle)] as const;
  });
}

/** A dated event: a diamond. */
export function eventIcon(theme: Theme): Icon {
  return {
    id: 'event',
    size: ICON_SIZE,
    outline: regular(4, 7),
    fill: theme.event,
    stroke: theme.symbolEdge,
    strokeWidth: 1.5,
  };
}

/** A foreign base or post: a square that holds a country's code. */
export function siteIcon(theme: Theme): Icon {
  return {
    id: 'site',
    size: ICON_SIZE,
    outline: regular(4, 11.5, 45),
    fill: theme.site,
    stroke: theme.symbolEdge,
    strokeWidth: 1.5,
  };
}

/** A chosen point on open ground: a ring would hide the point, so a small cross stands on it. */
export function pointIcon(theme: Theme): Icon {
  const [near, far] = [1.3, 8];
  const c = CENTRE;
  return {
    id: 'point',
    size: ICON_SIZE,
    outline: [
      [c - near, c - far],
      [c + near, c - far],
      [c + near, c - near],
      [c + far, c - near],
      [c + far, c + near],
      [c + near, c + near],
      [c + near, c + far],
      [c - near, c + far],
      [c - near, c + near],
      [c - far, c + near],
      [c - far, c - near],
      [c - near, c - near],
    ],
    fill: theme.select,
    stroke: theme.selectCasing,
    strokeWidth: 1.2,
  };
}
