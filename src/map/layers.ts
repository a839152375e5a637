/** One mark of the scene as one MapLibre layer. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { AreaMark, DotMark, LineMark, Mark, SymbolMark } from '../scene/vocabulary';
import { distanceOf, filterOf, isChoice, presenceOf, sizeOf, valueOf } from './expressions';
import { FONT_STACKS } from './fonts';

type Bag = Record<string, unknown>;

/** Changes of what is drawn are made by hand or by date, and are shown at once. */
const AT_ONCE = { duration: 0, delay: 0 };
const MAX_ZOOM = 24;
/** Of texts that name none, px. */
const TEXT_SIZE = 12;

export function layerOf(mark: Mark): LayerSpecification {
  const [type, paint, layout] = look(mark);
  const filter = filterOf(mark);
  return withoutUndefined({
    id: mark.id,
    type,
    source: mark.source,
    minzoom: mark.minZoom,
    maxzoom: mark.maxZoom === undefined ? undefined : Math.min(mark.maxZoom, MAX_ZOOM),
    filter,
    layout: withoutUndefined({ ...layout, visibility: mark.visible ? 'visible' : 'none' }),
    paint: withoutUndefined(paint),
  }) as LayerSpecification;
}

function look(mark: Mark): readonly [type: string, paint: Bag, layout: Bag] {
  switch (mark.kind) {
    case 'area':
      return ['fill', areaPaint(mark), {}];
    case 'line':
      return ['line', linePaint(mark), { 'line-cap': mark.cap ?? 'butt', 'line-join': 'round' }];
    case 'dot':
      return ['circle', dotPaint(mark), {}];
    case 'symbol':
      return ['symbol', symbolPaint(mark), symbolLayout(mark)];
  }
}

function areaPaint(mark: AreaMark): Bag {
  return {
    // Neighbours share their edges; antialiasing each alone would show seams through translucent fills.
    'fill-antialias': false,
    'fill-opacity': valueOf(mark.opacity),
    'fill-opacity-transition': AT_ONCE,
    ...(mark.pattern === undefined
      ? { 'fill-color': valueOf(mark.color), 'fill-color-transition': AT_ONCE }
      : { 'fill-pattern': mark.pattern }),
  };
}

function linePaint(mark: LineMark): Bag {
  return {
    'line-color': valueOf(mark.color),
    'line-color-transition': AT_ONCE,
    'line-opacity': mark.opacity === undefined ? undefined : valueOf(mark.opacity),
    'line-width': sizeOf(mark.width, presenceOf(mark.color)),
    'line-dasharray': mark.dash,
    'line-offset': mark.offset === undefined ? undefined : sizeOf(mark.offset),
  };
}

function dotPaint(mark: DotMark): Bag {
  return {
    'circle-radius': isChoice<number>(mark.radius) ? valueOf(mark.radius) : sizeOf(mark.radius),
    'circle-color': valueOf(mark.color),
    'circle-color-transition': AT_ONCE,
    'circle-opacity': mark.opacity === undefined ? undefined : valueOf(mark.opacity),
    'circle-stroke-color': valueOf(mark.stroke),
    'circle-stroke-color-transition': AT_ONCE,
    'circle-stroke-width': valueOf(mark.strokeWidth),
    'circle-translate': mark.shift,
  };
}

function symbolPaint(mark: SymbolMark): Bag {
  const opacity = mark.opacity === undefined ? undefined : valueOf(mark.opacity);
  return {
    ...(mark.icon === undefined ? {} : { 'icon-opacity': opacity }),
    ...(mark.text === undefined
      ? {}
      : {
          'text-color': valueOf(mark.color ?? '#000000'),
          'text-color-transition': AT_ONCE,
          'text-halo-color': mark.halo,
          'text-halo-width': mark.haloWidth,
          'text-opacity': opacity,
        }),
  };
}

function symbolLayout(mark: SymbolMark): Bag {
  const icon = mark.icon;
  return {
    'symbol-placement': mark.along,
    'symbol-sort-key': mark.rank === undefined ? undefined : ['get', mark.rank],
    ...(icon === undefined
      ? {}
      : {
          'icon-image': typeof icon === 'string' ? icon : ['get', icon.property],
          'icon-size': mark.iconSize === undefined ? undefined : sizeOf(mark.iconSize),
          'icon-allow-overlap': mark.always,
          'icon-offset': mark.shift,
        }),
    ...(mark.text === undefined ? {} : textLayout(mark)),
  };
}

function textLayout(mark: SymbolMark): Bag {
  const anchors = mark.anchors ?? ['center'];
  const single = anchors.length === 1;
  return {
    'text-field': ['to-string', ['get', mark.text]],
    'text-font': FONT_STACKS[mark.font ?? 'regular'],
    'text-size': sizeOf(mark.size ?? TEXT_SIZE),
    'text-letter-spacing': mark.spacing,
    'text-transform': mark.uppercase ? 'uppercase' : undefined,
    'text-max-width': mark.along === 'line' ? undefined : (mark.maxWidth ?? 8),
    'text-line-height': 1.15,
    'text-anchor': single && mark.along !== 'line' ? anchors[0] : undefined,
    'text-variable-anchor': single ? undefined : anchors,
    'text-radial-offset':
      single || mark.distance === undefined
        ? undefined
        : distanceOf(mark.distance, mark.size ?? TEXT_SIZE),
    'text-justify': single ? undefined : 'auto',
    'text-padding': mark.always ? undefined : 3,
    'text-allow-overlap': mark.always,
    'text-ignore-placement': mark.always,
  };
}

function withoutUndefined(bag: Bag): Bag {
  return Object.fromEntries(Object.entries(bag).filter(([, value]) => value !== undefined));
}
