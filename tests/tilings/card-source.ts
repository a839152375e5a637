/** A country of four cells with a catalog that names what its cards name, for the tests of the cards. */
import { gridAtlas } from './grid';
import { day } from '../../src/model/dates';
import { asCitationKey } from '../../src/model/ids';
import type { Catalog } from '../../src/model/schema';
import type { Block, CardModel } from '../../src/ui/cards/card';
import type { CardSource } from '../../src/ui/cards/card-source';

const cited = {
  basis: 'verified',
  confidence: 'medium',
  citations: [asCitationKey('src')],
} as const;
const text = (en: string) => ({ en });

const catalog: Catalog = {
  zones: [
    {
      ...cited,
      id: 'west',
      names: text('West zone'),
      definition: text('the west'),
      agreement: text('an agreement'),
      agreementDate: day('2017-07-01'),
      referenceDate: day('2017-07-01'),
      effectiveFrom: day('2017-05-06'),
      guarantors: text('two states'),
      monitors: text('nobody'),
      lineText: text('the front'),
      endedHow: text('still there'),
      statusOnSummitDay: text('in force'),
      states: [
        { from: day('2017-05-06'), text: text('whole') },
        { from: day('2018-05-01'), text: text('half') },
      ],
      hasShape: true,
    },
  ],
  afrin: [],
  cities: [
    {
      id: 'city',
      names: text('City'),
      country: text('Land'),
      point: [30, 40],
      meetings: [
        {
          ...cited,
          id: 'city-2',
          city: 'city',
          name: text('Second'),
          track: 'astana',
          from: day('2018-07-01'),
          lastDay: day('2018-07-02'),
          participants: text('all'),
        },
        {
          ...cited,
          id: 'city-1',
          city: 'city',
          name: text('First'),
          track: 'astana',
          from: day('2018-04-04'),
          lastDay: day('2018-04-04'),
          participants: text('all'),
          outcome: text('a statement'),
        },
      ],
    },
  ],
  events: [],
  sites: [],
  figures: [],
  claims: [],
  aliases: [],
  terms: [
    {
      id: 'gov',
      kind: 'party',
      names: text('gov'),
      definition: text('who they are'),
      attribution: text('what others call them'),
    },
  ],
  governorates: [],
  citations: [
    {
      key: asCitationKey('src'),
      publisher: 'P',
      title: 'T',
      date: '2018-04-04',
      basis: 'verified',
    },
  ],
};

/** Columns 0 and 1, rows 0 and 1; the west is `opp` until 1 May 2018, then its south is `gov`; the east is `gov`. */
export function cardSource(date: string): CardSource {
  return {
    atlas: gridAtlas({
      columns: 2,
      rows: 2,
      control: (column, row) => {
        if (column === 1) return 'gov';
        return row === 0 ? 'opp..2018-05-01;gov' : 'opp';
      },
      zones: { west: (column) => column === 0 },
    }),
    catalog,
    date: day(date),
  };
}

/** The blocks of one type of a card. */
export function blocksOf<Type extends Block['type']>(
  card: CardModel | null,
  type: Type,
): Extract<Block, { type: Type }>[] {
  return (card?.blocks ?? []).filter(
    (block): block is Extract<Block, { type: Type }> => block.type === type,
  );
}
