/** The cities of the talks, sized and counted by their meetings. */
import type { Language } from '../model/ids';
import type { FirstView } from '../model/schema';
import type { Selection } from '../model/view';
import { byProperty, byZoom } from './choices';
import type { DatedStates } from './dated-states';
import { collection, NOTHING, pointFeature } from './features';
import { litRingMark } from './lit-marks';
import { countIn, nameIn } from './names';
import { litness } from './selection-key';
import type { Theme } from './theme';
import type { Mark, SceneFeatures, StateTable } from './vocabulary';

const FIRST_ID = 1;

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
  cityOf: (selection: Selection | null) => Selection | null,
  lights: { readonly selected: Selection | null; readonly hovered: Selection | null },
  states: DatedStates,
): StateTable {
  const [selected, hovered] = [cityOf(lights.selected), cityOf(lights.hovered)];
  return states.lit(
    FIRST_ID,
    firstView.cities.map(({ id }) => litness(`summit:${id}`, selected, hovered)),
  );
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
      color: theme.summit,
      stroke: theme.symbolEdge,
      strokeWidth: 2,
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
      color: theme.summitInk,
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
