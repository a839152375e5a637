/** From data and view to what is drawn. Pure: the builder only remembers its last parts, so that they keep identity. */
import { gainersOf } from '../geo/gainers';
import { holdersOn } from '../geo/holders';
import { decodeArcs } from '../geo/decode-arcs';
import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { Language, LayerId } from '../model/ids';
import { createMarksBuilder } from './all-marks';
import type { Catalog, FirstView, Party } from '../model/schema';
import type { Selection } from '../model/view';
import { adminLabelSource, adminSource, adminStates } from './admin';
import { answerPlaceSource, veilSource } from './answer';
import { afrinSources, afrinStates } from './afrin';
import { baseSources, townSource } from './base-sources';
import { overlaySource, sketchSource } from './overlay';
import { chosenPoint, pointSource } from './chosen-point';
import { HOVERED, SELECTED, UNLIT } from './choices';
import { cellStates, edgeStates } from './control-states';
import { DatedStates } from './dated-states';
import { eventSource, eventsNear, eventStates } from './events';
import { NOTHING } from './features';
import { namedPlaceSource } from './named-places';
import { eventIcon, pointIcon, siteIcon } from './icons';
import { labelSpots, type LabelSpot, partyLabelSource, pocketSource } from './party-labels';
import { layersOfParties } from './party-layers';
import { gainPattern, inferredPattern, partyPattern, sparsePattern, zonePattern } from './patterns';
import { piecesOf } from './pieces';
import { placeSource, placeStates } from './places';
import { keepEqual, remember, rememberEach } from './remember';
import { siteSource, siteStates, sitesOn } from './sites';
import { cityStates, citySource } from './summits';
import { themeOf } from './theme';
import { holdersOfFirstView, type Tiling, tilingOfAtlas, tilingOfFirstView } from './tiling';
import type { Dated, Scene, SceneInput, ThemeName } from './vocabulary';
import { zoneSources, zoneStates } from './zones';

/** Holders of the areas of a tiling on a day; null while nothing is known about that day. */
interface Holding {
  readonly tiling: Tiling;
  readonly holders: Int16Array;
}

type Lights = { readonly selected: Selection | null; readonly hovered: Selection | null };

/**
 * A function that builds scenes and gives parts that did not change as the same objects: sources, marks, patterns and
 * the dated state of every feature. Each map has its own.
 */
