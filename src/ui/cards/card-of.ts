import type { SelectionKind } from '../../model/ids';
import type { Selection } from '../../model/view';
import { afrinCard } from './afrin-card';
import type { CardModel } from './card';
import type { CardSource } from './card-source';
import { eventCard } from './event-card';
import { governorateCard } from './governorate-card';
import { pairCard } from './pair-card';
import { partyCard } from './party-card';
import { placeCard } from './place-card';
import { pointCard } from './point-card';
import { siteCard } from './site-card';
import { summitCard } from './summit-card';
import { zoneCard } from './zone-card';

const CARDS: Readonly<Record<SelectionKind, (source: CardSource, id: string) => CardModel | null>> =
  {
    zone: zoneCard,
    afrin: afrinCard,
    party: partyCard,
    place: placeCard,
    summit: summitCard,
    event: eventCard,
    site: siteCard,
    governorate: governorateCard,
    pair: pairCard,
    point: pointCard,
  };

/** The card of what is selected; null where the data have nothing of that id. */
export function cardOf(source: CardSource, { kind, id }: Selection): CardModel | null {
  return CARDS[kind](source, id);
}
