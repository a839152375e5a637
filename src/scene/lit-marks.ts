/** How a selected or hovered thing is set off, the same for every kind of thing. */
import { byState, byZoom, HOVERED, SELECTED, TRANSPARENT } from './choices';
import type { Theme } from './theme';
import type { Mark, Point, SourceId } from './vocabulary';

const HIGHLIGHT = { layer: 'highlight', visible: true } as const;

/** An outline along the areas of a source. */
export function litOutlineMarks(source: SourceId, theme: Theme): Mark[] {
  return [
    {
      ...HIGHLIGHT,
      id: `lit-${source}-casing`,
      kind: 'line',
      source,
      color: byState('lit', [[SELECTED, theme.selectCasing]], TRANSPARENT),
      width: byZoom([3, 4], [6, 6], [10, 8]),
      cap: 'round',
    },
    {
      ...HIGHLIGHT,
      id: `lit-${source}`,
      kind: 'line',
      source,
      color: byState(
        'lit',
        [
          [SELECTED, theme.select],
          [HOVERED, theme.text],
        ],
        TRANSPARENT,
      ),
      width: byZoom([3, 2], [6, 3], [10, 4]),
      cap: 'round',
    },
  ];
}

/** A ring round the points of a source. */
export function litRingMark(
  source: SourceId,
  radius: number,
  theme: Theme,
  shift: Point = [0, 0],
): Mark {
  return {
    ...HIGHLIGHT,
    id: `lit-${source}`,
    kind: 'dot',
    source,
    radius,
    color: TRANSPARENT,
    stroke: byState(
      'lit',
      [
        [SELECTED, theme.select],
        [HOVERED, theme.text],
      ],
      TRANSPARENT,
    ),
    strokeWidth: byState('lit', [[SELECTED, 3]], 1.5),
    shift,
  };
}

/** The rim of a selected party, the frontier of a pair, the land of a place. */
export function litEdgeMarks(theme: Theme): Mark[] {
  const base = { layer: 'highlight', visible: true, source: 'edges', kind: 'line' } as const;
  return [
    {
      ...base,
      id: 'lit-edge-casing',
      color: byState('lit', [[SELECTED, theme.selectCasing]], TRANSPARENT),
      width: byZoom([3, 4], [6, 6], [10, 9]),
      cap: 'round',
    },
    {
      ...base,
      id: 'lit-edge',
      color: byState(
        'lit',
        [
          [SELECTED, theme.select],
          [HOVERED, theme.text],
        ],
        TRANSPARENT,
      ),
      width: byZoom([3, 2], [6, 3], [10, 4.5]),
      cap: 'round',
    },
    {
      id: 'lit-cell',
      layer: 'highlight',
      visible: true,
      source: 'cells',
      kind: 'area',
      color: theme.select,
      opacity: byState(
        'lit',
        [
          [SELECTED, 0.35],
          [HOVERED, 0.2],
        ],
        0,
      ),
    },
  ];
}
