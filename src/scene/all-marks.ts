/** Everything that can be drawn, as marks; what is switched off is there but not visible. */
import type { SelectionKind } from '../model/ids';
import type { Party } from '../model/schema';
import { adminLabelMarks, adminMarks } from './admin';
import { answerMarks } from './answer';
import { afrinLabelMarks, afrinMarks } from './afrin';
import { baseLabelMarks, groundMarks, waterAndBorderMarks } from './base-marks';
import { changeMarks } from './change-marks';
import { pointMarks } from './chosen-point';
import { overlayMarks } from './overlay';
import { controlMarks } from './control-marks';
import { family } from './control-states';
import { EVENT_SHIFT, eventMarks } from './events';
import { evidenceMarks } from './fill-marks';
import { litCellMark, litEdgeMarks, litOutlineMarks, litRingMark } from './lit-marks';
import { partyLabelMarks, pocketMarks } from './party-labels';
import { partyLayerMarks } from './party-marks';
import { placeMarks } from './places';
import { namedPlaceMarks } from './named-places';
import { remember, rememberEach } from './remember';
import { siteMarks } from './sites';
import { summitLabelMarks, summitMarks } from './summits';
import { zoneLabelMarks, zoneMarks } from './zones';
import { type Theme, themeOf } from './theme';
import type { Mark, ThemeName } from './vocabulary';

/** Parties whose pattern and label belong to a layer of their own. */
export const OWN_LAYERS = ['sdf', 'ypg'] as const;

/**
 * All marks, by the ids of layers that are on and the kinds of things that are lit, both separated by commas. Each group
 * is remembered by what it depends on, so that a switch makes only its own marks anew.
 */
export function createMarksBuilder(): (
  parties: readonly Party[],
  theme: ThemeName,
  layers: string,
  lit: string,
) => Mark[] {
  const own = new Set<string>(OWN_LAYERS);
  const marks = rememberEach({
    ground: groundMarks,
    control: (parties: readonly Party[], theme: Theme, shown: boolean) =>
      controlMarks(parties, theme, shown, own),
    evidence: (parties: readonly Party[], isControl: boolean, isSdf: boolean, isYpg: boolean) => {
      const members = [...family(parties, isSdf ? 'sdf' : 'ypg')].map((i) => parties[i]!.id);
      return evidenceMarks(isControl || isSdf || isYpg, isControl ? null : members);
    },
    changes: changeMarks,
    water: waterAndBorderMarks,
    zones: zoneMarks,
    admin: adminMarks,
    afrin: afrinMarks,
    litEdges: litEdgeMarks,
    litCell: litCellMark,
    litZones: litOutlineMarks,
    litAfrin: litOutlineMarks,
    litAdmin: litOutlineMarks,
    answers: (theme: Theme) => [
      litRingMark('places', 8, theme),
      litRingMark('sites', 14, theme),
      litRingMark('events', 12, theme, EVENT_SHIFT),
      ...answerMarks(theme),
      ...namedPlaceMarks(theme),
      ...overlayMarks(theme),
      ...pointMarks(),
    ],
    pockets: pocketMarks,
    places: placeMarks,
    sites: siteMarks,
    events: eventMarks,
    summits: summitMarks,
    baseLabels: baseLabelMarks,
    adminLabels: adminLabelMarks,
    summitLabels: summitLabelMarks,
    afrinLabels: afrinLabelMarks,
    zoneLabels: zoneLabelMarks,
    partyLabels: partyLabelMarks,
  });
  const ofParty = OWN_LAYERS.map((layer) =>
    remember((parties: readonly Party[], theme: Theme, shown: boolean, besideControl: boolean) =>
      partyLayerMarks(layer, parties, theme, { layer: shown, control: besideControl }),
    ),
  );

  return (parties, themeName, layers, lit) => {
    const theme = themeOf(themeName);
    const on = new Set(layers.split(','));
    const kinds = lit.split(',');
    const isLit = (kind: SelectionKind): boolean => kinds.includes(kind);
    const [isControl, isSdf, isYpg] = [on.has('control'), on.has('sdf'), on.has('ypg')];
    return [
      ...marks.ground(theme),
      ...marks.control(parties, theme, isControl),
      ...OWN_LAYERS.flatMap((layer, index) =>
        ofParty[index]!(parties, theme, on.has(layer), isControl),
      ),
      ...marks.evidence(parties, isControl, isSdf, isYpg),
      ...marks.changes(parties, theme, on.has('changes'), isControl || isSdf || isYpg),
      ...marks.water(theme),
      ...marks.zones(theme, on.has('zones')),
      ...marks.admin(theme, on.has('admin')),
      ...marks.afrin(theme, on.has('afrin'), isControl || isSdf || isYpg),
      ...marks.litEdges(theme, isLit('party') || isLit('pair')),
      marks.litCell(theme, isLit('place')),
      ...marks.litZones('zones', theme, isLit('zone')),
      ...marks.litAfrin('afrin', theme, isLit('afrin')),
      ...marks.litAdmin('admin', theme, isLit('governorate')),
      ...marks.answers(theme),
      ...marks.pockets(parties, theme, isControl),
      ...marks.places(parties, theme, on.has('places')),
      ...marks.sites(theme, on.has('sites')),
      ...marks.events(theme, on.has('events')),
      ...marks.summits(theme, on.has('summits')),
      ...marks.baseLabels(theme, on.has('places')),
      ...marks.adminLabels(theme, on.has('admin')),
      ...marks.summitLabels(theme, on.has('summits')),
      ...marks.afrinLabels(theme, on.has('afrin')),
      ...marks.zoneLabels(theme, on.has('zones')),
      ...marks.partyLabels(parties, theme, isControl, isSdf, isYpg),
    ];
  };
}
