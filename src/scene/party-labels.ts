/** Party names inside their largest pieces of land, and discs for pieces too small to be seen. */
import type { Language, LayerId } from '../model/ids';
import type { Party, Position } from '../model/schema';
import { byProperty, byZoom } from './choices';
import { collection, pointFeature } from './features';
import { labelText, nameIn } from './names';
import type { Piece } from './pieces';
import type { Theme } from './theme';
import type { Mark, SceneFeatures } from './vocabulary';

/** A place for a party's name. */
export interface LabelSpot {
  readonly party: string;
  readonly point: Position;
  readonly areaKm2: number;
}

/** Pixels a square kilometre's side covers at zoom 0 at 35° N, with 512-px tiles. */
const PIXELS_PER_KM = 512 / (40_075 * Math.cos((35 * Math.PI) / 180));

/** Half the width of land of that area, were it round, in pixels at zoom 0. */
export function halfWidthAtZoom0(areaKm2: number): number {
  return PIXELS_PER_KM * Math.sqrt(areaKm2 / Math.PI);
}

/** The zoom at which land of that area is as wide as so many pixels. */
export function zoomForWidth(areaKm2: number, pixels: number): number {
  return Math.log2(pixels / (PIXELS_PER_KM * Math.sqrt(areaKm2)));
}

/** From farther away the country is a patch between the summit cities. A whole phone shows it at about this zoom. */
export const FIRST_ZOOM = 4.5;
/** What is drawn by a zoom of its own is sorted out by whole zooms: the one in which {@link FIRST_ZOOM} lies. */
export const FIRST_WHOLE_ZOOM = Math.floor(FIRST_ZOOM);
/** A party's name needs about this room; smaller pieces are named when the reader comes closer. */
const LABEL_PIXELS = 70;
/** At most this many pieces of one party are named at all. */
const LABELS_PER_PARTY = 6;
/** Below this width a piece is marked by a disc. */
const POCKET_PIXELS = 16;
/** Pieces larger than this are seen at every zoom at which the country is. */
const POCKET_KM2 = 700;

/** The spots of a day's pieces, largest first. */
export function labelSpots(parties: readonly Party[], pieces: readonly Piece[]): LabelSpot[] {
  const named = new Map<number, number>();
  return pieces.flatMap(({ party, point, areaKm2, evidenced }) => {
    const found = parties[party];
    const count = named.get(party) ?? 0;
    if (!found || !evidenced || count >= LABELS_PER_PARTY) return [];
    named.set(party, count + 1);
    return [{ party: found.id, point, areaKm2 }];
  });
}

/**
 * The names to write. `owners` says which layer writes which party's name; a party in none is left out.
 */
export function partyLabelSource(
  spots: readonly LabelSpot[],
  parties: readonly Party[],
  owners: ReadonlyMap<string, LayerId>,
  lang: Language,
): SceneFeatures {
  const byId = new Map<string, Party>(parties.map((party) => [party.id, party]));
  const largest = new Set<string>();
  return collection(
    spots.flatMap(({ party, point, areaKm2 }, index) => {
      const owner = owners.get(party);
      const found = byId.get(party);
      if (owner === undefined || found === undefined) return [];
      const first = !largest.has(party);
      largest.add(party);
      return [
        pointFeature(index + 1, point, {
          select: `party:${party}`,
          party,
          owner,
          name: labelText(nameIn(found.names, lang)),
          rank: -areaKm2,
          // The largest piece of a party is named somewhat earlier than its room asks for.
          from: Math.max(
            FIRST_WHOLE_ZOOM,
            Math.floor(zoomForWidth(areaKm2, first ? LABEL_PIXELS * 0.55 : LABEL_PIXELS)),
          ),
        }),
      ];
    }),
  );
}

/** Discs that stand for small pieces until the reader is close enough to see the land itself. */
export function pocketSource(parties: readonly Party[], pieces: readonly Piece[]): SceneFeatures {
  return collection(
    pieces.flatMap(({ party, point, areaKm2, evidenced }, index) => {
      const found = parties[party];
      if (!found || !evidenced || areaKm2 > POCKET_KM2) return [];
      return [
        pointFeature(index + 1, point, {
          select: `party:${found.id}`,
          party: found.id,
          until: zoomForWidth(areaKm2, POCKET_PIXELS),
        }),
      ];
    }),
  );
}

export function pocketMarks(parties: readonly Party[], theme: Theme, shown: boolean): Mark[] {
  return [
    {
      id: 'control-pockets',
      layer: 'control',
      visible: shown,
      minZoom: FIRST_ZOOM,
      kind: 'dot',
      source: 'pockets',
      untilZoom: 'until',
      radius: byZoom([3, 2], [6, 3.8], [9, 5]),
      color: byProperty(
        'party',
        parties.map((party) => [party.id, party.fill[theme.name]] as const),
        theme.land,
      ),
      stroke: byProperty(
        'party',
        // Two-coloured land is a two-coloured disc.
        parties.flatMap(({ id, pattern, patternColor }) =>
          pattern === 'diagonal' && patternColor ? [[id, patternColor] as const] : [],
        ),
        theme.frontier,
      ),
      strokeWidth: 1.5,
    },
  ];
}

/** One mark for each layer that writes names of parties. */
export function partyLabelMarks(
  parties: readonly Party[],
  theme: Theme,
  isControl: boolean,
  isSdf: boolean,
  isYpg: boolean,
): Mark[] {
  const shown = { control: isControl, sdf: isSdf, ypg: isYpg };
  return (['control', 'sdf', 'ypg'] as const).map((layer) => ({
    id: `${layer}-label`,
    layer,
    visible: shown[layer],
    kind: 'symbol',
    source: 'partyLabels',
    where: { key: 'owner', in: [layer] },
    minZoom: FIRST_ZOOM,
    fromZoom: 'from',
    text: 'name',
    rank: 'rank',
    font: 'semibold',
    size: byZoom([4, 11], [6, 13.5], [9, 17]),
    color: byProperty(
      'party',
      parties.map((party) => [party.id, party.line[theme.name]] as const),
      theme.text,
    ),
    halo: theme.halo,
    haloWidth: 2,
    maxWidth: 8,
    distance: 0.9,
    anchors: ['center', 'bottom', 'top', 'left', 'right'],
  }));
}
