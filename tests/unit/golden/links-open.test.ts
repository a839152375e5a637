/** The golden links on the built data: whatever they select is either told on a card or said to be unknown. */
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../geodata/query/load-atlas';
import { whatIsHere } from '../../../src/geo/point';
import { day } from '../../../src/model/dates';
import type { Catalog, FirstView } from '../../../src/model/schema';
import { decodeView } from '../../../src/state/link';
import { selectionExists } from '../../../src/state/selection-exists';
import type { Block } from '../../../src/ui/cards/card';
import { cardOf } from '../../../src/ui/cards/card-of';
import links from '../../golden/links.json';
import { published } from './published-land';

const atlas = loadAtlas();
const catalog = JSON.parse(published('catalog.json')) as Catalog;
const firstView = JSON.parse(published('first-view.json')) as FirstView;
const cardFor = (link: string) => {
  const { select, date } = decodeView(link).view;
  return select && cardOf({ atlas, catalog, date }, select);
};

describe('what a golden link selects', () => {
  const selecting = [...links.map(({ link }) => link), 'select=party:sdf+gov'].filter(
    (link) => decodeView(link).view.select !== null,
  );
  it.each([...selecting, 'select=party:sdf-without-ypg', 'select=party:sdf-without-sdf'])(
    'has a card if it is known: %s',
    (link) => {
      const { select } = decodeView(link).view;
      const known = select && selectionExists({ firstView, atlas, catalog }, select);
      expect(cardFor(link) !== null).toBe(known);
    },
  );
});

describe('the card of several parties', () => {
  const blocks = cardFor('select=party:opp+tfsa&date=2018-04-04')?.blocks ?? [];
  const ofType = <Type extends Block['type']>(type: Type) =>
    blocks.filter((block): block is Extract<Block, { type: Type }> => block.type === type);

  it('has the area of both together, and each with its own', () => {
    const [all, ...each] = ofType('area').map(({ figure }) => figure.areaKm2);
    expect(each).toHaveLength(2);
    expect(all).toBeCloseTo(each[0]! + each[1]!, 6);
    expect(ofType('links')[0]?.items[0]?.select.id).toBe('opp');
  });

  it('borders neither of them, and leads to no frontier that a link cannot name', () => {
    const rows = ofType('neighbours').flatMap((block) => block.rows);
    expect(rows.length).toBeGreaterThan(2);
    for (const { what, frontier } of rows) {
      expect(frontier).toBeUndefined();
      expect(what.type === 'selection' && ['opp', 'tfsa'].includes(what.select.id)).toBe(false);
    }
  });
});

it('a site stands until the last day on which its source has it', () => {
  const { blocks } = cardFor('select=site:ru-wafidin&date=2018-04-04')!;
  const facts = blocks.flatMap((block) => (block.type === 'facts' ? block.rows : []));
  expect(facts.find(({ label }) => label === 'fact.until')?.value).toEqual({
    type: 'date',
    date: day('2018-04-14'),
  });
});

it('the Golan is counted with the places nowhere: it stands in the table for its ring', () => {
  const here = whatIsHere(atlas, [35.8, 33.0], day('2018-04-04'));
  expect(here.places.length).toBeGreaterThan(0);
  expect(here.places.map(({ place }) => atlas.places[place]!.id)).not.toContain('golan');
});
