import { setOf } from '../../geo/region';
import { setAreaKm2 } from '../../geo/sets';
import type { Atlas, SetKind } from '../../model/atlas';
import type { IsoDate } from '../../model/dates';
import type { LayerId, PartyId } from '../../model/ids';
import { isListed } from '../../model/listed-places';
import { FORMAT_TRACKS } from '../../model/tracks';
import type { Catalog, FirstView, Names, PartyArea } from '../../model/schema';
import { nearness } from '../../scene/events';
import { cityOn, meetingOn, type MeetingOn } from '../../scene/summits';
import { statusOf } from '../../scene/zones';
import { takenByDay } from '../cards/afrin-status';
import type { LinkItem, Value } from '../cards/card';
import { COUNTRIES, wordValue } from '../cards/word-value';
import { zoneLeft, zoneStatus } from '../cards/zone-status';

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

/** A part of a layer, with what is to be said of it on the day. */
export interface LegendItem extends LinkItem {
  readonly note?: Value;
  /** How the meetings of a city stand to the day: its symbol on the map. */
  readonly on?: MeetingOn;
}

/** A row of the legend beside its switch. */
export interface LayerSummary {
  /** What the layer amounts to on the day; null until it is known. */
  readonly figure: Value | null;
  /** Nothing of it on the day. */
  readonly empty: boolean;
  /** What it consists of, each with its own card. */
  readonly items: readonly LegendItem[];
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
export function heldKm2(
  { firstView, areas }: Pick<LegendSource, 'firstView' | 'areas'>,
  id: PartyId,
): PartyArea | null {
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
  const zones = firstView.zones.map(({ id }) => ({ id, status: statusOf(catalog, id, date) }));
  const parts = (['standing', 'ending', 'ended', 'ahead'] as const).flatMap((status): Value[] => {
    const ids = zones.filter((zone) => zone.status === status).map(({ id }) => id);
    if (ids.length === 0) return [];
    const share = status === 'ending' ? shareLeft(source, ids) : null;
    const count = ids.length;
    return share === null
      ? [{ type: 'message', key: `legend.zones.${status}`, params: { count } }]
      : [{ type: 'message', key: 'legend.zones.endingLeft', params: { count, share } }];
  });
  return {
    figure: { type: 'list', items: parts },
    empty: zones.every(({ status }) => status === 'ended' || status === 'ahead'),
    items: firstView.zones.map(({ id, names }) => zoneItem(source, id, names)),
  };
}

/** How much is left of some zones together, as a share of their area as agreed; null until it is known. */
function shareLeft({ atlas, catalog, date }: LegendSource, ids: readonly string[]): Value | null {
  if (atlas === null || catalog === null) return null;
  let [left, all] = [0, 0];
  for (const zone of catalog.zones.filter(({ id }) => ids.includes(id))) {
    const set = setOf(atlas, 'zone', zone.id);
    if (!set) continue;
    const km2 = setAreaKm2(atlas, set);
    all += km2;
    left += km2 * (zoneLeft(atlas, zone, date) ?? 1);
  }
  return all === 0 ? null : { type: 'share', share: left / all };
}

/** A zone with its area, how it stands on the day, and what last happened to it. */
function zoneItem(source: LegendSource, id: string, names: Names): LegendItem {
  const { catalog, date } = source;
  const area = areaOfSet(source, 'zone', id);
  const status = catalog && zoneStatus({ atlas: source.atlas, catalog }, id, date);
  const state = catalog?.zones
    .find((zone) => zone.id === id)
    ?.states.findLast(({ from }) => from <= date);
  return {
    select: { kind: 'zone', id },
    names,
    ...onDay(area, status),
    ...(state && {
      note: {
        type: 'message',
        key: 'legend.stateSince',
        params: {
          date: { type: 'date', date: state.from },
          text: { type: 'names', names: state.text },
        },
      },
    }),
  };
}

/** An area and how it stands on the day, as far as they are known. */
function onDay(area: Value | null, status: Value | null): { detail?: Value } {
  if (area === null || status === null) return area ? { detail: area } : {};
  return { detail: { type: 'message', key: 'legend.itemOnDay', params: { area, status } } };
}

function afrinSummary(source: LegendSource): LayerSummary {
  const { firstView, atlas, date } = source;
  const items = firstView.afrin.map(({ id, names }): LegendItem => ({
    select: { kind: 'afrin', id },
    names,
    ...onDay(areaOfSet(source, 'afrin', id), takenByDay(atlas, id, date)),
  }));
  return { figure: items[0]?.detail ?? null, empty: items.length === 0, items };
}

/** The area of a set, from the topology, or from the first view as long as that is all there is. */
function areaOfSet({ firstView, atlas }: LegendSource, kind: SetKind, id: string): Value | null {
  const set = atlas?.sets.find((candidate) => candidate.kind === kind && candidate.id === id);
  if (atlas && set) return { type: 'area', km2: setAreaKm2(atlas, set) };
  const { zones, afrin } = firstView.topology.objects;
  const shapes = kind === 'zone' ? zones : kind === 'afrin' ? afrin : null;
  const properties = shapes?.geometries.find((geometry) => geometry.id === id)?.properties;
  return properties && 'areaKm2' in properties ? { type: 'area', km2: properties.areaKm2 } : null;
}

function summitsSummary(source: LegendSource): LayerSummary {
  const { firstView, catalog, date, allMeetings } = source;
  const cities = firstView.cities.flatMap(({ id, names, ...counts }) => {
    const meetings = allMeetings ? counts.meetings : counts.formatMeetings;
    return meetings === 0 ? [] : [{ id, names, meetings }];
  });
  const all = cities.reduce((sum, { meetings }) => sum + meetings, 0);
  return {
    figure: meetingsHeld(source, null, all),
    empty: cities.length === 0,
    items: cities
      .toSorted((a, b) => b.meetings - a.meetings)
      .map(({ id, names, meetings }) => ({
        select: { kind: 'summit', id },
        names,
        detail: meetingsHeld(source, id, meetings),
        on: cityOn(catalog, id, allMeetings, date),
      })),
  };
}

/** How many meetings a city (all cities: null) has, and how many of them have begun by the day. */
function meetingsHeld(
  { catalog, date, allMeetings }: LegendSource,
  id: string | null,
  meetings: number,
): Value {
  if (catalog === null) return { type: 'message', key: 'legend.meetings', params: { meetings } };
  const held = catalog.cities
    .filter((city) => id === null || city.id === id)
    .flatMap((city) => city.meetings)
    .filter(({ track }) => allMeetings || FORMAT_TRACKS.includes(track))
    .filter((meeting) => meetingOn(meeting, date) !== 'ahead').length;
  return { type: 'message', key: 'legend.meetingsHeld', params: { meetings, held } };
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
      detail: wordValue(COUNTRIES, site.country),
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
