/**
 * The link codec: a view as the fragment of an address, and back. Pure and total: any string decodes to a valid view,
 * each key on its own. Defaults are left out, the order of keys is fixed, keys of later versions survive a round trip.
 * The format is frozen: `tests/golden/links.json` only grows.
 */
import { CONTROL_SPAN, clampToSpan, parseIsoDate, type IsoDate } from '../model/dates';
import { LANGUAGES, LAYER_IDS, type Language, type LayerId } from '../model/ids';
import { DEFAULT_LAYERS, DEFAULT_VIEW, type View } from '../model/view';
import { decodeAsk, encodeAsk } from './link-ask';
import { decodeCamera, encodeCamera } from './link-camera';
import { decodeSelection, encodeSelection } from './link-selection';
import { decodeShown, encodeShown } from './link-view';
import type { Notice, NoticeReason } from './notice';

export interface DecodedLink {
  readonly view: View;
  readonly notices: readonly Notice[];
  /** Whether the link named a day itself; where it did not, a selection may choose one. */
  readonly dated: boolean;
}

type Known = Omit<View, 'unknown'>;

/** The letters of a shape in a link; whether it is a usable shape is for `geo/shape-link.ts` to say. */
const SHAPE = /^(?:circle|polygon|line):[\w.,~-]{1,1500}$/;

/** What a key's text gives: the fields of the view it sets, and what has to be told. */
interface Reading {
  readonly set?: Partial<Known>;
  readonly notices?: readonly Omit<Notice, 'key'>[];
}

interface Key {
  readonly read: (text: string) => Reading;
  /** null: nothing to say beyond the default. */
  readonly write: (view: View) => string | null;
}

const dropped = (value: string, reason: NoticeReason = 'malformed'): Reading => ({
  notices: [{ value, reason }],
});

/** The keys of a link in their order. */
const KEYS: Readonly<Record<string, Key>> = {
  map: {
    read(text) {
      const { camera, reason } = decodeCamera(text);
      return { ...(camera && { set: { camera } }), ...(reason && dropped(text, reason)) };
    },
    write: ({ camera }) => camera && encodeCamera(camera),
  },
  date: {
    read: (text) => readDay(text, (date) => ({ date })),
    write: ({ date }) => (date === DEFAULT_VIEW.date ? null : date),
  },
  layers: {
    read: readLayers,
    write({ layers }) {
      const same =
        layers.length === DEFAULT_LAYERS.length &&
        DEFAULT_LAYERS.every((id) => layers.includes(id));
      return same ? null : inOrder(layers).join(',');
    },
  },
  select: {
    read(text) {
      if (text === '') return {};
      const select = decodeSelection(text);
      return select === null ? dropped(text) : { set: { select } };
    },
    write: ({ select }) => select && encodeSelection(select),
  },
  lang: {
    read(text) {
      // `ar-SY` is Arabic.
      const lang = text.toLowerCase().replace(/[-_].*$/s, '');
      return isLanguage(lang) ? { set: { lang } } : dropped(text, 'unknown');
    },
    write: ({ lang }) => lang,
  },
  view: {
    read(text) {
      const { set, unknown } = decodeShown(text);
      return { set, notices: unknown.map((value) => ({ value, reason: 'unknown' as const })) };
    },
    write: encodeShown,
  },
  compare: {
    read: (text) => readDay(text, (compare) => ({ compare })),
    write: ({ compare }) => compare,
  },
  swipe: {
    read: readSwipe,
    write: ({ swipe }) =>
      swipe === DEFAULT_VIEW.swipe ? null : swipe === null ? 'off' : String(swipe),
  },
  step: {
    read: (text) => (/^[1-9]\d{0,2}$/.test(text) ? { set: { step: Number(text) } } : dropped(text)),
    write: ({ step }) => (step === null ? null : String(step)),
  },
  embed: {
    read: (text) => {
      if (text === '0') return {};
      return text === '1' || text === '' ? { set: { embed: true } } : dropped(text);
    },
    write: ({ embed }) => (embed ? '1' : null),
  },
  ask: {
    read(text) {
      if (text === '') return {};
      const ask = decodeAsk(text);
      return ask === null ? dropped(text) : { set: { ask } };
    },
    write: ({ ask }) => ask && encodeAsk(ask),
  },
  shape: {
    read: (text) => {
      if (text === '') return {};
      return SHAPE.test(text) ? { set: { shape: text } } : dropped(text);
    },
    write: ({ shape }) => shape,
  },
  meetings: {
    read: (text) => {
      if (text === '' || text === 'format') return {};
      return text === 'all' ? { set: { allMeetings: true } } : dropped(text, 'unknown');
    },
    write: ({ allMeetings }) => (allMeetings ? 'all' : null),
  },
};

