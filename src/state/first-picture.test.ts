// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { AtlasState } from './atlas.svelte';
import { firstPicture } from './first-picture.svelte';
import { Stage } from './stage.svelte';
import { ViewState } from './view.svelte';

/** Whether the promise is settled once everything that waits in line has run. */
async function isSettled(promise: Promise<void>): Promise<boolean> {
  flushSync();
  let settled = false;
  void promise.then(() => (settled = true));
  await Promise.resolve();
  await Promise.resolve();
  return settled;
}

beforeEach(() => {
  location.hash = '';
});

it('waits for the opening view to be drawn', async () => {
  const stage = new Stage();
  const picture = firstPicture(new ViewState(), new AtlasState(), stage);
  expect(await isSettled(picture)).toBe(false);
  stage.status = 'ready';
  await picture;
});

it('lets the page say that it is ready before anything more is asked for', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const stage = new Stage();
  const picture = firstPicture(new ViewState(), new AtlasState(), stage);
  stage.status = 'ready';
  expect(await isSettled(picture), 'in the same task').toBe(false);
  vi.runAllTimers();
  expect(await isSettled(picture), 'in the next task').toBe(true);
});

it('does not wait for a map that cannot be drawn', async () => {
  const stage = new Stage();
  const picture = firstPicture(new ViewState(), new AtlasState(), stage);
  stage.status = 'failed';
  expect(await isSettled(picture)).toBe(true);
});

it.each(['date=2018-03-01', 'layers=control,admin', 'select=zone:idlib', 'view=table'])(
  'does not wait where the link asks for more: %s',
  async (fragment) => {
    location.hash = fragment;
    const picture = firstPicture(new ViewState(), new AtlasState(), new Stage());
    expect(await isSettled(picture)).toBe(true);
  },
);

it('waits no longer once the reader asks for more', async () => {
  const view = new ViewState();
  const picture = firstPicture(view, new AtlasState(), new Stage());
  expect(await isSettled(picture)).toBe(false);
  view.select({ kind: 'zone', id: 'idlib' });
  expect(await isSettled(picture)).toBe(true);
});
