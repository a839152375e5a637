import { partiesOf } from '../../geo/party-group';
import { setAreaKm2, splitOf } from '../../geo/sets';
import type { Region } from '../../geo/region';
import type { Block, CardModel, Fact, LinkItem, PublishedRow } from './card';
import { citationsOf, partyById, summitDayApart, type CardSource } from './card-source';
import { areaBlock, cellsHeldBy, neighboursBlock, placeItem, placesBlock } from './set-blocks';
import { daysBetween, parseIsoDate } from '../../model/dates';
import type { Party, PublishedFigure } from '../../model/schema';
import { holdsLandSince } from '../../state/absence';
import { partyNames } from '../elements/party-names';
import { partyEvidence } from './party-evidence';
import { sinceDay } from './since-day';
import type { PartyId } from '../../model/ids';

/** Published figures beside our own: as many as can be compared at a glance. */
const MOST_PUBLISHED = 5;

/** The card of a party on the chosen day (`sdf` includes what the YPG holds), or of several (`opp+tfsa`). */
export function partyCard(source: CardSource, id: string): CardModel | null {
  const { parties } = source.atlas;
  const party = partyById(source, id as PartyId);
  const members = partiesOf(parties, id);
  const names = partyNames(parties, id);
  if (members === null || names === null) return null;
  const region: Region = [{ kind: 'party', id, parties: members }];
  const cells = cellsHeldBy(source, members);
  return {
    kind: 'kind.party',
    title: { type: 'names', names },
    ...(party && { party: party.id }),
    blocks: [
      ...(party ? descriptionBlocks(source, party.term) : []),
      ...(cells.length === 0
        ? [{ type: 'note', value: { type: 'message', key: 'card.holdsNothing' } } as const]
        : [areaBlock(source, 'card.holds', region, source.date)]),
      { type: 'facts', rows: party ? standing(source, party) : [] },
      ...membersBlock(source, members, id),
      ...summitBlock(source, region),
      { type: 'links', heading: 'card.inZones', items: inZones(source, members) },
      neighboursBlock(source, region),
      { type: 'published', rows: published(source, id) },
      ...partyEvidence(source, cells),
      placesBlock(source, 'card.places', cells, placeItem),
      { type: 'note', value: { type: 'message', key: 'card.derived' } },
    ],
  };
}

/** Since when it holds land, and in whose land it is counted too. */
function standing(source: CardSource, { id, parent }: Party): Fact[] {
  const since = holdsLandSince(source.atlas, id, source.date);
  const whole = parent && partyById(source, parent);
  return [
    ...(since ? [{ label: 'fact.holdsLandSince', value: sinceDay(since) } as const] : []),
    ...(whole
      ? [
          {
            label: 'fact.countedWithin',
            value: {
              type: 'selection',
              select: { kind: 'party', id: whole.id },
              names: whole.names,
            },
          } as const,
        ]
      : []),
  ];
}

/** Who they are, and who calls them what. */
function descriptionBlocks(source: CardSource, termId: string): Block[] {
  const term = source.catalog.terms.find(({ id }) => id === termId);
  return [
    ...(term?.definition
      ? [{ type: 'lead', value: { type: 'names', names: term.definition } } as const]
      : []),
    ...(term?.attribution
      ? [{ type: 'note', value: { type: 'names', names: term.attribution } } as const]
      : []),
  ];
}

function membersBlock(source: CardSource, members: readonly number[], id: string): Block[] {
  return members.flatMap((member) => {
    const party = source.atlas.parties[member]!;
    if (party.id === id) return [];
    const region: Region = [{ kind: 'party', id: party.id, parties: [member] }];
    return [
      {
        type: 'links',
        heading: 'card.includes',
        items: [{ select: { kind: 'party', id: party.id }, names: party.names, party: party.id }],
      } as const,
      areaBlock(source, 'card.includedArea', region, source.date),
    ];
  });
}

function summitBlock(source: CardSource, region: Region): Block[] {
  const summitDay = summitDayApart(source);
  return summitDay === null ? [] : [areaBlock(source, 'card.onSummitDay', region, summitDay)];
}

function inZones(source: CardSource, members: readonly number[]): LinkItem[] {
  return source.catalog.zones.flatMap((zone) => {
    const set = source.atlas.sets.find(
      (candidate) => candidate.kind === 'zone' && candidate.id === zone.id,
    );
    if (!set) return [];
    const held = splitOf(source.atlas, set, source.date)
      .filter(({ party }) => members.some((member) => source.atlas.parties[member]!.id === party))
      .reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
    if (held === 0) return [];
    return [
      {
        select: { kind: 'zone', id: zone.id },
        names: zone.names,
        detail: { type: 'area', km2: held, share: held / setAreaKm2(source.atlas, set) },
      },
    ];
  });
}

/** Figures on the party's land, those nearest to the chosen day first. */
function published(source: CardSource, id: string): PublishedRow[] {
  const distance = ({ asOf }: PublishedFigure) => {
    const date = asOf === undefined ? null : parseIsoDate(asOf);
    return date === null ? Infinity : Math.abs(daysBetween(source.date, date));
  };
  return source.catalog.figures
    .filter((figure) => figure.party === id)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_PUBLISHED)
    .map((figure) => ({
      quantity: figure.quantity,
      value: figure.value,
      unit: figure.unit,
      ...(figure.asOf === undefined ? {} : { asOf: figure.asOf }),
      citations: citationsOf(source, figure.citations),
    }));
}
