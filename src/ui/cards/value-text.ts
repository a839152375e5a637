import type { MessageKey } from '../../i18n/messages';
import type { SpokenText, Translator } from '../../i18n/translator';
import type { MessageParams, Value } from './card';

/** Puts a value into words of the page's language, or of the best other one the data have. */
export function valueText(i18n: Translator, value: Value): SpokenText {
  const own = (text: string): SpokenText => ({ text, lang: i18n.lang });
  switch (value.type) {
    case 'names':
    case 'selection':
      return i18n.name(value.names);
    case 'message':
      return own(say(i18n, value.key, value.params));
    case 'word':
      // The tables are written in English.
      return value.key === null ? { text: value.word, lang: 'en' } : own(i18n.t(value.key));
    case 'date':
      return own(i18n.dateInFull(value.date));
    case 'days':
      return own(i18n.dateInFull(value.from, value.lastDay));
    case 'count':
      return own(i18n.count(value.count));
    case 'list':
      return own(i18n.list(value.items.map((item) => valueText(i18n, item).text)));
    case 'length':
      return own(i18n.length(value.km));
    case 'area':
      return own(areaText(i18n, value.km2, value.share));
    case 'share':
      return own(i18n.share(value.share));
    case 'position':
      return own(i18n.position(value.point));
    case 'outside':
      return own(i18n.t(`outside.${value.id}`));
  }
}

function areaText(i18n: Translator, km2: number, share: number | undefined): string {
  return share === undefined
    ? i18n.area(km2)
    : i18n.t('figure.areaAndShare', { area: i18n.area(km2), share: i18n.share(share) });
}

/**
 * A message whose key is only known when it is shown, its gaps put into words first. Which gaps a key has cannot be
 * checked by type here; the card models that name key and gaps together are checked by their tests.
 */
export function say(i18n: Translator, key: MessageKey, params: MessageParams = {}): string {
  const words = Object.entries(params).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? valueText(i18n, value).text : value,
  ]);
  const speak = i18n.t.bind(i18n) as (
    key: MessageKey,
    params: Record<string, string | number>,
  ) => string;
  return speak(key, Object.fromEntries(words));
}
