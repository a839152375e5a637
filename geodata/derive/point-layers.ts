/** Layers of points. */
import { named, point, type Layer, type LayersInput } from './layer-content';

export function summitsLayer({ catalog }: LayersInput): Layer {
  return {
    title: 'Cities of the Astana format, the Geneva track and the presidents’ meetings',
    citations: catalog.cities.flatMap(({ meetings }) =>
      meetings.flatMap(({ citations }) => citations),
    ),
    features: catalog.cities.map((city) =>
      point(city.id, city.point, {
        ...named(city.names),
        country: city.country.en,
        meetings: city.meetings.map((meeting) => ({
          id: meeting.id,
          name: meeting.name.en,
          track: meeting.track,
          from: meeting.from,
          lastDay: meeting.lastDay,
          participants: meeting.participants.en,
          outcome: meeting.outcome?.en ?? null,
          basis: meeting.basis,
          citations: meeting.citations,
        })),
      }),
    ),
  };
}

export function eventsLayer({ catalog }: LayersInput): Layer {
  return {
    title: 'Dated events of the whole span; a point is the place’s, not the site of the act',
    citations: catalog.events.flatMap(({ citations }) => citations),
    features: catalog.events.map((event) =>
      point(event.id, event.point, {
        ...named(event.name),
        category: event.category,
        from: event.from,
        lastDay: event.lastDay,
        actors: event.actors.en,
        summary: event.summary?.en ?? null,
        place: event.place ?? null,
        basis: event.basis,
        confidence: event.confidence,
        citations: event.citations,
      }),
    ),
  };
}

export function sitesLayer({ catalog, date }: LayersInput): Layer {
  const standing = catalog.sites.filter(({ from, to }) => from <= date && (!to || date < to));
  return {
    title:
      'Publicly reported foreign bases and observation posts that stood on the day, at town accuracy',
    citations: standing.flatMap(({ citations }) => citations),
    features: standing.map((site) =>
      point(site.id, site.point, {
        ...named(site.name),
        country: site.country,
        kind: site.kind,
        from: site.from,
        to: site.to ?? null,
        description: site.description.en,
        basis: site.basis,
        confidence: site.confidence,
        citations: site.citations,
      }),
    ),
  };
}

export function placesLayer({ places, date }: LayersInput): Layer {
  const listed = places.filter(({ anchor, control }) => !anchor && control[0]?.[0] !== 'occupied');
  return {
    title: 'The evidence: places and who held them',
    citations: listed.flatMap(({ citations }) => citations),
    features: listed.map((place) => {
      const held = place.control.find(([, from, to]) => from <= date && date < to);
      return point(place.id, place.point, {
        ...named(place.names),
        kind: place.kind,
        party: held?.[0] ?? null,
        heldFrom: held?.[1] ?? null,
        heldTo: held?.[2] ?? null,
        control: place.control.map(([party, from, to]) => `${party}@${from}..${to}`).join(';'),
        governorate: place.governorate,
        district: place.district,
        basis: place.basis,
        confidence: place.confidence,
        coordinateBasis: place.coordinateBasis,
        wofId: place.wofId ?? null,
        geonamesId: place.geonamesId ?? null,
        note: place.note ?? null,
        citations: place.citations,
      });
    }),
  };
}
