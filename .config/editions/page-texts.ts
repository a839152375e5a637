import { directionOf, loadMessages, OWN_NAMES } from '../../src/i18n/languages';
import { missingMessages } from '../../src/i18n/missing-messages';
import { Translator } from '../../src/i18n/translator';
import { LANGUAGES, type Language } from '../../src/model/ids';

/** A complete language with an entry page of its own. English has the page at the root. */
export interface EntryPage {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly ownName: string;
  /** Folder of the page from the root, with a trailing slash; empty for the root. */
  readonly path: string;
  readonly translator: Translator;
}

/** The entry pages, English first. Throws, and so stops the build, where a language lacks a message. */
export async function entryPages(): Promise<EntryPage[]> {
  return Promise.all(
    LANGUAGES.map(async (language) => {
      const messages = await loadMessages(language);
      const missing = missingMessages(messages);
      if (missing.length > 0) {
        throw new Error(
          `src/i18n/${language}.ts: expected every message of src/i18n/en.ts, found none for ${missing.join(', ')}`,
        );
      }
      return {
        language,
        direction: directionOf(language),
        ownName: OWN_NAMES[language],
        path: language === 'en' ? '' : `${language}/`,
        translator: new Translator(() => ({ lang: language, messages })),
      };
    }),
  );
}
