import { directionOf, loadMessages, OWN_NAMES } from '../../src/i18n/languages';
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

/** The entry pages, English first. */
export async function entryPages(): Promise<EntryPage[]> {
  return Promise.all(
    LANGUAGES.map(async (language) => {
      const messages = await loadMessages(language);
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
