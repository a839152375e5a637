import type { PlainKey } from '../../i18n/messages';
import type { SelectionKind } from '../../model/ids';
import type { Names } from '../../model/schema';
import type { Selection } from '../../model/view';
import type { AtlasState } from '../../state/atlas.svelte';

const KINDS: Readonly<Record<SelectionKind, PlainKey>> = {
  zone: 'kind.zone',
  afrin: 'kind.afrin',
  party: 'kind.party',
  place: 'kind.place',
  summit: 'kind.city',
  event: 'kind.event',
  site: 'kind.site',
  governorate: 'kind.governorate',
  pair: 'kind.pair',
  point: 'kind.point',
};

/** What kind of thing is selected, in one word. */
export const kindKey = ({ kind }: Selection): PlainKey => KINDS[kind];

/** The name of a selection from what has arrived so far; undefined where it has none (points, frontiers) or is not known yet. */
export function namesOfSelection(
  { kind, id }: Selection,
  { firstView, atlas, catalog }: Pick<AtlasState, 'firstView' | 'atlas' | 'catalog'>,
): Names | undefined {
  const byId = <Thing extends { readonly id: string }>(things: readonly Thing[] | undefined) =>
    things?.find((thing) => thing.id === id);
  switch (kind) {
    case 'party':
      return byId(firstView?.parties)?.names;
    case 'zone':
      return (byId(catalog?.zones) ?? byId(firstView?.zones))?.names;
    case 'afrin':
      return byId(firstView?.afrin)?.names;
    case 'place':
      return byId(atlas?.places)?.names;
    case 'summit':
      return (
        byId(firstView?.cities)?.names ??
        byId(catalog?.cities.flatMap(({ meetings }) => meetings))?.name
      );
    case 'event':
      return byId(catalog?.events)?.name;
    case 'site':
      return byId(catalog?.sites)?.name;
    case 'governorate':
      return byId(catalog?.governorates)?.names;
    case 'pair':
    case 'point':
      return undefined;
  }
}
