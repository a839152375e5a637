/** How the layers and parties look in small, from the same definitions as the map itself. */
import type { LayerId } from '../../model/ids';
import type { Party } from '../../model/schema';
import { eventIcon, siteIcon } from '../../scene/icons';
import { gainPattern, partyPattern, sparsePattern, zonePattern } from '../../scene/patterns';
import { themeOf } from '../../scene/theme';
import type { Icon, Pattern, ThemeName } from '../../scene/vocabulary';

export interface Swatch {
  readonly fill?: string;
  readonly opacity?: number;
  readonly pattern?: Pattern | null;
  readonly line?: string;
  readonly lineWidth?: number;
  /** As `stroke-dasharray`. */
  readonly dash?: string;
  readonly icon?: Icon;
  readonly dot?: { readonly radius: number; readonly fill: string; readonly stroke: string };
}

/** A party's fill, pattern and outline. */
export function partySwatch(party: Party, theme: ThemeName): Swatch {
  return {
    fill: party.fill[theme],
    opacity: themeOf(theme).fillOpacity,
    pattern: partyPattern(party, theme),
    line: party.line[theme],
    lineWidth: 1.5,
  };
}

/** What a party gained between two days. */
export function gainSwatch(party: Party, theme: ThemeName): Swatch {
  return {
    fill: party.fill[theme],
    opacity: themeOf(theme).changeOpacity,
    pattern: gainPattern(party, theme),
    line: themeOf(theme).change,
    lineWidth: 1.4,
    dash: '4 2.5',
  };
}

/** Land beyond the evidence, in no party's colour. */
export function sparseSwatch(theme: ThemeName): Swatch {
  return {
    pattern: sparsePattern(themeOf(theme)),
    line: themeOf(theme).stipple,
    lineWidth: 1,
    dash: '2 2',
  };
}

/** A layer's look; a layer of one party looks like the party, `control` like all of them. */
export function layerSwatch(
  layer: LayerId,
  parties: readonly Party[],
  themeName: ThemeName,
): Swatch {
  const theme = themeOf(themeName);
  const party = parties.find(({ id }) => id === layer);
  if (party) return partySwatch(party, themeName);
  switch (layer) {
    case 'zones':
      return { pattern: zonePattern(theme), line: theme.zone, lineWidth: 2.2 };
    case 'afrin':
      return { line: theme.afrin, lineWidth: 2.5 };
    case 'summits':
      return { dot: { radius: 7, fill: theme.summit, stroke: theme.symbolEdge } };
    case 'events':
      return { icon: eventIcon(theme) };
    case 'sites':
      return { icon: siteIcon(theme) };
    case 'places':
      return { dot: { radius: 3, fill: theme.townDot, stroke: theme.symbolEdge } };
    case 'admin':
      return { line: theme.adminLine, lineWidth: 1, dash: '3 2' };
    case 'changes':
      return { line: theme.change, lineWidth: 1.4, dash: '4 2.5' };
    default:
      return { line: theme.frontier, lineWidth: 2 };
  }
}
