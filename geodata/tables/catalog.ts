/** The content of `catalog.json`: everything the cards say beyond who held what. */
import { asPlaceId } from '../../src/model/ids';
import type * as schema from '../../src/model/schema';
import type { Catalog, Names } from '../../src/model/schema';
import { buildCitations } from './citations';
import type { Facts } from './facts';
import { namesBook } from './names-book';
import { namesOf } from './names-of';
import type * as rows from './schemas';
import { selectOfName } from './selectable';
import { TextBook } from './text-book';

/** @param texts where given, remembers every text asked for (see `text-gaps.ts`) */
export function buildCatalog(facts: Facts, texts = new TextBook(facts.texts)): Catalog {
  const named = namesBook(facts);
  return {
    zones: facts.zones.map((row) =>
      buildZone(row, facts.zoneStates, named(`zone:${row.id}`), texts),
    ),
    afrin: facts.afrin.map((row) => ({
      id: row.id,
      names: named(`afrin:${row.id}`),
      text: texts.names(`afrin:${row.id}.text`, row.text),
      ...present('referenceDate', row.laterOn ?? row.heldOn),
      ...cited(row),
    })),
    cities: facts.cities.map((row) => ({
      id: row.id,
      names: named(`city:${row.id}`, `capital:${row.id}`),
      country: named(`country:${row.country}`),
      point: [row.lng, row.lat],
      meetings: facts.meetings
        .filter((meeting) => meeting.city === row.id)
        .map((meeting) => buildMeeting(meeting, texts)),
    })),
    events: facts.events.map((row) => buildEvent(row, texts)),
    sites: facts.sites.map((row) => buildSite(row, texts)),
    figures: facts.figures.map((row) => ({
      id: row.id,
      quantity: texts.names(`figure:${row.id}.quantity`, row.quantity),
      value: row.value,
      unit: row.unit,
      ...present('asOf', row.asOf),
      area: row.area,
      ...present('party', row.partyId),
      ...cited(row),
    })),
    claims: facts.claims.map((row) => ({
      id: row.id,
      text: texts.names(`claim:${row.id}.text`, row.claim),
      places: row.places ?? '',
      actors: row.actors ?? '',
      from: row.from,
      lastDay: row.lastDay,
      ...present('select', row.select),
      ...present('whyNotOnMap', texts.maybe(`claim:${row.id}.whyNotOnMap`, row.whyNotOnMap)),
      citations: row.citations,
    })),
    terms: facts.terms.map((row) => ({
      id: row.id,
      kind: row.kind,
      names: namesOf(row),
      definition: texts.names(`term:${row.id}.definition`, row.definition),
      ...present('attribution', texts.maybe(`term:${row.id}.attribution`, row.attribution)),
    })),
    governorates: facts.names
      .filter((row) => row.type === 'gov')
      .map((row) => ({ id: row.id.slice('gov:'.length), names: namesOf(row) })),
    aliases: facts.names.flatMap((row) =>
      row.aliases.length === 0 ? [] : [{ select: selectOfName(row), words: row.aliases }],
    ),
    citations: buildCitations(facts),
  };
}

function buildZone(
  row: rows.ZoneRow,
  states: readonly rows.ZoneStateRow[],
  names: Names,
  texts: TextBook,
): schema.Zone {
  const text = (part: string, english: string) => texts.names(`zone:${row.id}.${part}`, english);
  const maybe = (part: string, english: string | undefined) =>
    texts.maybe(`zone:${row.id}.${part}`, english);
  return {
    id: row.id,
    names,
    definition: text('definition', row.definition),
    agreement: text('agreement', row.agreement),
    agreementDate: row.agreementDate,
    referenceDate: row.referenceDate,
    effectiveFrom: row.effectiveFrom,
    guarantors: text('guarantors', row.guarantors),
    monitors: text('monitors', row.monitors),
    lineText: text('lineText', row.lineText),
    ...present('populationClaim', maybe('populationClaim', row.populationClaim)),
    ...present('fightersClaim', maybe('fightersClaim', row.fightersClaim)),
    ...present('settlementsClaim', row.settlementsClaim),
    ...present('endedFrom', row.endedFrom),
    ...present('endedTo', row.endedTo),
    endedHow: text('endedHow', row.endedHow),
    statusOnSummitDay: text('statusOnSummitDay', row.statusOnSummitDay),
    states: states
      .filter((state) => state.zone === row.id)
      .map((state) => ({ from: state.from, text: text(`state.${state.from}`, state.text) }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    hasShape: row.hasShape,
    ...cited(row),
  };
}

function buildMeeting(row: rows.MeetingRow, texts: TextBook): schema.Meeting {
  const key = `meeting:${row.id}`;
  return {
    id: row.id,
    city: row.city,
    name: texts.names(`${key}.name`, row.name),
    track: row.track,
    from: row.from,
    lastDay: row.lastDay,
    participants: texts.names(`${key}.participants`, row.participants),
    ...present('outcome', texts.maybe(`${key}.outcome`, row.outcome)),
    ...cited(row),
  };
}

function buildEvent(row: rows.EventRow, texts: TextBook): schema.AtlasEvent {
  const key = `event:${row.id}`;
  return {
    id: row.id,
    name: texts.names(`${key}.name`, row.name),
    ...present('summary', texts.maybe(`${key}.summary`, row.summary)),
    point: [row.lng, row.lat],
    ...present('place', row.place === undefined ? undefined : asPlaceId(row.place)),
    from: row.from,
    lastDay: row.lastDay,
    actors: texts.names(`${key}.actors`, row.actors),
    category: row.category,
    ...(row.turningPoint && { turningPoint: true as const }),
    ...cited(row),
  };
}

function buildSite(row: rows.SiteRow, texts: TextBook): schema.Site {
  const key = `site:${row.id}`;
  return {
    id: row.id,
    name: texts.names(`${key}.name`, row.name),
    point: [row.lng, row.lat],
    country: row.country,
    kind: row.kind,
    from: row.from,
    ...present('to', row.to),
    description: texts.names(`${key}.description`, row.description),
    ...cited(row),
  };
}

type CitedRow = Pick<rows.EventRow, 'basis' | 'confidence' | 'citations' | 'note'>;

const cited = ({ basis, confidence, citations, note }: CitedRow) => ({
  basis,
  confidence,
  citations,
  ...present('note', note),
});

/** The property, or nothing where the value is missing. */
function present<K extends string, V>(name: K, value: V | undefined): { [name in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { [name in K]?: V };
}
