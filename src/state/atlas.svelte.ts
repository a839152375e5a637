import {
  AssetError,
  loadAsset,
  MixedVersionsError,
  startAnew,
  type AssetName,
  type Assets,
} from '../assets/load-asset';
import { areasOn } from '../geo/areas';
import { buildAtlas } from '../geo/build-atlas';
import { changeDayBeside } from '../geo/changes';
import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import type { Language } from '../model/ids';
import type { BasemapTopology, Catalog, FirstView, PartyArea, Story } from '../model/schema';
import { joinTexts, type Textless, type Texts } from '../model/texts';

/** Loads the data in stages: what the first picture needs, then the rest. Failures are told, never thrown. */
export class AtlasState {
  #firstView = $state.raw<FirstView | null>(null);
  #basemap = $state.raw<BasemapTopology | null>(null);
  #atlas = $state.raw<Atlas | null>(null);
  #bareCatalog = $state.raw<Textless<Catalog> | null>(null);
  #bareStory = $state.raw<Textless<Story> | null>(null);
  /** The files of texts that have arrived, one a language. */
  #catalogTexts = $state.raw<readonly Texts[]>([]);
  #storyTexts = $state.raw<readonly Texts[]>([]);
  readonly #catalog = $derived(joined<Catalog>(this.#bareCatalog, this.#catalogTexts));
  readonly #story = $derived(joined<Story>(this.#bareStory, this.#storyTexts));
  #language: Language = 'en';
  /** What the reader has come to need, so that another language brings just its texts, and another try what is missing. */
  readonly #wanted = { catalog: false, story: false, series: false };
  #underWay: { readonly [name in AssetName]?: Promise<void> | undefined } = {};
  #series = $state.raw<string | null>(null);
  /** By file, what happened to it. */
  #failures = $state.raw<Readonly<Record<string, string>>>({});
  #isMixed = $state(false);

  /** What opens the page on its own day, small and dissolved. */
  get firstView(): FirstView | null {
    return this.#firstView;
  }

  get basemap(): BasemapTopology | null {
    return this.#basemap;
  }

  /** The whole tiling with its dated control. */
  get atlas(): Atlas | null {
    return this.#atlas;
  }

  get catalog(): Catalog | null {
    return this.#catalog;
  }

  /** The guided reading; null until {@link loadStory}. */
  get story(): Story | null {
    return this.#story;
  }

  /** `series.csv`; null until {@link loadSeries}. */
  get series(): string | null {
    return this.#series;
  }

