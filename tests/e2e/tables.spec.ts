import { en } from '../../src/i18n/en';
import { decodeView } from '../../src/state/link';
import { expect, test } from './atlas-test';
import { catalog, control, firstView } from './published-data';

const listed = control.places.filter(
  ({ anchor, kind }) => anchor !== true && kind !== 'occupied territory',
);

test('tables, their files, and the pages of words', async ({ atlas, page }) => {
  await atlas.open('view=table:places');

  await test.step('a long table turns pages', async () => {
    await expect(atlas.table()).toHaveAttribute('aria-rowcount', String(listed.length + 1));
    expect(await atlas.tableRows()).toHaveLength(100);
    await page.getByRole('button', { name: en['tables.nextPage'] }).click();
    await expect(atlas.table().locator('tbody tr').first()).toHaveAttribute('aria-rowindex', '102');
  });

  await test.step('names are found in any language', async () => {
    await atlas.tableFilter().fill('تل رفعت');
    await expect(atlas.tableRow('tell-rifaat')).toBeVisible();
    expect((await atlas.tableRows()).length).toBeLessThan(5);
  });

  await test.step('a row leads to the map, and Back to the row', async () => {
    const link = atlas.tableRow('tell-rifaat').getByRole('link');
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(atlas.cardTitle()).toContainText('Rifaat');
    await expect(atlas.table()).toHaveCount(0);
    await expect(atlas.cardTitle()).toBeFocused();
    await atlas.settled();
    await atlas.expectDrawn('places');
    await page.goBack();
    await expect(atlas.tableRow('tell-rifaat')).toHaveAttribute('aria-current', 'true');
    await expect(atlas.tableFilter()).toHaveValue('تل رفعت');
    await expect(link).toBeFocused();
  });

  await test.step('the rows follow the day', async () => {
    const afrin = control.places.find(({ id }) => id === 'afrin')!;
    const holder = (date: string) => {
      const held = afrin.control.find(([, from, to]) => from <= date && date < to)![0];
      return firstView.parties.find(({ id }) => id === held)!.names.en;
    };
    await atlas.follow('view=table:places&select=place:afrin');
    await atlas.tableFilter().fill('');
    for (const date of ['2018-03-17', '2018-03-18']) {
      await atlas.setDate(date);
      await expect(atlas.tableRow('afrin')).toContainText(holder(date));
    }
    expect(holder('2018-03-17')).not.toBe(holder('2018-03-18'));
  });

  await test.step('what is selected is turned to, on whichever page it is', async () => {
    const far = listed[1234]!;
    await atlas.follow(`view=table:places&select=place:${far.id}`);
    await expect(atlas.tableRow(far.id)).toBeInViewport();
    await expect(atlas.tableRow(far.id)).toHaveAttribute('aria-current', 'true');
  });

  await test.step('a column sorts both ways, by keyboard', async () => {
    await atlas.follow('view=table');
    const header = atlas.columnHeader('table.area');
    await header.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    const largest = await atlas.tableRows();
    expect(largest[0]).toBe('gov');
    await page.keyboard.press('Enter');
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    expect(await atlas.tableRows()).not.toEqual(largest);
    expect((await atlas.tableRows()).at(-1)).toBe('gov');
  });

  await test.step('an event opens on its own day, with its layer', async () => {
    const event = catalog.events.find(({ from }) => from.startsWith('2017-09'))!;
    await atlas.follow('view=table:events');
    await atlas.tableRow(event.id).getByRole('link').click();
    await expect(atlas.dateField()).toHaveValue(event.from);
    expect(decodeView(atlas.fragment()).view.layers).toContain('events');
    await atlas.settled();
    await atlas.expectDrawn('events');
    await page.getByRole('button', { name: en['card.showInTable'] }).click();
    await expect(atlas.tableRow(event.id)).toHaveAttribute('aria-current', 'true');
  });

  await test.step('every claim has a view or says why not, and its step of the story', async () => {
    await atlas.follow('view=table:claims');
    expect(await atlas.tableRows()).toEqual(catalog.claims.map(({ id }) => id));
    await expect(
      atlas
        .table()
        .getByRole('link', { name: /^Step \d/ })
        .first(),
    ).toBeVisible();
    for (const claim of catalog.claims) {
      const row = atlas.tableRow(claim.id);
      if (claim.select) await expect(row.getByRole('rowheader').getByRole('link')).toHaveCount(1);
      else await expect(row).toContainText(claim.whyNotOnMap!.en);
    }
  });

  await test.step('a claim without a place is found in its row, which takes the focus', async () => {
    const [first, ...others] = catalog.claims.filter(({ select }) => select === undefined);
    const last = others.at(-1)!;
    const seekClaim = async ({ text }: typeof last): Promise<void> => {
      await atlas.searchField().fill(text.en);
      await expect(atlas.searchResults()).toHaveCount(1);
      await page.keyboard.press('Enter');
    };
    const expectFocused = async ({ id }: typeof last): Promise<void> => {
      const row = atlas.tableRow(id);
      await expect(row.getByRole('rowheader')).toBeFocused();
      await expect(row).toBeInViewport({ ratio: 1 });
      await expect(atlas.table().locator('[aria-current]')).toHaveAttribute('data-row', id);
    };
    // Out of the open table, whatever words its rows are filtered by; then out of the map, with something selected.
    await atlas.tableFilter().fill('nonsense');
    await seekClaim(last);
    await expectFocused(last);
    await atlas.follow('select=zone:idlib');
    await seekClaim(first!);
    await expectFocused(first!);
    // A day by hand does not take the focus away.
    await atlas.dateField().focus();
    await atlas.setDate('2018-03-18');
    await expect(atlas.dateField()).toBeFocused();
    // Nor does the next day turn to it again, or take the caret out of the search field.
    await atlas.table().locator('tbody tr').last().scrollIntoViewIfNeeded();
    await atlas.searchField().focus();
    await atlas.follow('view=table:claims&date=2018-03-19');
    await expect(atlas.tableRow(first!.id)).not.toBeInViewport();
    await expect(atlas.searchField()).toBeFocused();
    // The same search leads there again.
    await seekClaim(first!);
    await expectFocused(first!);
    // Whoever leaves the table, or selects something, is done with it.
    await atlas.follow('view=table:places');
    await atlas.follow('view=table:claims');
    await expect(atlas.tableRow(first!.id)).not.toHaveAttribute('aria-current');
    await seekClaim(first!);
    await atlas.follow('view=table:claims&select=zone:idlib');
    await atlas.follow('view=table:claims');
    await expect(atlas.tableRow(first!.id)).not.toHaveAttribute('aria-current');
    // On a phone the sheet makes room for it.
    await atlas.resize({ width: 390, height: 844 });
    await atlas.grip().press('ArrowUp');
    await seekClaim(last);
    await expectFocused(last);
    await expect(page.locator('.panel')).toHaveAttribute('data-height', 'peek');
    await atlas.resize({ width: 1024, height: 640 });
  });

  await test.step('files have the rows, figures and sources of the page', async () => {
    await atlas.follow('view=table:zones&date=2018-03-18');
    const zones = catalog.zones.map(({ id }) => id);

    const csv = await atlas.download('tables.saveCsv');
    expect(csv.name).toBe('astana-atlas-zones-2018-03-18.csv');
    const [head = '', ...lines] = csv.text.replace('\ufeff', '').trimEnd().split('\n');
    expect(head).toMatch(/^id,name,.*,area_km2,held_gov_km2,.*,date,data_version,sources,licence$/);
    expect(lines.map((line) => line.slice(0, line.indexOf(',')))).toEqual(zones);
    const shown = await atlas.tableRow('ghouta').locator('td').first().innerText();
    const column = head.split(',').indexOf('area_km2');
    // No field before the area has a comma in it.
    expect(lines[zones.indexOf('ghouta')]!.split(',')[column]).toBe(shown.replace(/\D/g, ''));
    for (const line of lines) expect(line).toMatch(/,2018-03-18,.*ODbL 1\.0.*CC BY-SA 4\.0/);

    const file = await atlas.download('tables.saveGeoJson');
    expect(file.name).toBe('astana-atlas-zones-2018-03-18.geojson');
    const collection = JSON.parse(file.text) as {
      type: string;
      date: string;
      link: string;
      licences: string[];
      sources: Record<string, unknown>;
      features: {
        id: string;
        geometry: { type: string } | null;
        properties: { citations: string[] };
      }[];
    };
    expect(collection).toMatchObject({ type: 'FeatureCollection', date: '2018-03-18' });
    expect(collection.features.map(({ id }) => id)).toEqual(zones);
    for (const { id, geometry, properties } of collection.features) {
      const { hasShape } = catalog.zones.find((zone) => zone.id === id)!;
      expect(geometry?.type, id).toBe(hasShape ? 'MultiPolygon' : undefined);
      for (const key of properties.citations) expect(collection.sources).toHaveProperty([key]);
    }
    expect(collection.link).toContain('view=table:zones');
    expect(collection.licences.join()).toContain('ODbL');
  });

  await test.step('a filtered table gives a filtered file', async () => {
    await atlas.tableFilter().fill('Ghouta');
    await expect(atlas.tableRow('idlib')).toHaveCount(0);
    const filtered = await atlas.download('tables.saveCsv');
    expect(filtered.text.trimEnd().split('\n').length).toBe((await atlas.tableRows()).length + 1);
  });

  await test.step('a figure of a cell is copied with its day, range, source and link', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await atlas.tableRow('ghouta').getByRole('button', { name: en['figure.copy'] }).first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('18 March 2018');
    expect(copied).toContain(en['figure.rangeNotYet']);
    expect(copied).toContain('view=table:zones');
  });

  const marked = atlas.dialog('reading.glossary').locator('[data-term][aria-current]');
  await test.step('a term of the glossary opens by link', async () => {
    await atlas.follow('view=glossary:deescalation&date=2018-03-18');
    await expect(marked).toHaveAttribute('data-term', 'deescalation');
    await expect(marked).toBeInViewport();
  });

  await test.step('an unknown term is told', async () => {
    await atlas.follow('view=glossary:nonsense');
    await expect(page.locator('[data-term]').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(atlas.notices()).toContainText(['view=glossary:nonsense']);
    await atlas.dismissNotices();
  });

  await test.step('a citation has day, version, link and day of access', async () => {
    await atlas.follow('view=cite&date=2018-03-18&select=zone:idlib');
    const field = atlas.dialog('reading.cite').getByRole('textbox', { name: 'BibTeX' });
    await expect(field).toHaveValue(/@misc\{astana-atlas-2018-03-18,/);
    await expect(field).toHaveValue(new RegExp(`version = \\{${firstView.version}\\}`));
    await expect(field).toHaveValue(/[#&]date=2018-03-18&select=zone:idlib\}/);
    await page.keyboard.press('Escape');
    await expect(atlas.dialog('reading.cite')).toHaveCount(0);
    // The card stays: Escape was for the dialog.
    await expect(atlas.cardTitle()).toBeVisible();
  });

  await test.step('the word on a card leads to its explanation', async () => {
    await page.getByRole('link', { name: /in the glossary/ }).click();
    await expect(marked).toHaveAttribute('data-term', 'deescalation');
    await page.goBack();
    await expect(atlas.dialog('reading.glossary')).toHaveCount(0);
  });
});
