/** `ask=areas`, `ask=frontiers`, `ask=within;party:sdf;border:TR;30`. */
import type { Ask } from '../model/view';

const REGION = /^[a-z][\w:+,-]{0,80}$/;
const LINE = /^(?:shape|[a-z]+:[\w.,+-]{1,80})$/;
const KILOMETRES = /^\d{1,3}(?:\.\d{1,2})?$/;

export function encodeAsk(ask: Ask): string {
  return ask.kind === 'within'
    ? [ask.kind, ask.region, ask.line, String(ask.km)].join(';')
    : ask.kind;
}

/** The question of a link, or null where it has not the form; whether its names exist is for the data to say. */
export function decodeAsk(text: string): Ask | null {
  const [kind, region = '', line = '', km = '', ...rest] = text
    .split(';')
    .map((part) => part.trim());
  if (kind === 'areas' || kind === 'frontiers') return region === '' ? { kind } : null;
  if (kind !== 'within' || rest.length > 0) return null;
  if (!REGION.test(region) || !LINE.test(line) || !KILOMETRES.test(km)) return null;
  return { kind, region, line, km: Number(km) };
}
