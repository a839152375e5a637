import { LANGUAGES, type Language } from '../model/ids';
import type { Messages } from './messages';

/** Languages whose texts a native reader has looked over; the about page names the others. */
const REVIEWED_LANGUAGES: ReadonlySet<Language> = new Set<Language>(['en']);
export const UNREVIEWED_LANGUAGES: readonly Language[] = LANGUAGES.filter(
  (language) => !REVIEWED_LANGUAGES.has(language),
);

/** Each language by its own name, in its own script. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ar: 'العربية',
  tr: 'Türkçe',
  ru: 'Русский',
  fa: 'فارسی',
  ku: 'Kurdî',
};

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' || language === 'fa' ? 'rtl' : 'ltr';
}

/** One chunk a language, loaded when it is asked for. */
const loaders: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => (await import('./en')).en,
  ar: async () => (await import('./ar')).ar,
  tr: async () => (await import('./tr')).tr,
  ru: async () => (await import('./ru')).ru,
  fa: async () => (await import('./fa')).fa,
  ku: async () => (await import('./ku')).ku,
};

export function loadMessages(language: Language): Promise<Messages> {
  return loaders[language]();
}

/** The first of our languages among the reader's preferences (`ar-SY` counts as `ar`), else English. */
export function preferredLanguage(preferences: readonly string[]): Language {
  for (const preference of preferences) {
    const wanted = preference.toLowerCase().split('-')[0];
    const language = LANGUAGES.find((each) => each === wanted);
    if (language !== undefined) return language;
  }
  return 'en';
}
