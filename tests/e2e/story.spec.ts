import { en } from '../../src/i18n/en';
import { decodeView } from '../../src/state/link';
import { expect, test } from './atlas-test';
import { extentOf } from './positions-shown';
import { catalog, control, story } from './published-data';
import { sampleOf } from './sample';

const last = story.steps.length;
/** The steps with their index. */
const steps = [...story.steps.entries()];

test('the story: its steps by their links in two languages, then by key, button and swipe', async ({
  atlas,
  page,
}) => {
  await atlas.open('step=1');
  for (const lang of ['en', 'ar'] as const) {
    for (const [index, step] of lang === 'en' ? steps : sampleOf(steps, 6, 1)) {
      await test.step(`${lang} ${index + 1}: ${step.id}`, async () => {
        const { date, layers, select } = decodeView(step.link).view;
        // In English by its number alone; in Arabic as a shared link has it, with no layers, which take time to draw.
        const isWhole = lang === 'ar';
        const rest = isWhole ? `&${step.link.replace(/layers=[^&]*/, 'layers=')}` : '';
        await atlas.follow(`step=${index + 1}&lang=${lang}${rest}`);
        const current = atlas.currentStep();
        await expect(current.getByRole('heading')).toHaveText(step.title[lang]!);
        await expect(current).toContainText(step.text[lang]!);
        // A link that names the step alone is completed by the step.
        await expect
          .poll(() => {
            const { view } = decodeView(atlas.fragment());
            return [view.step, view.date, view.select, view.layers];
          })
          .toEqual([index + 1, date, select, isWhole ? [] : layers]);
        await expect(current.locator('details li').first()).toBeAttached();
      });
    }
    await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
  }

  await test.step('each claim stands under some step, with the reason where it has no view', async () => {
    await atlas.follow('step=14&lang=en&layers=');
    const listed = await page.locator('.story details').first().locator('li').count();
    expect(listed).toBe(story.steps[0]!.claims.length);
    const claimed = new Set(story.steps.flatMap(({ claims }) => claims));
    expect(catalog.claims.filter(({ id }) => !claimed.has(id))).toEqual([]);
    await expect(atlas.currentStep()).toContainText(en['table.whyNotOnMap']);
  });

  await test.step('keys and buttons go on, stop at the ends and keep the focus', async () => {
    const next = page.getByRole('button', { name: en['story.next'], exact: true });
    await next.focus();
    await page.keyboard.press('Enter');
    await expect(atlas.currentStep()).toContainText(story.steps[last - 1]!.title.en);
    await expect(next).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(atlas.currentStep()).toContainText(story.steps[last - 2]!.title.en);
    await page.keyboard.press('ArrowRight');
    await expect(atlas.currentStep()).toContainText(story.steps[last - 1]!.title.en);
    await expect(
      page.getByText(`${last} of ${last}: ${story.steps[last - 1]!.title.en}`),
    ).toBeAttached();
  });

  await test.step('a swipe goes on', async () => {
    await atlas.follow('step=3&layers=');
    await atlas.currentStep().evaluate((step) => {
      const touch = (x: number) =>
        new Touch({ identifier: 1, target: step, clientX: x, clientY: 300 });
      const swipe = (type: string, x: number, on: boolean) =>
        step.dispatchEvent(
          new TouchEvent(type, {
            bubbles: true,
            touches: on ? [touch(x)] : [],
            changedTouches: [touch(x)],
          }),
        );
      swipe('touchstart', 300, true);
      swipe('touchend', 180, false);
    });
    await expect(atlas.currentStep()).toContainText(story.steps[3]!.title.en);
  });

  await test.step('a step beyond the last opens the last, says so, and Back leads out of it', async () => {
    await atlas.follow('date=2018-01-19&layers=');
    await atlas.follow('step=99&layers=');
    await expect(atlas.currentStep()).toContainText(story.steps[last - 1]!.title.en);
    await expect(atlas.notices()).toContainText(['step=99']);
    await page.goBack();
    await expect(atlas.dateField()).toHaveValue('2018-01-19');
    await expect(atlas.currentStep()).toHaveCount(0);
  });

  await test.step('the card of what is found takes the place of the story, and Back returns to it', async () => {
    await atlas.follow('step=3&layers=');
    await atlas.searchField().fill('Manbij');
    await page.keyboard.press('Enter');
    await expect(atlas.cardTitle()).toHaveText('Manbij');
    await expect(atlas.currentStep()).toHaveCount(0);
    await page.goBack();
    await expect(atlas.currentStep()).toContainText(story.steps[2]!.title.en);
  });

  await test.step('it is closed from wherever it is read, and gives back the layers of before', async () => {
    await atlas.follow('layers=sites');
    await atlas.follow('step=6');
    await expect(atlas.currentStep()).toContainText(story.steps[5]!.title.en);
    const close = page.getByRole('button', { name: en['story.close'], exact: true });
    await expect(close).toBeInViewport();
    await close.click();
    await expect.poll(() => decodeView(atlas.fragment()).view.layers).toEqual(['sites']);
    await expect(atlas.currentStep()).toHaveCount(0);
  });

  await test.step('embedded, a step has its words and the way on', async () => {
    await atlas.follow('embed=1&step=3&layers=');
    await expect(atlas.currentStep()).toContainText(story.steps[2]!.title.en);
    await expect(page.getByRole('button', { name: en['story.next'], exact: true })).toBeVisible();
    await expect(atlas.searchField()).toHaveCount(0);
  });
});

/** Of the places among what a step shows. */
function namesOf(shows: readonly string[]): string[] {
  return control.places
    .filter(({ id }) => shows.includes(`place:${id}`))
    .map(({ names }) => names.en)
    .sort();
}

const SIZES = [
  { width: 390, height: 844, seed: 2 },
  { width: 1280, height: 800, seed: 3 },
];
for (const { seed, ...size } of SIZES) {
  test(`at ${size.width} × ${size.height} a step shows what it is about where nothing covers it`, async ({
    atlas,
    page,
  }) => {
    await page.setViewportSize(size);
    await atlas.open('step=1');
    for (const [index, step] of sampleOf(steps, 6, seed)) {
      await test.step(`${index + 1}: ${step.id}`, async () => {
        await atlas.follow(`step=${index + 1}`);
        const { date } = decodeView(step.link).view;
        const extents = step.shows.map((shown) => extentOf(shown, date));
        const positions = (isPoint: boolean) =>
          extents.flatMap((extent) => (extent.isPoint === isPoint ? extent.positions : []));
        await expect.poll(() => atlas.over(positions(true))).toEqual([]);
        await expect.poll(() => atlas.namedPlaces()).toEqual(namesOf(step.shows));
        // A pointer to a city beyond the edge may stand on the outermost land.
        await expect
          .poll(async () =>
            (await atlas.over(positions(false))).filter((each) => each !== 'pointer'),
          )
          .toEqual([]);
      });
    }
  });
}
