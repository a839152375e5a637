/** How a selected or hovered thing is set off, the same for every kind of thing. */
import { byState, byZoom, HOVERED, SELECTED, TRANSPARENT } from './choices';
import type { Theme } from './theme';
import type { Mark, Point, SourceId } from './vocabulary';

const HIGHLIGHT = { layer: 'highlight', visible: true } as const;

/** Of no opacity at all, marks cost the renderer nothing: there are as many edges as ever, and seldom one of them is lit. */
const opacityOf = (isAnyLit: boolean): number => (isAnyLit ? 1 : 0);

/** An outline along the areas of a source. */
export function litOutlineMarks(source: SourceId, theme: Theme, isAnyLit: boolean): Mark[] {
  const opacity = opacityOf(isAnyLit);
  return [
    {
      ...HIGHLIGHT,
      id: `lit-${source}-casing`,
      kind: 'line',
      source,
      opacity,
      color: byState('lit', [[SELECTED, theme.selectCasing]], TRANSPARENT),
      width: byZoom([3, 4], [6, 6], [10, 8]),
      cap: 'round',
    },
    {
      ...HIGHLIGHT,
      id: `lit-${source}`,
      kind: 'line',
      source,
      opacity,
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

/** The rim of a selected party, the frontier of a pair. */
export function litEdgeMarks(theme: Theme, isAnyLit: boolean): Mark[] {
  const base = {
    ...HIGHLIGHT,
    source: 'edges',
    kind: 'line',
    opacity: opacityOf(isAnyLit),
  } as const;
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
  ];
}

/** The land of a place: 35 % of the colour where it is selected, 20 % below the pointer. */
export function litCellMark(theme: Theme, isAnyLit: boolean): Mark {
  return {
    ...HIGHLIGHT,
    id: 'lit-cell',
    source: 'cells',
    kind: 'area',
    opacity: opacityOf(isAnyLit),
    color: byState(
      'lit',
      [
        [SELECTED, `${theme.select}59`],
        [HOVERED, `${theme.select}33`],
      ],
      TRANSPARENT,
    ),
  };
}