/** The view as the fragment of an address, without `#`; empty for the default view. */
export function encodeView(view: View): string {
  const pairs: string[] = [];
  for (const [key, { write }] of Object.entries(KEYS)) {
    const value = write(view);
    if (value !== null) pairs.push(`${key}=${escaped(value)}`);
  }
  for (const [key, value] of view.unknown) {
    // An escaped equals sign alone would be taken for an escaped fragment.
    pairs.push(value === '' && !/%3d/i.test(key) ? key : `${key}=${value}`);
  }
  return pairs.join('&');
}

/** The view of a fragment, with or without its `#`, as typed, pasted or mangled by others. */
export function decodeView(fragment: string): DecodedLink {
  const unknown: [string, string][] = [];
  const notices: Notice[] = [];
  const texts = new Map<string, string>();
  /** As they were written, for whoever is told of them. */
  const written = new Map<string, string>();
  for (const [key, value] of pairsOf(fragment)) {
    const name = cleaned(key)
      .replace(/^(?:[/!?]|amp;)+/i, '')
      .toLowerCase();
    if (!Object.hasOwn(KEYS, name)) {
      unknown.push([key, value]);
      continue;
    }
    const whole = cleaned(value.replace(/(?:#|%23).*$/is, ''));
    const text = whole.replace(SENTENCE_END, '');
    const before = texts.get(name);
    if (before !== undefined && before !== text)
      notices.push({ key: name, value: shortened(before), reason: 'repeated' });
    texts.set(name, text);
    written.set(name, whole);
  }
  let known: Known = DEFAULT_VIEW;
  for (const [key, { read }] of Object.entries(KEYS)) {
    const text = texts.get(key);
    if (text === undefined) continue;
    const { set, notices: told = [] } = read(text);
    known = { ...known, ...set };
    notices.push(
      ...told.map((notice) => {
        const value = notice.value === text ? (written.get(key) ?? text) : notice.value;
        return { key, ...notice, value: shortened(value) };
      }),
    );
  }
  const dated =
    texts.has('date') &&
    !notices.some(({ key, reason }) => key === 'date' && reason === 'malformed');
  return { view: { ...known, unknown }, notices, dated };
}

/** A camera without its key, as MapLibre and other sites write it. */
const BARE_CAMERA = /^[\d.+-]+(?:(?:\/|%2f)[\d.+-]+){2}/i;
/** Signs of the sentence in which a link was pasted. No value ends with one. */
const SENTENCE_END = /[\s.,;:!?)\]»”’]+$/;

/** Keys with their values, still escaped. */
function pairsOf(fragment: string): [string, string][] {
  let text = fragment;
  // Messengers escape a whole fragment, sometimes with its number sign.
  if (!text.includes('=') && /%3d/i.test(text)) text = unescaped(text);
  return text
    .split('&')
    .map((pair): [string, string] => {
      const bare = pair.trim().replace(/^(?:#|%23|\s)+/i, '');
      if (BARE_CAMERA.test(bare)) return ['map', bare];
      const equals = bare.indexOf('=');
      return equals < 0
        ? [bare, '']
        : [bare.slice(0, equals).trim(), bare.slice(equals + 1).trim()];
    })
    .filter(([key, value]) => key !== '' || value !== '');
}

/** The text of a key or value without escapes, without blanks at its ends and without invisible marks anywhere. */
function cleaned(text: string): string {
  return unescaped(text)
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/** Enough of a text to recognise it in a notice. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

function readDay(text: string, set: (date: IsoDate) => Partial<Known>): Reading {
  const date = parseIsoDate(text);
  if (date === null) return dropped(text);
  const nearest = clampToSpan(CONTROL_SPAN, date);
  if (nearest === date) return { set: set(date) };
  return {
    set: set(nearest),
    notices: [{ value: text, reason: 'clamped', movedTo: nearest }],
  };
}

function readSwipe(text: string): Reading {
  if (text === '') return {};
  if (text === 'off') return { set: { swipe: null } };
  if (!/^\d{1,9}$/.test(text)) return dropped(text);
  const swipe = Math.min(100, Number(text));
  return { set: { swipe }, ...(swipe !== Number(text) && dropped(text, 'clamped')) };
}

function readLayers(text: string): Reading {
  const ids = text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const layers = ids.filter(isLayer);
  // Nothing but unknown layers is rather a mangled link than a wish for an empty map.
  const set = ids.length > 0 && layers.length === 0 ? {} : { set: { layers: inOrder(layers) } };
  const notices = ids
    .filter((id) => !isLayer(id))
    .map((value) => ({ value, reason: 'unknown' as const }));
  return { ...set, notices };
}

function inOrder(layers: readonly LayerId[]): LayerId[] {
  return LAYER_IDS.filter((id) => layers.includes(id));
}

function isLayer(text: string): text is LayerId {
  return (LAYER_IDS as readonly string[]).includes(text);
}

function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

/** Escapes what would end the value; keeps what makes a link readable (`:`, `,`, `/`, `+`). */
function escaped(value: string): string {
  return encodeURIComponent(value).replace(/%(?:2C|3A|2F|2B|3B)/g, (code) =>
    decodeURIComponent(code),
  );
}

/** Undoes %-escapes where they are well formed; a stray per cent sign stays one. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
