import type { Meeting, SummitCity } from '../../model/schema';
import { FORMAT_TRACKS } from '../../model/tracks';
import type { Block, CardModel, Fact, LinkItem, MeetingRow, Value } from './card';
import { meetingOn, type MeetingOn } from '../../scene/summits';
import { evidenceOf, type CardSource } from './card-source';

/** The card of a summit city or of one of its meetings; cities and meetings share one space of ids. */
export function summitCard(source: CardSource, id: string): CardModel | null {
  for (const city of source.catalog.cities) {
    if (city.id === id) return cityCard(source, city);
    const meeting = city.meetings.find((candidate) => candidate.id === id);
    if (meeting) return meetingCard(source, city, meeting);
  }
  return null;
}

function cityCard(source: CardSource, city: SummitCity): CardModel {
  return {
    kind: 'kind.city',
    title: { type: 'names', names: city.names },
    blocks: [
      {
        type: 'facts',
        rows: [
          { label: 'fact.country', value: { type: 'names', names: city.country } },
          { label: 'fact.meetings', value: counted(city.meetings) },
          { label: 'fact.heldByDay', value: counted(heldBy(source, city)) },
        ],
      },
      { type: 'meetings', rows: inOrder(city).map((meeting) => meetingRow(source, meeting)) },
    ],
  };
}

const heldBy = (source: CardSource, city: SummitCity) =>
  city.meetings.filter((meeting) => meetingOn(meeting, source.date) !== 'ahead');

/** How many meetings, and how many of them the map counts where not all of them are of its tracks. */
function counted(meetings: readonly Meeting[]): Value {
  const all = meetings.length;
  const format = meetings.filter(({ track }) => FORMAT_TRACKS.includes(track)).length;
  return format === all
    ? { type: 'count', count: all }
    : { type: 'message', key: 'card.meetingsOfFormat', params: { all, format } };
}

const inOrder = (city: SummitCity) => [...city.meetings].sort((a, b) => (a.from < b.from ? -1 : 1));

function meetingRow(source: CardSource, meeting: Meeting): MeetingRow {
  return {
    select: { kind: 'summit', id: meeting.id },
    names: meeting.name,
    from: meeting.from,
    lastDay: meeting.lastDay,
    participants: meeting.participants,
    ...(meeting.outcome === undefined ? {} : { outcome: meeting.outcome }),
    basis: meeting.basis,
    on: meetingOn(meeting, source.date),
  };
}

function meetingCard(source: CardSource, city: SummitCity, meeting: Meeting): CardModel {
  const outcome: Block[] = meeting.outcome
    ? [{ type: 'text', heading: 'card.outcome', value: { type: 'names', names: meeting.outcome } }]
    : [];
  return {
    kind: 'kind.meeting',
    title: { type: 'names', names: meeting.name },
    blocks: [
      { type: 'facts', rows: meetingFacts(source, city, meeting) },
      ...outcome,
      { type: 'evidence', evidence: evidenceOf(source, meeting) },
      { type: 'links', heading: 'card.otherMeetings', items: otherMeetings(city, meeting) },
    ],
  };
}

function meetingFacts(source: CardSource, city: SummitCity, meeting: Meeting): Fact[] {
  return [
    { label: 'fact.when', value: { type: 'days', from: meeting.from, lastDay: meeting.lastDay } },
    {
      label: 'fact.onDay',
      value: { type: 'message', key: onDay(meetingOn(meeting, source.date)) },
    },
    {
      label: 'fact.city',
      value: { type: 'selection', select: { kind: 'summit', id: city.id }, names: city.names },
    },
    { label: 'fact.track', value: { type: 'message', key: `track.${meeting.track}` } },
    { label: 'fact.participants', value: { type: 'names', names: meeting.participants } },
  ];
}

/** The row says already that it speaks of this day. */
const onDay = (on: MeetingOn) =>
  on === 'today' ? 'meeting.takesPlace' : (`meeting.${on}` as const);

function otherMeetings(city: SummitCity, meeting: Meeting): LinkItem[] {
  return inOrder(city)
    .filter((other) => other !== meeting)
    .map((other) => ({
      select: { kind: 'summit', id: other.id },
      names: other.name,
      detail: { type: 'days', from: other.from, lastDay: other.lastDay },
    }));
}
