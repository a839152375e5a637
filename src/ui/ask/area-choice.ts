import { areaOf, type AreaFigure } from '../../geo/areas';
import { parseRegion, type Region } from '../../geo/region';
import { ok, type Result } from '../../geo/result';
import type { Atlas } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';

/** Land as a reader chooses it: held by any of some parties, and inside all of some sets. */
export interface AreaChoice {
  /** Ids as `geo/party-group.ts` reads them; empty for whoever holds it. */
  readonly parties: readonly string[];
  /** `zone:idlib`, `governorate:hama`; empty for anywhere. */
  readonly inside: readonly string[];
}

const PARTY = 'party:';

/** The choice that a region stands for, as far as the form can show it; nothing chosen for none. */
export function choiceOf(region: string | undefined): AreaChoice {
  const terms = (region ?? '').split(',').filter((term) => term !== '');
  return {
    parties: terms
      .filter((term) => term.startsWith(PARTY))
      .flatMap((term) => term.slice(PARTY.length).split('+')),
    inside: terms.filter((term) => !term.startsWith(PARTY)),
  };
}

/** The region of a choice, as links and the command line write it; undefined where nothing is chosen. */
export function regionOf({ parties, inside }: AreaChoice): string | undefined {
  const terms = [
    ...(parties.length > 0 ? [PARTY + parties.join('+')] : []),
    ...new Set(inside.filter((term) => term !== '')),
  ];
  return terms.length > 0 ? terms.join(',') : undefined;
}

export interface ChosenArea {
  readonly region: Region;
  readonly figure: AreaFigure;
  /** The land inside the chosen sets whoever holds it, and the share of it; null where no set is chosen. */
  readonly within: { readonly region: string; readonly share: number } | null;
}

/** How much of it there is on a day. */
export function chosenArea(atlas: Atlas, text: string, date: IsoDate): Result<ChosenArea> {
  const region = parseRegion(atlas, text);
  if (!region.ok) return region;
  const figure = areaOf(atlas, region.value, date);
  const sets = region.value.filter(({ kind }) => kind !== 'party');
  const wholeKm2 = sets.length === 0 ? 0 : areaOf(atlas, sets, date).areaKm2;
  const heldBySome = sets.length < region.value.length;
  return ok({
    region: region.value,
    figure,
    within:
      wholeKm2 > 0 && heldBySome
        ? {
            region: sets.map(({ kind, id }) => `${kind}:${id}`).join(','),
            share: figure.areaKm2 / wholeKm2,
          }
        : null,
  });
}
