/** The cities of the talks, sized and counted by their meetings. */
import type { Language } from '../model/ids';
import type { IsoDate } from '../model/dates';
import type { Catalog, FirstView, Meeting } from '../model/schema';
import { FORMAT_TRACKS } from '../model/tracks';
import type { Selection } from '../model/view';
import { byProperty, byState, byZoom } from './choices';
import type { DatedStates } from './dated-states';
import { collection, NOTHING, pointFeature } from './features';
import { litRingMark } from './lit-marks';
import { countIn, nameIn } from './names';
import { litness } from './selection-key';
import type { Theme } from './theme';
import type { Mark, SceneFeatures, StateTable } from './vocabulary';

const FIRST_ID = 1;

/** How a meeting stands to a day; a city is as its meetings: on the day, else held as soon as one was. */
export type MeetingOn = 'held' | 'today' | 'ahead';

export function meetingOn(
  { from, lastDay }: Pick<Meeting, 'from' | 'lastDay'>,
  date: IsoDate,
): MeetingOn {
  if (date < from) return 'ahead';
  return date <= lastDay ? 'today' : 'held';
}

/** How the meetings of a city stand to a day. Before the catalogue has arrived they count as held. */
export function cityOn(
  catalog: Catalog | null,
  id: string,
  all: boolean,
  date: IsoDate,
): MeetingOn {
  const found = (catalog?.cities.find((city) => city.id === id)?.meetings ?? [])
    .filter(({ track }) => all || FORMAT_TRACKS.includes(track))
    .map((meeting) => meetingOn(meeting, date));
  if (found.includes('today')) return 'today';
  return found.length === 0 || found.includes('held') ? 'held' : 'ahead';
}

/** Radius in pixels by class of count; a class doubles the meetings, so the disc's area follows them roughly. */
const RADII: readonly number[] = [7, 9, 11, 14];
const classOf = (meetings: number): number =>
  Math.min(RADII.length - 1, Math.floor(Math.log2(Math.max(1, meetings))));

/** @param all whether meetings outside the Astana format, the Geneva track and the presidents' count too */
export function citySource(
  firstView: FirstView | null,
  all: boolean,
  lang: Language,
): SceneFeatures {
  if (firstView === null) return NOTHING;
  return collection(
    firstView.cities.flatMap(({ id, names, point, ...counts }, index) => {
      const meetings = all ? counts.meetings : counts.formatMeetings;
      if (meetings === 0) return [];
      const properties = {
        select: `summit:${id}`,
        name: nameIn(names, lang),
        count: countIn(meetings, lang),
        size: classOf(meetings),
        rank: -meetings,
      };
      return [pointFeature(FIRST_ID + index, point, properties)];
    }),
  );
}

/** A selected meeting lights its city: the two share one space of ids. */
export function cityStates(
  firstView: FirstView,
  {
    catalog,
    date,
    all,
  }: { readonly catalog: Catalog | null; readonly date: IsoDate; readonly all: boolean },
  cityOf: (selection: Selection | null) => Selection | null,
  lights: { readonly selected: Selection | null; readonly hovered: Selection | null },
  states: DatedStates,
): StateTable {
  const [selected, hovered] = [cityOf(lights.selected), cityOf(lights.hovered)];
  const table = firstView.cities.map(({ id }) => {
    const on = cityOn(catalog, id, all, date);
    const lit = litness(`summit:${id}`, selected, hovered);
    return states.of(`city ${on} ${lit}`, () => ({ on, lit }));
  });
  return { firstId: FIRST_ID, states: table };
}

export function summitMarks(theme: Theme, shown: boolean): Mark[] {
  const base = { layer: 'summits', visible: shown, source: 'cities' } as const;
  return [
    { ...litRingMark('cities', 18, theme), layer: 'summits', visible: shown },
    {
      ...base,
      id: 'summits-dot',
      kind: 'dot',
      radius: byProperty(
        'size',
        RADII.map((radius, size) => [size, radius] as const),
        RADII[0]!,
      ),
      // Hollow: none of its meetings has been held yet. Ringed: one is on.
      color: byState('on', [['ahead', theme.symbolEdge]], theme.summit),
      stroke: byState(
        'on',
        [
          ['ahead', theme.summit],
          ['today', theme.summitToday],
        ],
        theme.symbolEdge,
      ),
      strokeWidth: byState('on', [['today', 4]], 2),
    },
  ];
}

export function summitLabelMarks(theme: Theme, shown: boolean): Mark[] {
  const base = { layer: 'summits', visible: shown, source: 'cities', kind: 'symbol' } as const;
  return [
    {
      ...base,
      id: 'summits-count',
      text: 'count',
      font: 'semibold',
      size: 11,
      color: byState('on', [['ahead', theme.summit]], theme.summitInk),
      always: true,
    },
    {
      ...base,
      id: 'summits-label',
      text: 'name',
      rank: 'rank',
      font: 'semibold',
      size: byZoom([2, 11], [6, 13]),
      color: theme.text,
      halo: theme.halo,
      haloWidth: 1.6,
      distance: 1.4,
      anchors: ['top', 'bottom', 'left', 'right'],
    },
  ];
}
