/** Tables of what the data list one by one: meetings, places, events, sites, published figures, claims. */
import { parseIsoDate, spanContains, type IsoDate } from '../../model/dates';
import type { Names } from '../../model/schema';
import type { Value } from '../cards/card';
import { kindWord } from '../cards/kind-word';
import { sinceDay } from '../cards/since-day';
import { isListed } from '../../model/listed-places';
import { shownClaim } from './shown-claim';
import { basisOf, names, partyCell, plain } from './table';
import type { TableColumn, TableModel, TableSource } from './table';

const BASIS: TableColumn = { label: 'table.basis', field: 'basis' };

const days = (from: IsoDate, lastDay: IsoDate): Value => ({ type: 'days', from, lastDay });
const onDay = (of: IsoDate): Value => ({ type: 'date', date: of });
const text = (of: Names | undefined) => (of === undefined ? null : names(of));

export function summits({ catalog }: TableSource): TableModel {
  return {
    id: 'summits',
    note: 'tables.noteOwnDay',
    columns: [
      { label: 'table.name', field: 'name' },
      { label: 'fact.when', field: 'when' },
      { label: 'fact.city', field: 'city' },
      { label: 'fact.track', field: 'track' },
      { label: 'fact.participants', field: 'participants' },
      { label: 'card.outcome', field: 'outcome' },
      BASIS,
    ],
    rows: catalog.cities
      .flatMap((city) => city.meetings.map((meeting) => ({ city, meeting })))
      .sort((a, b) => (a.meeting.from < b.meeting.from ? -1 : 1))
      .map(({ city, meeting }) => ({
        id: meeting.id,
        select: { kind: 'summit', id: meeting.id },
        citations: meeting.citations,
        cells: [
          names(meeting.name),
          days(meeting.from, meeting.lastDay),
          names(city.names),
          { type: 'message', key: `track.${meeting.track}` },
          names(meeting.participants),
          text(meeting.outcome),
          basisOf(meeting.basis),
        ],
      })),
  };
}

export function places(source: TableSource): TableModel {
  const { atlas, catalog, date: day } = source;
  const governorates = new Map(catalog.governorates.map((each) => [each.id, each.names]));
  return {
    id: 'places',
    note: null,
    columns: [
      { label: 'table.name', field: 'name' },
      { label: 'fact.heldBy', field: 'held_by' },
      { label: 'fact.since', field: 'since' },
      { label: 'fact.kind', field: 'kind' },
      { label: 'kind.governorate', field: 'governorate' },
      { label: 'fact.coordinates', field: 'position' },
      BASIS,
    ],
    rows: atlas.places.filter(isListed).map((place) => {
      const held = place.control.find(([, from, to]) => spanContains({ from, to }, day));
      const governorate = governorates.get(place.governorate);
      return {
        id: place.id,
        select: { kind: 'place', id: place.id },
        citations: place.citations,
        cells: [
          names(place.names),
          held ? partyCell(source, held[0]) : null,
          held ? sinceDay(held[1]) : null,
          kindWord('placeKind', place.kind),
          text(governorate),
          { type: 'position', point: place.point },
          basisOf(place.basis),
        ],
      };
    }),
  };
}

export function events({ catalog }: TableSource): TableModel {
  return {
    id: 'events',
    note: 'tables.noteOwnDay',
    columns: [
      { label: 'table.name', field: 'name' },
      { label: 'fact.when', field: 'when' },
      { label: 'fact.kind', field: 'kind' },
      { label: 'fact.actors', field: 'actors' },
      { label: 'table.what', field: 'summary' },
      BASIS,
    ],
    rows: catalog.events
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .map((event) => ({
        id: event.id,
        select: { kind: 'event', id: event.id },
        citations: event.citations,
        cells: [
          names(event.name),
          days(event.from, event.lastDay),
          kindWord('eventCategory', event.category),
          names(event.actors),
          text(event.summary),
          basisOf(event.basis),
        ],
      })),
  };
}

export function sites({ catalog, date: day }: TableSource): TableModel {
  return {
    id: 'sites',
    note: 'tables.noteOwnDay',
    columns: [
      { label: 'table.name', field: 'name' },
      { label: 'fact.country', field: 'country' },
      { label: 'fact.kind', field: 'kind' },
      { label: 'fact.since', field: 'since' },
      { label: 'fact.onDay', field: 'on_the_day' },
      { label: 'table.what', field: 'description' },
      BASIS,
    ],
    rows: catalog.sites.map((site) => ({
      id: site.id,
      select: { kind: 'site', id: site.id },
      citations: site.citations,
      cells: [
        names(site.name),
        kindWord('country', site.country),
        kindWord('siteKind', site.kind),
        onDay(site.from),
        {
          type: 'message',
          key:
            site.from <= day && (site.to === undefined || day < site.to)
              ? 'site.stands'
              : 'site.doesNotStand',
        },
        names(site.description),
        basisOf(site.basis),
      ],
    })),
  };
}

export function figures(source: TableSource): TableModel {
  const { atlas, catalog } = source;
  const citation = new Map(catalog.citations.map((each) => [each.key, each]));
  return {
    id: 'figures',
    note: 'card.publishedNote',
    columns: [
      { label: 'table.what', field: 'quantity' },
      { label: 'table.value', field: 'value', amount: true },
      { label: 'table.unit', field: 'unit' },
      { label: 'table.asOf', field: 'as_of' },
      { label: 'table.where', field: 'area' },
      { label: 'table.party', field: 'party' },
      { label: 'table.source', field: 'publisher' },
      BASIS,
    ],
    rows: catalog.figures.map((figure) => {
      const party = atlas.parties.find(({ id }) => id === figure.party);
      const publishers = figure.citations.flatMap((key) => citation.get(key)?.publisher ?? []);
      return {
        id: figure.id,
        select: party ? { kind: 'party', id: party.id } : null,
        citations: figure.citations,
        cells: [
          names(figure.quantity),
          { type: 'count', count: figure.value },
          kindWord('figureUnit', figure.unit),
          figure.asOf === undefined ? null : asOf(figure.asOf),
          plain(figure.area),
          party ? partyCell(source, party.id) : null,
          plain([...new Set(publishers)].join(', ')),
          basisOf(figure.basis),
        ],
      };
    }),
  };
}

/** Some are of a month or a season. */
function asOf(written: string): Value {
  const date = parseIsoDate(written);
  return date === null ? plain(written) : { type: 'date', date };
}

/** Every claim of the article, with the view that shows it or the reason why none can. */
export function claims({ catalog, story }: TableSource): TableModel {
  return {
    id: 'claims',
    note: 'tables.noteClaims',
    columns: [
      { label: 'table.claim', field: 'claim' },
      { label: 'fact.when', field: 'when' },
      { label: 'table.steps', field: 'story_steps' },
      { label: 'table.whyNotOnMap', field: 'why_not_on_the_map' },
    ],
    rows: catalog.claims.map((claim) => {
      const steps = (story?.steps ?? []).flatMap((step, index) =>
        step.claims.includes(claim.id) ? [index + 1] : [],
      );
      return {
        id: claim.id,
        ...shownClaim(claim),
        citations: claim.citations,
        cells: [
          names(claim.text),
          days(claim.from, claim.lastDay),
          { type: 'steps', steps },
          text(claim.whyNotOnMap),
        ],
      };
    }),
  };
}
