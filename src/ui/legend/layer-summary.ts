import { setAreaKm2 } from '../../geo/sets';
import type { Atlas, SetKind } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';
import type { LayerId, PartyId } from '../../model/ids';
import type { Catalog, FirstView, PartyArea } from '../../model/schema';
import { nearness } from '../../scene/events';
import { statusOf } from '../../scene/zones';
import type { LinkItem, Value } from '../cards/card';
import { isListed } from '../cards/listed-places';

/** What the legend is made from. The first view alone already gives the figures of its own day. */
export interface LegendSource {
  readonly firstView: FirstView;
  readonly atlas: Atlas | null;
  readonly catalog: Catalog | null;
  readonly date: IsoDate;
  /** Whether the cities of other meetings are shown too. */
  readonly allMeetings: boolean;
  /** Each party's own land on the day; null until it is known. */
  readonly areas: readonly PartyArea[] | null;
}

/** A row of the legend beside its switch. */
export interface LayerSummary {
  /** What the layer amounts to on the day; null until it is known. */
  readonly figure: Value | null;
  /** Nothing of it on the day. */
  readonly empty: boolean;
  /** What it consists of, each with its own card. */
  readonly items: readonly LinkItem[];
}

const UNKNOWN: LayerSummary = { figure: null, empty: false, items: [] };

/** Of a single day the layer has nothing to say; `ComparedFigure.svelte` speaks of two. */
const NO_COMPARISON: LayerSummary = {
  figure: { type: 'message', key: 'legend.noComparison' },
  empty: false,
  items: [],
};

/** What a layer has on the day. */
export function layerSummary(source: LegendSource, layer: LayerId): LayerSummary {
  switch (layer) {
    case 'zones':
      return zonesSummary(source);
    case 'afrin':
      return afrinSummary(source);
    case 'sdf':
    case 'ypg':
      return partySummary(source, layer as string as PartyId);
    case 'control':
      return controlSummary(source);
    case 'summits':
      return summitsSummary(source);
    case 'events':
      return eventsSummary(source);
    case 'sites':
      return sitesSummary(source);
    case 'places':
      return countSummary(source.atlas?.places.filter(isListed).length);
    case 'admin':
      return adminSummary(source);
    case 'changes':
      return NO_COMPARISON;
  }
}

/** A party's land with that of the parties counted within it, km². */
export function heldKm2({ firstView, areas }: LegendSource, id: PartyId): PartyArea | null {
  if (areas === null) return null;
  const members = firstView.parties.filter((party) => party.id === id || party.parent === id);
  const sum = (part: 'areaKm2' | 'sparseKm2' | 'inferredKm2') =>
    areas.reduce(
      (km2, area) => km2 + (members.some((member) => member.id === area.party) ? area[part] : 0),
      0,
    );
  return {
    party: id,
    areaKm2: sum('areaKm2'),
    sparseKm2: sum('sparseKm2'),
    inferredKm2: sum('inferredKm2'),
  };
}

function partySummary(source: LegendSource, id: PartyId): LayerSummary {
  const held = heldKm2(source, id);
  const party = source.firstView.parties.find((candidate) => candidate.id === id);
  if (held === null || party === undefined) return UNKNOWN;
  return {
    figure: areaValue(source, held.areaKm2),
    empty: held.areaKm2 === 0,
    items: [{ select: { kind: 'party', id }, names: party.names, party: id }],
  };
}

const areaValue = ({ firstView }: LegendSource, km2: number): Value => ({
  type: 'area',
  km2,
  share: km2 / firstView.syriaKm2,
});

function controlSummary({ firstView }: LegendSource): LayerSummary {
  return { figure: { type: 'area', km2: firstView.syriaKm2 }, empty: false, items: [] };
}

