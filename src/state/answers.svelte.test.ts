// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { gridAtlas, gridFiles, GRID_PARTIES } from '../../tests/tilings/grid';
import { canStartWorkers, startGeoTasks, type RemoteGeoTasks } from '../assets/geo-worker';
import { loadAsset } from '../assets/load-asset';
import { circleShape } from '../geo/shape';
import { day } from '../model/dates';
import { geoTasks } from '../worker/geo-tasks';
import { AnswerState } from './answers.svelte';
import type { AtlasState } from './atlas.svelte';
import { Stage } from './stage.svelte';
import { ViewState } from './view.svelte';

vi.mock(import('../assets/geo-worker'));
vi.mock(import('../assets/load-asset'));

/** All land is `gov` until the end of March 2018, then `opp`. */
const GRID = { columns: 2, rows: 2, control: () => 'gov..2018-04-01;opp' };
const [before, after] = [day('2018-03-01'), day('2018-04-04')];

/** Answers wait here until the test lets them go. */
let waiting: (() => void)[] = [];

async function letGo(): Promise<void> {
  await vi.waitFor(() => expect(waiting).not.toEqual([]));
  for (const go of waiting.splice(0)) go();
  // The answer passes through the promises that carry it.
  await new Promise((resolve) => setTimeout(resolve));
}

function slowly<Given extends unknown[], Answer>(
  task: (...given: Given) => Answer,
): (...given: Given) => Promise<Answer> {
  return async (...given) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return task(...given);
  };
}

/** The answers to a link, followed as the panel of questions does. */
function follow(fragment: string): { view: ViewState; answers: AnswerState } {
  location.hash = fragment;
  const view = new ViewState();
  const atlas = { atlas: gridAtlas(GRID), firstView: null } as unknown as AtlasState;
  const answers = new AnswerState(view, atlas, new Stage());
  $effect.root(() => answers.follow());
  flushSync();
  return { view, answers };
}

/** What the last page's worker is asked. */
let remote: RemoteGeoTasks;

beforeEach(() => {
  waiting = [];
  const { topology, control } = gridFiles(GRID);
  vi.mocked(loadAsset).mockImplementation((name: string) =>
    Promise.resolve(name === 'control.json' ? control : topology),
  );
  const tasks = geoTasks();
  tasks.open(topology, control, GRID_PARTIES);
  remote = {
    open: () => Promise.resolve(),
    readShape: slowly((geojson) => tasks.readShape(geojson)),
    within: slowly((region, line, km, date) => tasks.within(region, line, km, date)),
    polygon: slowly((shape, date) => tasks.polygon(shape, date)),
    line: slowly((shape, date) => tasks.line(shape, date)),
  };
  vi.mocked(startGeoTasks).mockResolvedValue(remote);
});

it.each(['ask=within;syria;point:34.5,36.5;20', 'shape=circle:34.5,36.5,20'])(
  'an answer keeps its own day while the one of the next day is under way: %s',
  async (question) => {
    const { view, answers } = follow(`date=${before}&${question}`);
    const heard = () => {
      const answer = question.startsWith('ask') ? answers.within : answers.shapeAnswer;
      if (!answer?.ok) return answer;
      return [answer.value.asked.date, answer.value.byParty[0]?.party];
    };
    expect(heard()).toBeNull();
    await letGo();
    expect(heard()).toEqual([before, 'gov']);
    view.setDate(after);
    flushSync();
    expect(heard(), 'while the next answer is under way').toEqual([before, 'gov']);
    await letGo();
    expect(heard()).toEqual([after, 'opp']);
  },
);

const OFFERED = { kind: 'within', region: 'syria', line: 'point:34.5,36.5', km: 30 } as const;

/** Opens the questions of a page, as often as wanted, and closes them. */
function openAndClose(atlas: AtlasState, times: number): void {
  const view = new ViewState();
  for (let time = 0; time < times; time++) {
    const close = $effect.root(() => {
      const answers = new AnswerState(view, atlas, new Stage());
      answers.follow();
      answers.prepare(OFFERED);
    });
    flushSync();
    close();
  }
}

it('asks what is offered ahead, after what the link asks, of one worker for the page', async () => {
  vi.mocked(canStartWorkers).mockReturnValue(true);
  vi.mocked(startGeoTasks).mockClear();
  const asked = vi.spyOn(remote, 'within');
  location.hash = 'ask=within;syria;point:34.5,36.5;20';
  openAndClose({ atlas: gridAtlas(GRID), firstView: null } as unknown as AtlasState, 2);
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(4));
  expect(asked.mock.calls.map(([, , km]) => km)).toEqual([20, 30, 20, 30]);
  expect(startGeoTasks).toHaveBeenCalledTimes(1);
});

it('asks nothing ahead where that would hold up the page', () => {
  vi.mocked(canStartWorkers).mockReturnValue(false);
  vi.mocked(startGeoTasks).mockClear();
  location.hash = '';
  openAndClose({ atlas: gridAtlas(GRID), firstView: null } as unknown as AtlasState, 1);
  expect(startGeoTasks).not.toHaveBeenCalled();
});

/** A page with questions open, whose data can be loaded anew. */
function questions(): { view: ViewState; answers: AnswerState; atlas: { atlas: unknown } } {
  location.hash = '';
  const view = new ViewState();
  const atlas = { atlas: gridAtlas(GRID), firstView: null };
  return {
    view,
    answers: new AnswerState(view, atlas as unknown as AtlasState, new Stage()),
    atlas,
  };
}
const square = (lng: number) =>
  JSON.stringify({
    type: 'Polygon',
    coordinates: [
      [
        [lng, 34.1],
        [lng + 0.1, 34.1],
        [lng + 0.1, 34.2],
        [lng, 34.1],
      ],
    ],
  });

it('a file that is read slowly undoes nothing that was done since', async () => {
  const { view, answers } = questions();
  const slow = answers.offerGeoJson(square(36.1));
  answers.offer(circleShape([36.3, 34.3], 5));
  const { shape } = view.view;
  await letGo();
  await slow;
  expect(view.view.shape).toBe(shape);
  const slower = answers.offerGeoJson(square(36.1));
  answers.dropShape();
  await letGo();
  await slower;
  expect(view.view.shape).toBeNull();
  const first = answers.offerGeoJson(square(36.1));
  const second = answers.offerGeoJson(square(36.2));
  await letGo();
  await Promise.all([first, second]);
  const taken = answers.shape?.ok && answers.shape.value.kind === 'polygon' && answers.shape.value;
  expect(taken && taken.polygons[0]![0]![0]).toEqual([36.2, 34.1]);
});

it('asks a worker of their own about data that were loaded anew', async () => {
  vi.mocked(startGeoTasks).mockClear();
  const { answers, atlas } = questions();
  const first = answers.offerGeoJson(square(36.1));
  await letGo();
  await first;
  atlas.atlas = gridAtlas(GRID);
  const second = answers.offerGeoJson(square(36.2));
  await letGo();
  await second;
  expect(startGeoTasks).toHaveBeenCalledTimes(2);
});