  /** Which files did not arrive and what happened, for the reader; null while nothing went wrong. */
  get error(): string | null {
    return Object.values(this.#failures).join('; ') || null;
  }

  /** Whether files of two versions of the data arrived, which do not fit: none of the second is shown. */
  get isMixed(): boolean {
    return this.#isMixed;
  }

  /**
   * Loads everything, or what is missing still; everything anew where versions were mixed. Resolves when nothing more is under way.
   * @param firstPicture when the files that the first picture does without may be asked for
   */
  async load(firstPicture: Promise<void> = Promise.resolve()): Promise<void> {
    this.#failures = {};
    if (this.#isMixed) this.#forget();
    const first = [
      this.#load('first-view.json', this.#firstView, (file) => (this.#firstView = file)),
      this.#load('basemap.topojson', this.#basemap, (file) => (this.#basemap = file)),
    ];
    await Promise.all([...first, firstPicture]);
    this.#wanted.catalog = true;
    await Promise.all([this.#loadAtlas(), this.#loadWanted()]);
  }

  /** Brings the texts in a language. Resolves when those that are needed so far are there, or have failed and been told. */
  async speak(language: Language): Promise<void> {
    this.#language = language;
    await this.#loadTexts();
  }

  /** Loads the guided reading, which only its readers need. */
  async loadStory(): Promise<void> {
    this.#wanted.story = true;
    await this.#loadWanted();
  }

  /** Loads the areas by party and day of change with their ranges, which only the chart needs. */
  async loadSeries(): Promise<void> {
    this.#wanted.series = true;
    await this.#loadWanted();
  }

  async #loadWanted(): Promise<void> {
    const { catalog, story, series } = this.#wanted;
    await Promise.all([
      catalog &&
        this.#load('catalog.json', this.#bareCatalog, (file) => (this.#bareCatalog = file)),
      story && this.#load('story.json', this.#bareStory, (file) => (this.#bareStory = file)),
      series && this.#load('series.csv', this.#series, (file) => (this.#series = file)),
      this.#loadTexts(),
    ]);
  }

  /** Loads a file that is not there yet, unless it is under way. */
  #load<Name extends AssetName>(
    name: Name,
    present: object | string | null,
    take: (file: Assets[Name]) => void,
  ): Promise<void> {
    if (present !== null) return Promise.resolve();
    const underWay = this.#underWay[name];
    if (underWay) return underWay;
    const loading = loadAsset(name)
      .then(
        (file) => {
          take(file);
          const { [name]: _, ...others } = this.#failures;
          this.#failures = others;
        },
        (error: unknown) => this.#fail(name, error),
      )
      .finally(() => (this.#underWay = { ...this.#underWay, [name]: undefined }));
    this.#underWay = { ...this.#underWay, [name]: loading };
    return loading;
  }

  async #loadTexts(): Promise<void> {
    const language = this.#language;
    const known = (files: readonly Texts[]) =>
      files.find((texts) => texts.language === language) ?? null;
    const { catalog, story } = this.#wanted;
    await Promise.all([
      catalog &&
        this.#load(`catalog.${language}.json`, known(this.#catalogTexts), (texts) => {
          this.#catalogTexts = [...this.#catalogTexts, texts];
        }),
      story &&
        this.#load(`story.${language}.json`, known(this.#storyTexts), (texts) => {
          this.#storyTexts = [...this.#storyTexts, texts];
        }),
    ]);
  }

  async #loadAtlas(): Promise<void> {
    const firstView = this.#firstView;
    if (this.#atlas !== null || firstView === null) return;
    try {
      const [topology, control] = await Promise.all([
        loadAsset('geometry.topojson'),
        loadAsset('control.json'),
      ]);
      this.#atlas = buildAtlas(topology, control, firstView.parties);
    } catch (error) {
      this.#fail('geometry.topojson', error);
    }
  }

  #forget(): void {
    startAnew();
    this.#isMixed = false;
    this.#firstView = null;
    this.#basemap = null;
    this.#atlas = null;
    this.#bareCatalog = null;
    this.#bareStory = null;
    this.#series = null;
    this.#catalogTexts = [];
    this.#storyTexts = [];
  }

  #fail(file: AssetName, error: unknown): void {
    if (error instanceof MixedVersionsError) this.#isMixed = true;
    const happened = error instanceof Error ? error.message : String(error);
    const failure = error instanceof AssetError ? happened : `${file}: ${happened}`;
    this.#failures = { ...this.#failures, [file]: failure };
  }

  /** Each party's own land on a day; null until it is known. The first view knows its own day. */
  summary(date: IsoDate): readonly PartyArea[] | null {
    if (this.#atlas !== null) return areasOn(this.#atlas, date);
    return this.#firstView !== null && this.#firstView.date === date ? this.#firstView.areas : null;
  }

  /** The last day before on which land changed hands; null where there is none or it is not known yet. */
  changeBefore(date: IsoDate): IsoDate | null {
    return this.#atlas && changeDayBeside(this.#atlas, date, -1);
  }

  /** The next day on which land changes hands; null where there is none or it is not known yet. */
  changeAfter(date: IsoDate): IsoDate | null {
    return this.#atlas && changeDayBeside(this.#atlas, date, 1);
  }
}

/** Content with its texts, once there are some in any language. */
function joined<Content>(
  content: Textless<Content> | null,
  texts: readonly Texts[],
): Content | null {
  return content === null || texts.length === 0 ? null : joinTexts<Content>(content, texts);
}
