import type { Names, Zone } from '../../model/schema';
import type { Block, CardModel, Fact, HistoryRow, Value } from './card';
import { evidenceOf, summitDayApart, type CardSource } from './card-source';
import { insideBlocks, landBlocks } from './set-blocks';
import { zoneStatus } from './zone-status';

/** The card of a de-escalation zone: what was agreed, what became of it, who holds how much of it. */
export function zoneCard(source: CardSource, id: string): CardModel | null {
  const zone = source.catalog.zones.find((candidate) => candidate.id === id);
  if (zone === undefined) return null;
  const land = landBlocks(source, 'zone', id, 'card.areaAsAgreed');
  return {
    kind: 'kind.zone',
    title: { type: 'names', names: zone.names },
    blocks: [
      { type: 'lead', value: { type: 'names', names: zone.definition } },
      ...stateBlocks(source, zone),
      ...(land.length === 0
        ? [{ type: 'note', value: { type: 'message', key: 'card.noShape' } } as const]
        : land),
      { type: 'facts', rows: [...onDay(source, zone), ...zoneFacts(zone)] },
      { type: 'history', heading: 'card.states', rows: states(source, zone) },
      { type: 'text', heading: 'card.line', value: { type: 'names', names: zone.lineText } },
      { type: 'evidence', evidence: evidenceOf(source, zone) },
      ...insideBlocks(source, 'zone', id),
    ],
  };
}

function stateBlocks(source: CardSource, zone: Zone): Block[] {
  // With the day from which it holds: a state is told as what happened then, which may be months ago.
  const onDay = states(source, zone).filter(({ current }) => current);
  return [
    ...(summitDayApart(source) === null
      ? []
      : [{ type: 'history', heading: 'card.stateOnDay', rows: onDay } as const]),
    {
      type: 'text',
      heading: 'card.statusOnSummitDay',
      value: { type: 'names', names: zone.statusOnSummitDay },
    },
  ];
}

function onDay(source: CardSource, zone: Zone): Fact[] {
  const status = zoneStatus(source, zone.id, source.date);
  return status === null ? [] : [{ label: 'fact.onDay', value: status }];
}

function zoneFacts(zone: Zone): Fact[] {
  const text = (names: Names): Value => ({ type: 'names', names });
  const rows: (Fact | null)[] = [
    { label: 'fact.agreement', value: text(zone.agreement) },
    { label: 'fact.agreedOn', value: { type: 'date', date: zone.agreementDate } },
    { label: 'fact.inEffectFrom', value: { type: 'date', date: zone.effectiveFrom } },
    zone.hasShape
      ? { label: 'fact.outlineFollows', value: { type: 'date', date: zone.referenceDate } }
      : null,
    { label: 'fact.guarantors', value: text(zone.guarantors) },
    { label: 'fact.monitors', value: text(zone.monitors) },
    zone.populationClaim ? { label: 'fact.population', value: text(zone.populationClaim) } : null,
    zone.fightersClaim ? { label: 'fact.fighters', value: text(zone.fightersClaim) } : null,
    zone.endedFrom && zone.endedTo
      ? {
          label: 'fact.ended',
          value: { type: 'days', from: zone.endedFrom, lastDay: zone.endedTo },
        }
      : null,
    { label: zone.endedFrom ? 'fact.endedHow' : 'fact.afterwards', value: text(zone.endedHow) },
  ];
  return rows.filter((row) => row !== null);
}

function states(source: CardSource, zone: Zone): HistoryRow[] {
  return zone.states.map(({ from, text }, index) => {
    const to = zone.states[index + 1]?.from;
    return {
      from,
      ...(to === undefined ? {} : { to }),
      value: { type: 'names', names: text },
      current: from <= source.date && (to === undefined || source.date < to),
    };
  });
}
