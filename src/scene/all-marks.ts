/** Everything that can be drawn, as marks; what is switched off is there but not visible. */
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
import { litEdgeMarks, litOutlineMarks, litRingMark } from './lit-marks';
import { partyLabelMarks, pocketMarks } from './party-labels';
import { partyLayerMarks } from './party-marks';
import { placeMarks } from './places';
import { namedPlaceMarks } from './named-places';
import { remember } from './remember';
import { siteMarks } from './sites';
import { summitLabelMarks, summitMarks } from './summits';
import { zoneLabelMarks, zoneMarks } from './zones';
import { type Theme, themeOf } from './theme';
import type { Mark, ThemeName } from './vocabulary';

/** Parties whose pattern and label belong to a layer of their own. */
export const OWN_LAYERS = ['sdf', 'ypg'] as const;

/** All marks. Each group is remembered by what it depends on, so that a switch makes only its own marks anew. */
export function createMarksBuilder(): (
  parties: readonly Party[],
  theme: ThemeName,
  layers: string,
) => Mark[] {
  const own = new Set<string>(OWN_LAYERS);
  const ground = remember(groundMarks);
  const control = remember((parties: readonly Party[], theme: Theme, shown: boolean) =>
    controlMarks(parties, theme, shown, own),
  );
  const ofParty = OWN_LAYERS.map((layer) =>
    remember((parties: readonly Party[], theme: Theme, shown: boolean, besideControl: boolean) =>
      partyLayerMarks(layer, parties, theme, { layer: shown, control: besideControl }),
    ),
  );
  const evidence = remember(
    (parties: readonly Party[], isControl: boolean, isSdf: boolean, isYpg: boolean) => {
      const members = [...family(parties, isSdf ? 'sdf' : 'ypg')].map((i) => parties[i]!.id);
      return evidenceMarks(isControl || isSdf || isYpg, isControl ? null : members);
    },
  );
  const changes = remember(changeMarks);
  const water = remember(waterAndBorderMarks);
  const zones = remember(zoneMarks);
  const admin = remember(adminMarks);
  const afrin = remember(afrinMarks);
  const lit = remember((theme: Theme) => [
    ...litEdgeMarks(theme),
    ...litOutlineMarks('zones', theme),
    ...litOutlineMarks('afrin', theme),
    ...litOutlineMarks('admin', theme),
    litRingMark('places', 8, theme),
    litRingMark('sites', 14, theme),
    litRingMark('events', 12, theme, EVENT_SHIFT),
    ...answerMarks(theme),
    ...namedPlaceMarks(theme),
    ...overlayMarks(theme),
    ...pointMarks(),
  ]);
  const pockets = remember(pocketMarks);
  const places = remember(placeMarks);
  const sites = remember(siteMarks);
  const events = remember(eventMarks);
  const summits = remember(summitMarks);
  const baseLabels = remember(baseLabelMarks);
  const adminLabels = remember(adminLabelMarks);
  const summitLabels = remember(summitLabelMarks);
  const afrinLabels = remember(afrinLabelMarks);
  const zoneLabels = remember(zoneLabelMarks);
  const partyLabels = remember(partyLabelMarks);

  return (parties, themeName, layers) => {
    const theme = themeOf(themeName);
    const on = new Set(layers.split(','));
    const [isControl, isSdf, isYpg] = [on.has('control'), on.has('sdf'), on.has('ypg')];
    return [
      ...ground(theme),
      ...control(parties, theme, isControl),
      ...OWN_LAYERS.flatMap((layer, index) =>
        ofParty[index]!(parties, theme, on.has(layer), isControl),
      ),
      ...evidence(parties, isControl, isSdf, isYpg),
      ...changes(parties, theme, on.has('changes'), isControl || isSdf || isYpg),
      ...water(theme),
      ...zones(theme, on.has('zones')),
      ...admin(theme, on.has('admin')),
      ...afrin(theme, on.has('afrin'), isControl || isSdf || isYpg),
      ...lit(theme),
      ...pockets(parties, theme, isControl),
      ...places(parties, theme, on.has('places')),
      ...sites(theme, on.has('sites')),
      ...events(theme, on.has('events')),
      ...summits(theme, on.has('summits')),
      ...baseLabels(theme, on.has('places')),
      ...adminLabels(theme, on.has('admin')),
      ...summitLabels(theme, on.has('summits')),
      ...afrinLabels(theme, on.has('afrin')),
      ...zoneLabels(theme, on.has('zones')),
      ...partyLabels(parties, theme, isControl, isSdf, isYpg),
    ];
  };
}
