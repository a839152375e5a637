import type { Meeting, SummitCity } from '../../model/schema';
import type { Block, CardModel, Fact, LinkItem, MeetingRow } from './card';
import { meetingOn } from '../../scene/summits';
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
          { label: 'fact.meetings', value: { type: 'count', count: city.meetings.length } },
          { label: 'fact.heldByDay', value: { type: 'count', count: heldBy(source, city) } },
        ],
      },
      { type: 'meetings', rows: inOrder(city).map((meeting) => meetingRow(source, meeting)) },
    ],
  };
}

const heldBy = (source: CardSource, city: SummitCity) =>
  city.meetings.filter((meeting) => meetingOn(meeting, source.date) !== 'ahead').length;

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
      value: { type: 'message', key: `meeting.${meetingOn(meeting, source.date)}` },
    },
    {
      label: 'fact.city',
      value: { type: 'selection', select: { kind: 'summit', id: city.id }, names: city.names },
    },
    { label: 'fact.track', value: { type: 'message', key: `track.${meeting.track}` } },
    { label: 'fact.participants', value: { type: 'names', names: meeting.participants } },
  ];
}

function otherMeetings(city: SummitCity, meeting: Meeting): LinkItem[] {
  return inOrder(city)
    .filter((other) => other !== meeting)
    .map((other) => ({
      select: { kind: 'summit', id: other.id },
      names: other.name,
      detail: { type: 'days', from: other.from, lastDay: other.lastDay },
    }));
}
