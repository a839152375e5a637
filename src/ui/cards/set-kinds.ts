import type { MessageKey } from '../../i18n/messages';
import type { SetKind } from '../../model/atlas';
import type { SelectionKind } from '../../model/ids';
import type { Catalog, Names } from '../../model/schema';

interface SelectableSet {
  readonly selection: SelectionKind;
  readonly word: MessageKey;
  readonly namesOf: (catalog: Catalog, id: string) => Names | undefined;
}

/** How the sets of cells are named and selected. Districts have no card of their own. */
export const setKinds: Readonly<Partial<Record<SetKind, SelectableSet>>> = {
  zone: {
    selection: 'zone',
    word: 'kind.zone',
    namesOf: (catalog, id) => catalog.zones.find((zone) => zone.id === id)?.names,
  },
  afrin: {
    selection: 'afrin',
    word: 'kind.afrin',
    namesOf: (catalog, id) => catalog.afrin.find((shape) => shape.id === id)?.names,
  },
  governorate: {
    selection: 'governorate',
    word: 'kind.governorate',
    namesOf: (catalog, id) =>
      catalog.governorates.find((governorate) => governorate.id === id)?.names,
  },
};
