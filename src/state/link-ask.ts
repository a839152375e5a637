/** `ask=areas`, `ask=areas;party:gov,zone:idlib`, `ask=frontiers`, `ask=within;party:sdf;border:TR;30`. */
import type { Ask } from '../model/view';

const REGION = /^[a-z][\w:+,-]{0,200}$/;
const LINE = /^(?:shape|[a-z]+:[\w.,+-]{1,80})$/;
const KILOMETRES = /^\d{1,3}(?:\.\d{1,2})?$/;

export function encodeAsk(ask: Ask): string {
  switch (ask.kind) {
    case 'within':
      return [ask.kind, ask.region, ask.line, String(ask.km)].join(';');
    case 'areas':
      return ask.region === undefined ? ask.kind : `${ask.kind};${ask.region}`;
    default:
      return ask.kind;
  }
}

/** The question of a link, or null where it has not the form; whether its names exist is for the data to say. */
export function decodeAsk(text: string): Ask | null {
  const [kind, region = '', ...rest] = text.split(';').map((part) => part.trim());
  const noMore = rest.length === 0;
  if (kind === 'frontiers') return region === '' && noMore ? { kind } : null;
  if (region === '') return kind === 'areas' && noMore ? { kind } : null;
  if (!REGION.test(region)) return null;
  if (kind === 'areas') return noMore ? { kind, region } : null;
  const [line = '', km = ''] = rest;
  if (kind !== 'within' || rest.length !== 2) return null;
  return LINE.test(line) && KILOMETRES.test(km) ? { kind, region, line, km: Number(km) } : null;
}
