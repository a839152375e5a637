import { mount } from 'svelte';
import App from './App.svelte';
import { loadMessages } from './i18n/languages';
import type { Language } from './model/ids';
import { AtlasState } from './state/atlas.svelte';
import { firstPicture } from './state/first-picture.svelte';
import { Stage } from './state/stage.svelte';
import { ViewState } from './state/view.svelte';
import { watchInput } from './ui/cards/last-input';
import { initialTheme } from './ui/controls/theme-choice';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';

/** The data are asked for before anything is drawn; the words of the page follow them on the wire. */
async function start(target: HTMLElement): Promise<void> {
  // Set on the entry pages of the languages other than English: whoever opens one has chosen it.
  const entryLanguage = document.documentElement.dataset['entryLanguage'] as Language | undefined;
  const view = new ViewState(navigator.languages, entryLanguage ?? null);
  const atlas = new AtlasState();
  const stage = new Stage();
  stage.theme = initialTheme();
  const { lang } = view;
  void atlas.speak(lang);
  void atlas.load(firstPicture(view, atlas, stage));
  watchInput();
  const [messages] = await Promise.all([loadMessages(lang), letters(lang)]);
  mount(App, { target, props: { view, atlas, stage, firstPack: { lang, messages } } });
}

/** How long the first lines wait for their letters: most connections bring them, none is held up by them. */
const PATIENCE_MILLISECONDS = 250;

/** Letters from each further file that a language needs beyond the small Latin one. */
const SAMPLES: Partial<Record<Language, string>> = { ar: 'ا', fa: 'ا', tr: 'aş', ku: 'aş' };

/** The letters of the page, or the end of our patience; with them there no line moves later. */
async function letters(lang: Language): Promise<void> {
  const sample = SAMPLES[lang] ?? 'a';
  const wanted = ['400', '600'].map((weight) =>
    document.fonts.load(`${weight} 1rem 'Atlas Sans', 'Atlas Sans Extended'`, sample),
  );
  const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
  await Promise.race([Promise.allSettled(wanted), enough]);
}

const target = document.getElementById('app');
if (target === null) throw new Error('expected an element #app');
void start(target);
