import type { Locator } from '@playwright/test';
import { loadAtlas } from '../../geodata/query/load-atlas';
import { QUESTIONS } from '../../geodata/query/questions';
import { formatReport } from '../../geodata/query/report';
import { en } from '../../src/i18n/en';
import { DEFAULT_DATE } from '../../src/model/dates';
import type { AtlasDriver } from './atlas-driver';
import { expect, test } from './atlas-test';
import { control, firstView } from './published-data';

const tiling = loadAtlas();

/** What the command line answers, as JSON. */
function asked(question: string, ...words: string[]) {
  const report = QUESTIONS[question]!({
    atlas: tiling,
    date: DEFAULT_DATE,
    words,
    changes: false,
    matrix: false,
  });
  return JSON.parse(formatReport(report, 'json')) as {
    area_km2: number;
    share_of_region_pct: number;
    rows: Record<string, string | number | null>[];
  };
}

/** The numbers of a text of the page, in order: `1,234 km², 5.6%` gives 1234 and 5.6. */
const numbersIn = (text: string): number[] =>
  Array.from(text.replaceAll(',', '').matchAll(/\d+(?:\.\d+)?/g), ([digits]) => Number(digits));
const numbersOf = async (locator: Locator) => numbersIn(await locator.innerText());
const nameOf = (party: string) => firstView.parties.find(({ id }) => id === party)!.names.en;
const afrin = control.places.find(({ id }) => id === 'afrin')!;

