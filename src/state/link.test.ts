import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '../../tests/golden/links.json';
import { CONTROL_SPAN, addDays, daysBetween, spanContains } from '../model/dates';
import { LANGUAGES, LAYER_IDS, READING_PAGES, TABLE_IDS, type LayerId } from '../model/ids';
import { DEFAULT_VIEW, type View } from '../model/view';
import { decodeView, encodeView } from './link';
import { roundCamera } from './link-camera';

const days = daysBetween(CONTROL_SPAN.from, CONTROL_SPAN.to);
const date = fc
  .integer({ min: 0, max: days - 1 })
  .map((count) => addDays(CONTROL_SPAN.from, count));
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const camera = fc
  .record({
    zoom: fc.double({ min: 2, max: 14, noNaN: true }),
    lat: degrees(85),
    lng: degrees(180),
    bearing: degrees(180),
    pitch: fc.integer({ min: 0, max: 60 }),
  })
  .map(roundCamera);
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const partyId = fc.stringMatching(/^[a-z]{1,5}(-without-[a-z]{1,4})?(\+[a-z]{1,5})?$/);
const select = fc.oneof(
  fc.record({ kind: fc.constant('party'), id: partyId }),
  fc.record({ kind: fc.constantFrom('zone', 'place', 'event', 'summit', 'site'), id }),
  fc
    .tuple(id, id)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ kind: 'pair' as const, id: `${a}+${b}` })),
) as fc.Arbitrary<NonNullable<View['select']>>;
const view: fc.Arbitrary<View> = fc.record({
  camera: fc.option(camera),
  date,
  layers: fc
    .subarray([...LAYER_IDS])
    .map((layers): LayerId[] => LAYER_IDS.filter((layer) => layers.includes(layer))),
  select: fc.option(select),
  lang: fc.option(fc.constantFrom(...LANGUAGES)),
  table: fc.option(fc.constantFrom(...TABLE_IDS)),
  reading: fc.option(
    fc.oneof(
      fc.record({ page: fc.constantFrom(...READING_PAGES), term: fc.constant(null) }),
      fc.record({
        page: fc.constant('glossary' as const),
        term: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
      }),
    ),
  ),
  compare: fc.option(date),
  swipe: fc.option(fc.integer({ min: 0, max: 100 })),
  step: fc.option(fc.integer({ min: 1, max: 99 })),
  embed: fc.boolean(),
  allMeetings: fc.boolean(),
  ask: fc.option(
    fc.oneof(
      fc.constantFrom({ kind: 'areas' as const }, { kind: 'frontiers' as const }),
      fc.record({
        kind: fc.constant('areas' as const),
        region: fc.constantFrom('party:gov', 'party:gov+tfsa,zone:idlib,governorate:hama'),
      }),
      fc.record({
        kind: fc.constant('series' as const),
        parties: fc.option(fc.constantFrom([], ['gov'], ['sdf', 'opp'], ['is', 'tfsa', 'us']), {
          nil: null,
        }),
      }),
      fc.record({
        kind: fc.constant('within' as const),
        region: fc.constantFrom('party:sdf', 'syria', 'zone:idlib,party:gov'),
        line: fc.constantFrom('border:TR', 'place:afrin', 'frontier:sdf+gov', 'shape'),
        km: fc.integer({ min: 1, max: 500 }),
      }),
    ),
  ),
  shape: fc.option(fc.constantFrom('circle:36.5,36.9,20', 'polygon:abc-_.x~y', 'line:AbC')),
  unknown: fc.array(
    fc.tuple(fc.stringMatching(/^x[a-z]{1,6}$/), fc.stringMatching(/^[a-z0-9:,]{0,8}$/)),
  ),
});

/** What links are made of, whole, mangled and out of place. */
const PIECES = [
  ...[
    'map',
    'date',
    'layers',
    'select',
    'lang',
    'view',
    'compare',
    'swipe',
    'off',
    'step',
    'embed',
    'new',
    'constructor',
  ],
  ...[
    '=',
    '&',
    '#',
    '%23',
    '%3D',
    '%26',
    '%',
    '&amp;',
    ' ',
    '\u200f',
    '+',
    '/',
    '%2F',
    ',',
    ':',
    '-',
    '.',
  ],
  ...[
    '0',
    '6',
    '35',
    '1e9',
    '9'.repeat(400),
    'Infinity',
    'NaN',
    '2018-03-18',
    '2018-02-30',
    '9999-01-01',
  ],
  ...[
    'zone:',
    'pair:',
    'point:',
    'place:',
    'zones',
    'control',
    'table',
    'table:',
    'glossary',
    'about',
    'ar',
    '__proto__',
    '\ud800',
  ],
];

describe('golden links', () => {
  it.each(golden)('$link', ({ link, canonical, notices }) => {
    const decoded = decodeView(link);
    expect(encodeView(decoded.view)).toBe(canonical);
    expect(decoded.notices.map(({ key, reason, value }) => `${key}:${reason}:${value}`)).toEqual(
      notices,
    );
  });
});

describe('the codec', () => {
  it('brings every view back', () => {
    fc.assert(
      fc.property(view, (sent) => {
        const { view: received, notices } = decodeView(encodeView(sent));
        const layers = received.layers.toSorted();
        expect({ ...received, layers }).toEqual({ ...sent, layers: sent.layers.toSorted() });
        expect(notices).toEqual([]);
      }),
    );
  });

  it('decodes any string to a valid view, and its canonical form to the same one without notices', () => {
    const text = fc.oneof(
      fc
        .array(fc.integer({ max: 0xffff, min: 0 }), { maxLength: 60 })
        .map((units) => String.fromCharCode(...units)),
      fc
        .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })))
        .map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (link) => {
        const { view: first } = decodeView(link);
        expect(spanContains(CONTROL_SPAN, first.date)).toBe(true);
        const canonical = encodeView(first);
        const { view: second, notices } = decodeView(canonical);
        expect(encodeView(second)).toBe(canonical);
        expect(second).toEqual(first);
        expect(notices).toEqual([]);
      }),
    );
  });

  it('keeps every day of the span as it is', () => {
    for (let count = 0; count < days; count++) {
      const sent = { ...DEFAULT_VIEW, date: addDays(CONTROL_SPAN.from, count) };
      expect(decodeView(encodeView(sent)).view.date).toBe(sent.date);
    }
  });

  it('says whether the link itself named a day', () => {
    expect(decodeView('select=event:E003').dated).toBe(false);
    expect(decodeView('date=2018-04-04').dated).toBe(true);
    expect(decodeView('date=yesterday').dated).toBe(false);
  });
});
