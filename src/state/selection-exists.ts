import { parsePair } from '../geo/frontier';
import { partiesOf } from '../geo/party-group';
import type { Selection } from '../model/view';
import type { SearchSource } from './search-index';

/** Whether the data know what a link selects; undefined while the file that would tell has not arrived. */
export function selectionExists(
  { firstView, atlas, catalog }: SearchSource,
  { kind, id }: Selection,
): boolean | undefined {
  switch (kind) {
    case 'party':
      return firstView ? partiesOf(firstView.parties, id) !== null : undefined;
    case 'pair':
      return atlas ? parsePair(atlas, id).ok : undefined;
    case 'zone':
      return catalog?.zones.some((zone) => zone.id === id);
    case 'afrin':
      return firstView?.afrin.some((shape) => shape.id === id);
    case 'governorate':
      return catalog?.governorates.some((governorate) => governorate.id === id);
    case 'place':
      return atlas?.places.some((place) => place.id === id && !place.anchor);
    case 'summit':
      return catalog?.cities.some(
        (city) => city.id === id || city.meetings.some((meeting) => meeting.id === id),
      );
    case 'event':
      return catalog?.events.some((event) => event.id === id);
    case 'site':
      return catalog?.sites.some((site) => site.id === id);
    case 'point':
      return true;
  }
}