test('areas, frontiers and reach are answered with the figures of the command line', async ({
  atlas,
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.open('layers=control&ask=areas');

  await test.step('the table of all areas is sorted and copied', async () => {
    const table = atlas.questions().getByRole('table');
    const cells = () => table.locator('tbody tr td:nth-child(5)').allInnerTexts();
    const column = table.getByRole('button', { name: en['ask.column.shareOfEvidenced'] });
    await column.click();
    await expect(table.locator('[aria-sort="descending"]')).toHaveText(
      en['ask.column.shareOfEvidenced'],
    );
    const shares = (await cells()).map((text) => numbersIn(text).at(-1)!);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    await column.click();
    await expect(table.locator('[aria-sort="ascending"]')).toBeVisible();
    const reversed = (await cells()).map((text) => numbersIn(text).at(-1)!);
    expect(reversed).toEqual(shares.toReversed());
    await column.click();
    await atlas.questions().getByRole('button', { name: en['ask.copyCsv'] }).click();
    const csv = (await atlas.clipboard()).trim().split('\n');
    expect(csv).toHaveLength(1 + shares.length);
    const gov = asked('area', 'gov').rows[0]!;
    expect(csv.find((line) => line.startsWith('party:gov,'))).toContain(
      `party:gov,${gov['area_km2']},${gov['evidenced_km2']},`,
    );
    const [km2] = await numbersOf(table.getByRole('row', { name: nameOf('gov') }).first());
    expect(km2).toBe(gov['area_km2']);
  });

  await test.step('parties and a zone are chosen together', async () => {
    await atlas.questions().getByText(en['ask.choice']).click();
    await atlas
      .questions()
      .getByRole('checkbox', { name: nameOf('gov'), exact: true })
      .check();
    await atlas.questions().getByLabel(en['ask.choiceInside']).first().selectOption('zone:ghouta');
    await expect(atlas.answer('share')).toBeVisible();
    expect(atlas.fragment()).toContain('ask=areas;party:gov,zone:ghouta');
    const [row] = asked('area', 'gov in zone:ghouta').rows;
    expect((await numbersOf(atlas.answer('area'))).slice(0, 1)).toEqual([row!['area_km2']]);
    const held = asked('overlap', 'zone:ghouta').rows.find(({ party }) => party === 'gov')!;
    expect((await numbersOf(atlas.answer('share')))[0]).toBe(held['share_pct']);
  });

  await test.step('a pair of the matrix lights up and is fitted', async () => {
    await atlas.putQuestion('frontiers');
    expect(await atlas.litEdges()).toBe(0);
    const before = await atlas.camera();
    const link = atlas.questions().getByRole('link', {
      name: new RegExp(`^${nameOf('tfsa')} – ${en['outside.TR']}:`),
    });
    const lengths = asked('neighbours', 'tfsa').rows;
    expect(await numbersOf(link)).toEqual([
      lengths.find(({ neighbour }) => neighbour === 'TR')!['length_km'],
    ]);
    await link.click();
    await atlas.settled();
    expect(atlas.fragment()).toContain('select=pair:tfsa+TR');
    await expect.poll(() => atlas.litEdges()).toBeGreaterThan(0);
    expect(await atlas.camera()).not.toEqual(before);
    await expect(atlas.cardTitle()).toContainText(nameOf('tfsa'));
    const zones = atlas.questions().getByRole('table').nth(1);
    const idlib = zones.getByRole('row', { name: /Idlib/ });
    const matrix = asked('neighbours', 'zone:idlib').rows.map((row) => row['length_km']);
    expect(await numbersOf(idlib)).toEqual(expect.arrayContaining(matrix.filter(Boolean)));
  });

  await test.step('land within 30 km of the border is one click', async () => {
    await atlas.putQuestion('within');
    await expect(atlas.answer('within')).toBeVisible();
    const { area_km2, share_of_region_pct, rows } = asked('within', 'sdf', '30', 'border:TR');
    expect(await numbersOf(atlas.answer('within'))).toEqual([area_km2, share_of_region_pct]);
    // What cannot be used is told until something else is asked.
    const field = atlas.questions().getByLabel(en['ask.withinKm']);
    await field.fill('0');
    await field.press('Tab');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(atlas.failure()).toContainText('“0”');
    await atlas.questions().getByLabel(en['ask.landOf']).selectOption('party:gov');
    await expect(atlas.failure()).toBeHidden();
    await expect(field).toHaveValue('30');
    await atlas.questions().getByLabel(en['ask.landOf']).selectOption('party:sdf');
    await expect.poll(async () => (await numbersOf(atlas.answer('within')))[0]).toBe(area_km2);
    const places = rows.filter(({ what }) => what === 'place');
    const list = atlas.questions().getByRole('list', { name: en['ask.placesWithin'] });
    await expect(list.getByRole('listitem').first()).toContainText(String(places[0]!['name']));
    expect(atlas.fragment()).toContain('ask=within;party:sdf;border:TR;30');
  });

  await test.step('the days on which a zone changed lead there', async () => {
    await atlas.follow('select=zone:ghouta');
    const changes = page.locator('[data-changes="ghouta"]');
    const day = changes.getByRole('button', { name: /2018$/ }).last();
    await day.click();
    await expect.poll(() => atlas.fragment()).toMatch(/date=2018-/);
    await expect(changes.locator('[aria-current="date"]')).toBeVisible();
  });
});

/** A square round Afrin, as typed: one corner a line, latitude first. */
const SQUARE = ['36.6, 36.7', '36.6, 37.0', '36.4, 37.0', '36.4, 36.7'];
const ring = [...SQUARE, SQUARE[0]!].map((text) => text.split(', ').map(Number).reverse());
const square = { type: 'Polygon', coordinates: [ring] };

test('what is here, shapes of the reader and distances', async ({ atlas, page }) => {
  const view = `map=9/${afrin.point[1]}/${afrin.point[0]}&layers=control`;
  await atlas.open(`${view}&ask=areas`);
  const squareKm2 = await shapeArea(atlas);

  await test.step('typed coordinates', async () => {
    await atlas.askCoordinates('36°30′N 36°54′E');
    await expect(atlas.cardTitle()).toContainText('36.5');
    expect(atlas.fragment()).toContain('select=point:36.5,36.9');
    const { rows } = asked('here', '36.5', '36.9');
    const nearest = rows.find(({ what }) => what === 'place')!;
    await expect(atlas.around('places').first()).toContainText(String(nearest['name']));
    await expect(atlas.around('places').first()).toContainText(`${nearest['distance_km']} km`);
    await expect(atlas.around('frontiers')).toHaveCount(
      rows.filter(({ what }) => what === 'frontier').length,
    );
    await expect(atlas.around('borders').first()).toContainText(en['outside.TR']);
    await atlas.askCoordinates('somewhere');
    await expect(atlas.failure()).toHaveText(en['ask.hereUnread']);
  });

  await test.step('a right click and a long press', async () => {
    await atlas.follow(view);
    await atlas.rightClickAt([37.05, 36.45]);
    await expect.poll(() => atlas.fragment()).toMatch(/select=point:36\.4[45]\d*,37\.0[45]/);
    await expect(atlas.around('places').first()).toBeVisible();
    await atlas.follow(view);
    await expect(atlas.cardTitle()).toBeHidden();
    await atlas.longPressAt([37.05, 36.45], () =>
      expect.poll(() => atlas.fragment()).toMatch(/select=point:36\.4[45]\d*,37\.0[45]/),
    );
    await expect(atlas.cardTitle()).toContainText('36.4');
    await atlas.follow(view);
    await atlas.mapCanvas().press('Enter');
    await expect(atlas.cardTitle()).toContainText('36.');
  });

  await test.step('a shape typed, corner by corner', async () => {
    await atlas.follow(`${view}&ask=areas`);
    const panel = atlas.questions();
    await panel.getByText(en['shape.type']).click();
    await panel.getByLabel(en['shape.positions']).fill(SQUARE.join('\n'));
    await panel.getByRole('button', { name: en['shape.take'] }).click();
    await expect(atlas.answer('shape')).toBeVisible();
    expect(atlas.fragment()).toContain('shape=polygon:');
    expect((await numbersOf(atlas.answer('shape')))[0]).toBe(squareKm2);
    await expect(atlas.answer('frontiers').getByRole('listitem').first()).toBeVisible();
    await expect(atlas.answer('sets')).toContainText('Afrin');
    await panel.getByRole('radio', { name: en['shape.draw.circle'] }).check();
    await panel.getByLabel(en['shape.radius']).fill('10');
    await panel.getByLabel(en['shape.positions']).fill(SQUARE[0]!);
    await panel.getByRole('button', { name: en['shape.take'] }).click();
    await expect.poll(() => atlas.fragment()).toContain('shape=circle:36.6,36.7,10');
    await expect(atlas.answer('shape')).toContainText('314 km²');
  });

  await test.step('a shape dropped as a file, and files that are none', async () => {
    await atlas.dropFile('square.geojson', JSON.stringify(square));
    await expect(atlas.answer('shape')).toContainText(`${squareKm2} km²`);
    await atlas.scrollPanelUp();
    await atlas.dropFile('bad.geojson', '{"type": "Polygon"');
    await expect(atlas.failure()).toHaveText(en['reason.not-json']);
    await expect(atlas.failure()).toBeInViewport();
    await atlas.dropFile('empty.geojson', '');
    await expect(atlas.failure()).toHaveText(en['reason.no-shape']);
    await atlas.dropFile('star.geojson', JSON.stringify(bowTie()));
    await expect(atlas.failure()).toContainText('36.5');
    // A refused shape leaves the one that was there.
    await expect(atlas.answer('shape')).toContainText(`${squareKm2} km²`);
    await atlas.dropFile('long.geojson', JSON.stringify(manyCorners()));
    await expect(atlas.questions().getByText(en['shape.tooBig'])).toBeVisible();
    expect(atlas.fragment()).not.toContain('shape=');
    const download = page.waitForEvent('download');
    await atlas.questions().getByRole('button', { name: en['shape.save'] }).click();
    expect((await download).suggestedFilename()).toBe('shape.geojson');
  });

  let km = 0;
  await test.step('a distance, drawn and by its link', async () => {
    await atlas.follow(`${view}&ask=areas`);
    const questions = atlas.questions();
    await questions.getByRole('button', { name: en['ask.howFar'] }).click();
    await expect(questions.getByText(en['shape.how.line'])).toBeInViewport();
    await expect(questions.getByRole('heading', { name: en['shape.heading'] })).toBeFocused();
    for (const at of [
      [36.95, 36.55],
      [37.1, 36.5],
      [37.1, 36.5],
    ] as const) {
      await atlas.clickAt(at);
    }
    await expect(atlas.answer('shape')).toContainText(en['shape.greatCircle']);
    [km = 0] = await numbersOf(atlas.answer('shape'));
    expect(Math.abs(km - 14.5)).toBeLessThan(1);
    const link = atlas.fragment();
    expect(link).toContain('shape=line:');
    await atlas.follow('ask=frontiers');
    await expect(atlas.answer('shape')).toBeHidden();
    await atlas.follow(link);
    await expect.poll(() => numbersOf(atlas.answer('shape'))).toEqual([km]);
    await expect(atlas.answer('shape')).toBeInViewport();
  });

  await test.step('a distance so far, taken back, and given up', async () => {
    const questions = atlas.questions();
    await questions.getByRole('button', { name: en['ask.howFar'] }).click();
    await atlas.clickAt([36.95, 36.55]);
    await atlas.pointAt([37.1, 36.5]);
    await expect.poll(() => numbersOf(atlas.answer('drawn'))).toEqual([km]);
    await atlas.clickAt([37.1, 36.5]);
    await atlas.pointAt([37.1, 36.6]);
    await expect
      .poll(async () => (await numbersOf(atlas.answer('drawn')))[0])
      .toBeGreaterThan(km + 10);
    await page.keyboard.press('Backspace');
    await questions.getByRole('button', { name: en['shape.takeBack'] }).click();
    await expect(questions.getByRole('button', { name: en['shape.takeBack'] })).toBeDisabled();
    await atlas.clickAt([36.95, 36.55]);
    await questions.getByRole('button', { name: en['ask.frontiers'] }).click();
    await expect(questions.getByText(en['shape.how.line'])).toBeHidden();
    await atlas.clickAt([36.9, 36.6]);
    await expect(atlas.cardTitle()).toBeVisible();
    // The shape that was there is still there.
    await expect(atlas.answer('shape')).toContainText(en['shape.greatCircle']);
  });

  await test.step('a shape removed and the questions closed leave the focus where it was needed', async () => {
    const questions = atlas.questions();
    await questions.getByRole('button', { name: en['shape.remove'] }).press('Enter');
    await expect(questions.getByRole('heading', { name: en['shape.heading'] })).toBeFocused();
    await atlas.dropFile('square.geojson', JSON.stringify(square), questions);
    await expect(atlas.answer('shape')).toBeInViewport();
    await questions.getByRole('button', { name: en['ask.close'] }).press('Enter');
    await expect(questions).toBeHidden();
    await expect(page.locator('.tools button').first()).toBeFocused();
    await atlas.follow('ask=frontiers');
  });

  await test.step('what is here, found among the questions', async () => {
    await atlas.questions().getByRole('button', { name: en['ask.here'] }).click();
    await expect(atlas.coordinatesField()).toBeFocused();
  });
});

/** Of latitude. */
const KM_PER_DEGREE = 111.2;

test('a link with a shape and no camera shows the shape', async ({ atlas }) => {
  const [lng, lat] = afrin.point;
  const shape = `layers=zones&shape=circle:${lat},${lng},10`;
  await atlas.open(shape);
  const edge = (side: 1 | -1) => atlas.pixelOf([lng, lat + (side * 10) / KM_PER_DEGREE]);
  await expect.poll(async () => (await edge(-1)).y - (await edge(1)).y).toBeGreaterThan(200);
  await atlas.settled();
  for (const side of [1, -1] as const) await atlas.expectClear(await edge(side));
  const fitted = await atlas.camera();

  await test.step('also where the map was elsewhere before', async () => {
    await atlas.follow('layers=zones&map=6/34/40');
    await expect.poll(() => atlas.camera()).not.toEqual(fitted);
    await atlas.follow(shape);
    await expect.poll(() => atlas.camera()).toEqual(fitted);
  });

  await test.step('but not where the link says where to look', async () => {
    await atlas.follow(`${shape}&map=6.5/34/40`);
    await expect.poll(() => atlas.camera()).toEqual({ zoom: '6.5', lat: '34.00', lng: '40.00' });
  });
});

/** The square's area by its link, the figure all other ways must give. */
async function shapeArea(atlas: AtlasDriver): Promise<number> {
  await atlas.dropFile('first.geojson', JSON.stringify(square));
  await expect(atlas.answer('shape')).toBeVisible();
  return (await numbersOf(atlas.answer('shape')))[0]!;
}

function bowTie() {
  const [a, b, c, d] = ring as [number[], number[], number[], number[], number[]];
  return { type: 'Polygon', coordinates: [[a, c, b, d, a]] };
}

function manyCorners() {
  const corners = Array.from({ length: 2000 }, (_, index) => {
    const angle = (index / 2000) * 2 * Math.PI;
    const reach = 0.2 + 0.02 * Math.cos(40 * angle);
    return [36.9 + reach * Math.cos(angle), 36.5 + reach * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
}