export function createSceneBuilder(): (input: SceneInput) => Scene {
  const states = new DatedStates();
  const firstTiling = remember(tilingOfFirstView);
  const firstHolders = remember(holdersOfFirstView);
  const pieces = remember(piecesOf);
  const spots = remember(spotsOn);
  const labels = remember(
    (spotList: readonly LabelSpot[], parties: readonly Party[], layers: string, lang: Language) =>
      partyLabelSource(spotList, parties, layersOfParties(parties, layers.split(',')), lang),
  );
  const parts = rememberEach({
    base: baseSources,
    towns: townSource,
    zones: zoneSources,
    afrin: afrinSources,
    cities: citySource,
    pockets: pocketSource,
    admin: adminSource,
    adminLabels: adminLabelSource,
    places: placeSource,
    sites: siteSource,
    events: eventSource,
    namedPlaces: namedPlaceSource,
    point: pointSource,
    shape: overlaySource,
    asked: overlaySource,
    unasked: veilSource,
    veil: veilSource,
    reach: overlaySource,
    answerPlaces: answerPlaceSource,
    sketch: sketchSource,
  });
  const marks = remember(createMarksBuilder());
  const looks = remember(looksOf);
  const bounds = remember(boundsOf);
  const sources = keepEqual<Scene['sources']>();
  const cells = remember(
    (holding: Holding, atlas: Atlas | null, lights: Lights, gainers: Int16Array | null) =>
      cellStates(holding.tiling, holding.holders, litCells(atlas, lights), gainers, states),
  );
  const edges = remember((holding: Holding, lights: Lights, gainers: Int16Array | null) =>
    edgeStates(holding.tiling, holding.holders, lights, gainers, states),
  );
  const gained = remember(gainersOf);
  const lightsOf = keepEqual<Lights>();
  const holdingOf = keepEqual<Holding>();

  return (input) => {
    const { firstView, basemap, atlas, catalog, view, theme, lang } = input;
    const { date, select } = view;
    const parties = firstView?.parties ?? atlas?.parties ?? [];
    const gainers =
      atlas !== null && view.compare !== null && view.layers.includes('changes')
        ? gained(...holdersInOrder(atlas, date, view.compare))
        : null;
    // Without a second day nothing has changed, and the layer is not drawn.
    const layers = view.layers
      .filter((layer) => layer !== 'changes' || gainers !== null)
      .toSorted()
      .join();
    const shows = (layer: LayerId): boolean => view.layers.includes(layer);
    const lights = lightsOf({ selected: select, hovered: input.hovered });
    const holding =
      atlas !== null
        ? holdingOf({ tiling: tilingOfAtlas(atlas), holders: holdersOn(atlas, date) })
        : firstView !== null && firstView.date === date
          ? holdingOf({ tiling: firstTiling(firstView), holders: firstHolders(firstView) })
          : null;
    const dayPieces =
      atlas === null || holding === null ? null : pieces(atlas, holding.holders, holding.tiling);
    const zones = parts.zones(firstView, atlas, lang);
    const afrin = parts.afrin(firstView, atlas, lang);
    const cities = parts.cities(firstView, view.allMeetings, lang);
    const namedPlaces = parts.namedPlaces(atlas, input.named, lang);

    return {
      date,
      theme,
      lang,
      ground: themeOf(theme).sea,
      sources: sources({
        ...parts.base(basemap, lang),
        towns: parts.towns(basemap, shows('summits') ? cities : NOTHING, namedPlaces, lang),
        cells: holding?.tiling.cells ?? NOTHING,
        edges: holding?.tiling.edges ?? NOTHING,
        ...zones,
        ...afrin,
        partyLabels: labels(spots(firstView, date, parties, dayPieces), parties, layers, lang),
        pockets: dayPieces === null ? NOTHING : parts.pockets(parties, dayPieces),
        admin: shows('admin') ? parts.admin(atlas) : NOTHING,
        adminLabels: shows('admin') ? parts.adminLabels(atlas, catalog, lang) : NOTHING,
        places: shows('places') || select?.kind === 'place' ? parts.places(atlas, lang) : NOTHING,
        sites: shows('sites')
          ? parts.sites(catalog, basemap, sitesOn(catalog, date, select), lang)
          : NOTHING,
        events: shows('events')
          ? parts.events(catalog, eventsNear(catalog, date, select), lang)
          : NOTHING,
        cities,
        namedPlaces,
        point: parts.point(chosenPoint(select)),
        shape: parts.shape(input.overlay.shape),
        asked: parts.asked(input.overlay.asked),
        unasked: parts.unasked(input.overlay.asked),
        veil: parts.veil(input.overlay.reach),
        reach: parts.reach(input.overlay.reach),
        answerPlaces: parts.answerPlaces(atlas, input.overlay.places, lang),
        sketch: parts.sketch(input.overlay.sketch),
      }),
      marks: marks(parties, theme, layers, [select, input.hovered].map((lit) => lit?.kind).join()),
      dated: {
        ...(holding === null
          ? {}
          : {
              cells: cells(holding, atlas, lights, gainers),
              edges: edges(holding, lights, gainers),
            }),
        ...datedPoints(input, holding, lights, states),
      },
      ...looks(parties, theme),
      bounds: firstView === null ? null : bounds(firstView),
      pending: pendingOf(input, holding !== null),
    };
  };
}

/** The holders on two days, the earlier day's first. */
function holdersInOrder(atlas: Atlas, a: IsoDate, b: IsoDate): [Int16Array, Int16Array] {
  return a < b
    ? [holdersOn(atlas, a), holdersOn(atlas, b)]
    : [holdersOn(atlas, b), holdersOn(atlas, a)];
}

