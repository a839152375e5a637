/** `ask=areas`, `ask=areas;party:gov,zone:idlib`, `ask=frontiers`, `ask=series;gov,sdf`, `ask=within;party:sdf;border:TR;30`. */
import type { Ask } from '../model/view';

const REGION = /^[a-z][\w:+,-]{0,200}$/;
const LINE = /^(?:shape|[a-z]+:[\w.,+-]{1,80})$/;
const PARTY = /^[a-z0-9][a-z0-9-]{0,20}$/;
const MOST_PARTIES = 20;
const KILOMETRES = /^\d{1,3}(?:\.\d{1,2})?$/;

/** Stands for a chart without any: with nothing named, it shows those it shows at first. */
const NO_PARTY = 'none';

export function encodeAsk(ask: Ask): string {
  switch (ask.kind) {
    case 'within':
      return [ask.kind, ask.region, ask.line, String(ask.km)].join(';');
    case 'areas':
      return ask.region === undefined ? ask.kind : `${ask.kind};${ask.region}`;
    case 'series':
      return ask.parties === null ? ask.kind : `${ask.kind};${ask.parties.join(',') || NO_PARTY}`;
    default:
      return ask.kind;
  }
}

/** The question of a link, or null where it has not the form; whether its names exist is for the data to say. */
export function decodeAsk(text: string): Ask | null {
  const [kind, region = '', ...rest] = text.split(';').map((part) => part.trim());
  const noMore = rest.length === 0;
  if (kind === 'frontiers') return region === '' && noMore ? { kind } : null;
  if (kind === 'series') return noMore ? decodeSeries(region) : null;
  if (region === '') return kind === 'areas' && noMore ? { kind } : null;
  if (!REGION.test(region)) return null;
  if (kind === 'areas') return noMore ? { kind, region } : null;
  const [line = '', km = ''] = rest;
  if (kind !== 'within' || rest.length !== 2) return null;
  return LINE.test(line) && KILOMETRES.test(km) ? { kind, region, line, km: Number(km) } : null;
}

/** Whether the parties exist is for the data to say; each counts once. */
function decodeSeries(list: string): Ask | null {
  if (list === '') return { kind: 'series', parties: null };
  if (list === NO_PARTY) return { kind: 'series', parties: [] };
  const parties = [...new Set(list.split(',').map((party) => party.trim()))];
  const valid = parties.length <= MOST_PARTIES && parties.every((party) => PARTY.test(party));
  return valid ? { kind: 'series', parties } : null;
}
