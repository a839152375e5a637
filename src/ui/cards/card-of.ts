import type { SelectionKind } from '../../model/ids';
import type { Selection } from '../../model/view';
import { absenceBlocks } from './absence-block';
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

/** What the cards of a party and of a frontier say where nothing tells when it was otherwise. */
const WITHOUT_DAYS: readonly string[] = ['card.holdsNothing', 'card.noFrontier'];

/** The card of what is selected; null where the data have nothing of that id. Begins with why it is not there on the day. */
export function cardOf(source: CardSource, select: Selection): CardModel | null {
  const card = CARDS[select.kind](source, select.id);
  const absent = card === null ? [] : absenceBlocks(source, select);
  if (card === null || absent.length === 0) return card;
  const rest = card.blocks.filter(
    (block) =>
      !(
        block.type === 'note' &&
        block.value.type === 'message' &&
        WITHOUT_DAYS.includes(block.value.key)
      ),
  );
  return { ...card, blocks: [...absent, ...rest] };
}
