import { en } from '../../src/i18n/en';
import { CONTROL_SPAN } from '../../src/model/dates';
import { dateAt } from '../../src/ui/timeline/time-scale';
import { expect, test } from './atlas-test';

/** The day under a fraction of the timeline's width. */
const under = (fraction: number): string => dateAt(CONTROL_SPAN, fraction);

test('the days: by key, thumb, change, clock and keyboard, and as a chart', async ({
  atlas,
  page,
}) => {
  const camera = 'map=6.4/35.2/38.2';
  const day = atlas.dateField();
  await atlas.open(`${camera}&date=2018-03-17`);

  await test.step('keys step by a day, a month, to the ends', async () => {
    await atlas.timeline().focus();
    for (const [key, date] of [
      ['ArrowRight', '2018-03-18'],
      ['PageUp', '2018-04-18'],
      ['ArrowLeft', '2018-04-17'],
      ['PageDown', '2018-03-17'],
      ['Home', '2017-05-01'],
      ['ArrowLeft', '2017-05-01'],
      ['End', '2018-12-31'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(day, key).toHaveValue(date);
    }
    await expect(atlas.timeline()).toHaveAttribute('aria-valuetext', /^31 December 2018: .*%/);
  });

  await test.step('a drag there and back ends where a cold link begins', async () => {
    await atlas.dragAlong(atlas.timeline(), 0.95, 0.05);
    await expect(day).toHaveValue(under(0.05));
    await atlas.dragAlong(atlas.timeline(), 0.05, 0.6);
    await expect(day).toHaveValue(under(0.6));
    const scrubbed = await atlas.drawnOnDay();
    await atlas.open(`${camera}&date=${under(0.6)}`);
    expect(scrubbed.split('\n').length).toBeGreaterThan(50);
    expect(await atlas.drawnOnDay()).toBe(scrubbed);
  });

  await test.step('the next and the previous change', async () => {
    await atlas.setDate('2018-03-25');
    await page.getByTitle(en['date.previousTitle']).click();
    await expect(day).toHaveValue('2018-03-24');
    await page.getByTitle(en['date.nextTitle']).click();
    await expect(day).not.toHaveValue('2018-03-24');
  });

  await test.step('play and stop', async () => {
    const before = await day.inputValue();
    await page.getByRole('button', { name: en['timeline.play'] }).click();
    await expect(day).not.toHaveValue(before);
    await page.getByRole('button', { name: en['timeline.stop'], exact: true }).click();
    await expect(page.getByRole('button', { name: en['timeline.play'] })).toBeVisible();
    expect(atlas.fragment()).not.toContain('play');
  });

  await test.step('a typed day; of one beyond the days of the atlas the reader is told', async () => {
    await atlas.setDate('2018-07-31');
    await expect(atlas.timeline()).toHaveAttribute('aria-valuetext', /^31 July 2018/);
    await day.fill('2016-01-01');
    await day.blur();
    await expect(page.getByRole('alert')).toContainText('1 May 2017');
    await expect(atlas.timeline()).toHaveAttribute('aria-valuetext', /^31 July 2018/);
  });

  await test.step('what is not there on the day says when it was, and leads there', async () => {
    await atlas.follow('date=2018-04-04&select=event:E072');
    const absence = page.locator('[data-absence]');
    await expect(absence).toContainText('18 March 2018');
    await absence.getByRole('button').click();
    await expect(day).toHaveValue('2018-03-18');
    await expect(absence).toBeHidden();
    await atlas.closeCard();
  });

  await test.step('the chart of areas: a point is a day, and all of it is in the link', async () => {
    await page.getByRole('button', { name: en['series.button'], exact: true }).click();
    const chart = atlas.seriesChart();
    await expect(chart).toBeVisible();
    await expect.poll(() => atlas.fragment()).toContain('ask=series');
    const before = await day.inputValue();
    await chart.scrollIntoViewIfNeeded();
    const point = await atlas.pointOn(chart, 0.3);
    await page.mouse.click(point.x, point.y);
    await expect(day).not.toHaveValue(before);
    await chart.press('End');
    await expect(day).toHaveValue('2018-12-31');
    await chart.press('ArrowLeft');
    await expect(day).toHaveValue(/^2018-12-[012]/);
    await page.locator('tr[data-day="2018-03-18"] button').click();
    await expect(day).toHaveValue('2018-03-18');
    await expect(chart).toHaveAttribute('aria-valuetext', /^18 March 2018: .*km²/);
    await page.getByRole('checkbox', { name: /Islamic State/ }).uncheck();
    await expect(chart).not.toHaveAttribute('aria-valuetext', /Islamic State/);
    await expect.poll(() => atlas.fragment()).toMatch(/ask=series;gov,/);
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: en['series.download'] }).click();
    expect((await file).suggestedFilename()).toBe('areas-by-day.csv');
    await page.getByRole('button', { name: en['tables.toMap'] }).click();
    await expect(chart).toBeHidden();
  });

  await test.step('with a thumb on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const box = (await atlas.timeline().boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    await atlas.dragAlong(atlas.timeline(), 0.2, 0.75);
    await expect(day).toHaveValue(under(0.75));
    await atlas.follow('ask=series');
    await expect(atlas.seriesChart()).toBeInViewport({ ratio: 0.9 });
  });
});
