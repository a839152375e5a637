import type { MessageKey } from '../../i18n/messages';
import { absenceOn, type Absence } from '../../state/absence';
import type { Selection } from '../../model/view';
import type { Block } from './card';
import type { CardSource } from './card-source';

type Words = Readonly<Record<Absence['when'], MessageKey>>;

const WORDS: Readonly<Record<Absence['kind'], Words>> = {
  happening: { ahead: 'absent.ahead', over: 'absent.over' },
  site: { ahead: 'absent.siteAhead', over: 'absent.siteOver' },
  zone: { ahead: 'absent.zoneAhead', over: 'absent.zoneOver' },
  taken: { ahead: 'absent.takenAhead', over: 'absent.over' },
  land: { ahead: 'absent.landAhead', over: 'absent.landOver' },
  frontier: { ahead: 'absent.frontierAhead', over: 'absent.frontierOver' },
};

/** Says that what is selected is not there on the day, when it was, and offers to go there; nothing where it is there. */
export function absenceBlocks(source: CardSource, select: Selection): Block[] {
  const absence = absenceOn(source, select, source.date);
  if (absence === null) return [];
  const { kind, when, from, lastDay, day } = absence;
  return [
    {
      type: 'absence',
      value: {
        type: 'message',
        key: WORDS[kind][when],
        params: {
          from: { type: 'date', date: from },
          lastDay: { type: 'date', date: lastDay },
          days: { type: 'days', from, lastDay },
        },
      },
      day,
    },
  ];
}