function zonesSummary(source: LegendSource): LayerSummary {
  const { firstView, catalog, date } = source;
  const standing = firstView.zones.filter(({ id }) => {
    const status = statusOf(catalog, id, date);
    return status === 'standing' || status === 'ending';
  });
  return {
    figure: {
      type: 'message',
      key: 'legend.zonesStanding',
      params: { standing: standing.length, all: firstView.zones.length },
    },
    empty: standing.length === 0,
    items: firstView.zones.map(({ id, names }) => ({
      select: { kind: 'zone', id },
      names,
      ...areaDetail(source, 'zone', id),
    })),
  };
}

function afrinSummary(source: LegendSource): LayerSummary {
  const items = source.firstView.afrin.map(({ id, names }): LinkItem => ({
    select: { kind: 'afrin', id },
    names,
    ...areaDetail(source, 'afrin', id),
  }));
  return { figure: items[0]?.detail ?? null, empty: items.length === 0, items };
}

/** The area of a set, from the topology, or from the first view as long as that is all there is. */
function areaDetail(
  { firstView, atlas }: LegendSource,
  kind: SetKind,
  id: string,
): { detail?: Value } {
  const set = atlas?.sets.find((candidate) => candidate.kind === kind && candidate.id === id);
  if (atlas && set) return { detail: { type: 'area', km2: setAreaKm2(atlas, set) } };
  const { zones, afrin } = firstView.topology.objects;
  const shapes = kind === 'zone' ? zones : kind === 'afrin' ? afrin : null;
  const properties = shapes?.geometries.find((geometry) => geometry.id === id)?.properties;
  return properties && 'areaKm2' in properties
    ? { detail: { type: 'area', km2: properties.areaKm2 } }
    : {};
}

function summitsSummary({ firstView, allMeetings }: LegendSource): LayerSummary {
  const cities = firstView.cities.flatMap(({ id, names, ...counts }) => {
    const meetings = allMeetings ? counts.meetings : counts.formatMeetings;
    return meetings === 0 ? [] : [{ id, names, meetings }];
  });
  return {
    figure: {
      type: 'message',
      key: 'legend.meetings',
      params: { meetings: cities.reduce((sum, { meetings }) => sum + meetings, 0) },
    },
    empty: cities.length === 0,
    items: cities
      .toSorted((a, b) => b.meetings - a.meetings)
      .map(({ id, names, meetings }) => ({
        select: { kind: 'summit', id },
        names,
        detail: { type: 'message', key: 'legend.meetings', params: { meetings } },
      })),
  };
}

function eventsSummary({ catalog, date }: LegendSource): LayerSummary {
  if (catalog === null) return UNKNOWN;
  const near = catalog.events.filter((event) => nearness(event, date) !== null);
  return {
    figure: { type: 'message', key: 'legend.eventsNear', params: { count: near.length } },
    empty: near.length === 0,
    items: near.map((event) => ({
      select: { kind: 'event', id: event.id },
      names: event.name,
      detail: { type: 'days', from: event.from, lastDay: event.lastDay },
    })),
  };
}

function sitesSummary({ catalog, date }: LegendSource): LayerSummary {
  if (catalog === null) return UNKNOWN;
  const standing = catalog.sites.filter(
    ({ from, to }) => from <= date && (to === undefined || date < to),
  );
  return {
    ...countSummary(standing.length),
    items: standing.map((site) => ({
      select: { kind: 'site', id: site.id },
      names: site.name,
      detail: { type: 'kind', group: 'country', word: site.country },
    })),
  };
}

function adminSummary({ catalog }: LegendSource): LayerSummary {
  if (catalog === null) return UNKNOWN;
  return {
    ...countSummary(catalog.governorates.length),
    items: catalog.governorates.map(({ id, names }) => ({
      select: { kind: 'governorate', id },
      names,
    })),
  };
}

function countSummary(count: number | undefined): LayerSummary {
  if (count === undefined) return UNKNOWN;
  return { figure: { type: 'count', count }, empty: count === 0, items: [] };
}