/** States of everything but cells and edges. */
function datedPoints(
  { firstView, atlas, catalog, view }: SceneInput,
  holding: Holding | null,
  lights: Lights,
  states: DatedStates,
): Dated {
  const dated: { -readonly [source in keyof Dated]: Dated[source] } = {};
  if (firstView !== null) {
    dated.zones = zoneStates(firstView, catalog, view.date, lights, states);
    dated.zoneLabels = dated.zones;
    dated.afrin = afrinStates(firstView, atlas, view.date, lights, states);
    dated.afrinLabels = dated.afrin;
    dated.cities = cityStates(
      firstView,
      { catalog, date: view.date, all: view.allMeetings },
      cityOfMeeting(catalog),
      lights,
      states,
    );
  }
  if (atlas !== null && holding !== null) {
    if (view.layers.includes('places') || view.select?.kind === 'place') {
      dated.places = placeStates(atlas, holding.holders, lights, states);
    }
    if (view.layers.includes('admin')) dated.admin = adminStates(atlas, lights, states);
  }
  if (catalog !== null) {
    if (view.layers.includes('events')) dated.events = eventStates(catalog, lights, states);
    if (view.layers.includes('sites')) dated.sites = siteStates(catalog, lights, states);
  }
  return dated;
}

function cityOfMeeting(catalog: Catalog | null): (selection: Selection | null) => Selection | null {
  return (selection) => {
    if (selection?.kind !== 'summit') return selection;
    const city = catalog?.cities.find(({ meetings }) =>
      meetings.some(({ id }) => id === selection.id),
    );
    return city ? { kind: 'summit', id: city.id } : selection;
  };
}

/** A selected place lights the land it stands for. */
function litCells(atlas: Atlas | null, lights: Lights): (cell: number) => number {
  const placeOf = (selection: Selection | null): number =>
    atlas === null || selection?.kind !== 'place'
      ? -1
      : atlas.places.findIndex(({ id }) => id === selection.id);
  const [selected, hovered] = [placeOf(lights.selected), placeOf(lights.hovered)];
  if (selected === -1 && hovered === -1) return () => UNLIT;
  return (cell) => {
    const place = atlas!.cells[cell]!.place;
    return place === selected ? SELECTED : place === hovered ? HOVERED : UNLIT;
  };
}

function spotsOn(
  firstView: FirstView | null,
  date: IsoDate,
  parties: readonly Party[],
  dayPieces: ReturnType<typeof piecesOf> | null,
): readonly LabelSpot[] {
  if (firstView !== null && firstView.date === date) return firstView.partyLabels;
  return dayPieces === null ? [] : labelSpots(parties, dayPieces);
}

function looksOf(
  parties: readonly Party[],
  themeName: ThemeName,
): Pick<Scene, 'patterns' | 'icons'> {
  const theme = themeOf(themeName);
  return {
    patterns: [
      ...parties.flatMap((party) => partyPattern(party, themeName) ?? []),
      sparsePattern(theme),
      inferredPattern(theme),
      zonePattern(theme),
      ...parties.map((party) => gainPattern(party, themeName)),
    ],
    icons: [eventIcon(theme), siteIcon(theme), pointIcon(theme)],
  };
}

function boundsOf(firstView: FirstView): Scene['bounds'] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of decodeArcs(firstView.topology)) {
    for (const [lng, lat] of arc) {
      west = Math.min(west, lng);
      south = Math.min(south, lat);
      east = Math.max(east, lng);
      north = Math.max(north, lat);
    }
  }
  return west === Infinity ? null : [west, south, east, north];
}

/** Layers that are on but whose data is still under way. */
function pendingOf(input: SceneInput, holding: boolean): Scene['pending'] {
  const { firstView, basemap, atlas, catalog, view } = input;
  const ready: Readonly<Record<LayerId, boolean>> = {
    zones: firstView !== null,
    afrin: firstView !== null,
    summits: firstView !== null,
    control: holding,
    sdf: holding,
    ypg: holding,
    events: catalog !== null,
    sites: catalog !== null,
    places: atlas !== null,
    admin: atlas !== null && catalog !== null,
    changes: atlas !== null || view.compare === null,
  };
  return [
    ...(basemap === null ? (['base'] as const) : []),
    ...view.layers.filter((layer) => !ready[layer]),
  ];
}
