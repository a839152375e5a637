/** `select=kind:id`, with the kinds whose id has a form of its own, and aliases of renamed ids. */
import { SELECTION_KINDS, type SelectionKind } from '../model/ids';
import type { Selection } from '../model/view';

/** Ids that were renamed; an entry is never removed. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['zone:south', 'zone:southwest'],
  ['zone:zone-south', 'zone:southwest'],
  ['zone:zone-idlib', 'zone:idlib'],
  ['zone:zone-homs', 'zone:homs'],
  ['zone:zone-ghouta', 'zone:ghouta'],
]);

/** Decimals of a linked point: about a metre. */
const POINT_DECIMALS = 5;
const ID = /^[\p{Letter}\p{Number}_.~-]{1,80}$/u;
/** Several parties together: `opp+tfsa`. */
const PARTIES = /^[a-z0-9][a-z0-9-]*(?:\+[a-z0-9][a-z0-9-]*){0,8}$/;

export function encodeSelection({ kind, id }: Selection): string {
  return `${kind}:${id}`;
}

/** The selection of a link, or null where it has not the form; whether the id exists is for the data to say. */
export function decodeSelection(text: string): Selection | null {
  const trimmed = text.replace(/\s+/g, '');
  const known = ALIASES.get(trimmed) ?? trimmed;
  const colon = known.indexOf(':');
  const kind = known.slice(0, Math.max(colon, 0)).toLowerCase();
  const id = known.slice(colon + 1);
  if (!isKind(kind)) return null;
  if (kind === 'point') return decodePoint(id);
  if (kind === 'pair') return decodePair(id);
  if (kind === 'party') return PARTIES.test(id) ? { kind, id } : null;
  return ID.test(id) ? { kind, id } : null;
}

function isKind(text: string): text is SelectionKind {
  return (SELECTION_KINDS as readonly string[]).includes(text);
}

function decodePoint(text: string): Selection | null {
  const match = /^([+-]?\d+(?:\.\d+)?),([+-]?\d+(?:\.\d+)?)$/.exec(text);
  if (match === null) return null;
  const [lat, lng] = [Number(match[1]), Number(match[2])];
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
  return { kind: 'point', id: pointId([lng, lat]) };
}

/** The id of a point `[lng, lat]`: `lat,lng`. */
export function pointId([lng, lat]: readonly [number, number]): string {
  const rounded = (degrees: number) => String(Number(degrees.toFixed(POINT_DECIMALS)) + 0);
  return `${rounded(lat)},${rounded(lng)}`;
}

function decodePair(text: string): Selection | null {
  const parts = text.split('+');
  const [a = '', b = ''] = parts;
  return parts.length === 2 && ID.test(a) && ID.test(b) && a !== b
    ? { kind: 'pair', id: `${a}+${b}` }
    : null;
}
