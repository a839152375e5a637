import type { Reason } from '../../src/geo/result';
import type { Position } from '../../src/model/schema';

/** Why a question could not be answered, in one line of English. */
export function reasonText(reason: Reason): string {
  switch (reason.code) {
    case 'unknown-region':
      return `unknown region "${reason.text}": expected a party (gov, sdf-without-ypg, opp+tfsa), zone:ID, afrin:ID, governorate:ID, district:ID or syria`;
    case 'unknown-pair':
      return `unknown pair "${reason.text}": expected two parties (sdf+gov) or a party and TR, IQ, JO, IL, LB or sea`;
    case 'unknown-line':
      return `unknown line "${reason.text}": expected border:TR, border:sea, frontier:sdf+gov, place:ID, point:LAT,LNG or shape:FILE`;
    case 'unknown-shape':
      return `unknown shape "${reason.text}"`;
    case 'unreadable-file':
      return 'the file cannot be read';
    case 'file-too-big':
      return `file too big: expected at most ${reason.limitMb} MB, found ${reason.foundMb}`;
    case 'not-json':
      return 'not JSON';
    case 'no-shape':
      return 'found no polygon or line';
    case 'not-geojson':
      return `not usable GeoJSON: ${reason.detail}`;
    case 'unsupported-geometry':
      return `unsupported geometry "${reason.type}": expected polygons or lines`;
    case 'bad-position':
      return `bad position ${reason.text}: expected [longitude, latitude] in degrees`;
    case 'not-degrees':
      return `${reason.text} is not in degrees (WGS84): expected [longitude, latitude], found numbers as of projected metres`;
    case 'bad-distance':
      return `bad distance "${reason.text}": expected kilometres from 0.5 to 500`;
    case 'too-few-points':
      return `too few points: expected at least ${reason.expected}, found ${reason.found}`;
    case 'too-many-points':
      return `too many points: expected at most ${reason.limit}, found ${reason.found}`;
    case 'too-big-for-link':
      return `too big for a link: ${reason.found} characters of at most ${reason.limit}`;
    case 'self-intersection':
      return `a ring meets itself at ${latLng(reason.at)}`;
    case 'crossing-rings':
      return `rings of a polygon cross or overlap, or a hole lies outside, at ${latLng(reason.at)}`;
    case 'overlapping-parts':
      return `parts of the shape overlap at ${latLng(reason.at)}`;
    case 'crosses-antimeridian':
      return 'the shape crosses the antimeridian: expected longitudes from -180 to 180 and no edge across';
    case 'no-frontier':
      return 'the two have no frontier on this day';
    case 'outside-syria':
      return 'what was asked about lies outside Syria';
    case 'swapped-positions':
      return 'the shape lies outside Syria, but in it with longitude and latitude exchanged: expected [longitude, latitude]';
    case 'not-computable':
      return 'the shape could not be cut against the map';
  }
}

const latLng = ([lng, lat]: Position): string => `${lat.toFixed(5)}, ${lng.toFixed(5)} (lat, lng)`;
