import { preferredLanguage } from '../i18n/languages';
import type { IsoDate } from '../model/dates';
import type { Language, LayerId, TableId } from '../model/ids';
import { LAYER_IDS } from '../model/ids';
import { type Camera, DEFAULT_VIEW, type Reading, type Selection, type View } from '../model/view';
import { Address } from './address';
import { decodeView, encodeView, type DecodedLink } from './link';
import { roundCamera } from './link-camera';
import type { Notice } from './notice';
import { isBareStep } from './story-view';

/** Browsers allow about a hundred writes of history in half a minute; panning and playing write at most this often. */
const REPLACE_MILLISECONDS = 400;

type HistoryMode = 'push' | 'replace';

/** How the present view came to be gone to. */
export interface Arrival {
  /** A new number each time. */
  readonly serial: number;
  /** Whether the link named a day itself. */
  readonly dated: boolean;
  /** Whether it named a step of the story and no more. The map may have told its camera since. */
  readonly bareStep: boolean;
  /** Whether it named no camera, so that what it shows decides, and the reader has not moved the map since. */
  readonly fits: boolean;
  /** What it asked for; the reader may have gone on to something else since. */
  readonly asked: View;
}

/**
 * The view, and the only writer of the address. Reads the location once, before anything writes it. Panning replaces
 * the entry in history; a deliberate act pushes one, so that Back undoes it.
 */
export class ViewState {
  #view = $state.raw<View>({} as View);
  #notices = $state.raw<readonly Notice[]>([]);
  #arrival = $state.raw<Arrival>({
    serial: 0,
    dated: false,
    bareStep: false,
    fits: true,
    asked: DEFAULT_VIEW,
  });
  readonly #address: Address;
  readonly #preferred: Language;
  /** Runs while a change that replaces the entry in history waits to be written. */
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    preferences: readonly string[] = navigator.languages,
    pageLanguage: Language | null = null,
  ) {
    this.#preferred = pageLanguage ?? preferredLanguage(preferences);
    this.#address = new Address();
    this.#arrive(decodeView(this.#address.fragment));
  }

  get view(): View {
    return this.#view;
  }

  /** The language of the interface: the link's, else that of the entry page or the browser's preference. */
  get lang(): Language {
    return this.#view.lang ?? this.#preferred;
  }

  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /** A new serial number each time a link was followed: its camera is a wish, not a report. */
  get arrival(): Arrival {
    return this.#arrival;
  }

  /** Follows Back, Forward and edits of the fragment. Returns how to stop. */
  listen(): () => void {
    const stop = this.#address.onArrival((fragment) => this.#arrive(decodeView(fragment)));
    // Whoever reloads right after a pan comes back to where it led.
    const leave = () => this.#writeWaiting();
    window.addEventListener('pagehide', leave);
    return () => {
      clearTimeout(this.#waiting);
      window.removeEventListener('pagehide', leave);
      stop();
    };
  }

  dismissNotices(): void {
    this.#notices = [];
  }

  /** Adds what only the data could tell about the link: an id that does not exist, a day that had to be chosen. */
  tell(notice: Notice): void {
    this.#notices = [...this.#notices, notice];
  }

  shows(layer: LayerId): boolean {
    return this.#view.layers.includes(layer);
  }

  setDate(date: IsoDate, history: HistoryMode = 'push'): void {
    this.#change({ date }, history);
  }

  toggleLayer(layer: LayerId): void {
    this.setLayers(LAYER_IDS.filter((id) => (id === layer) !== this.shows(id)));
  }

  setLayers(layers: readonly LayerId[]): void {
    this.#change({ layers }, 'push');
  }

  /** Selects a thing, or nothing. Its card takes the place of the story, which Back returns to; an embedded story stays. */
  select(select: Selection | null): void {
    const leaves = select !== null && !this.#view.embed;
    this.#change(leaves ? { select, step: null } : { select }, 'push');
  }

  /** Drops a selection that the data do not know, and says so. */
  rejectSelection(): void {
    const { select } = this.#view;
    if (select === null) return;
    this.tell({ key: 'select', value: `${select.kind}:${select.id}`, reason: 'unknown' });
    this.#change({ select: null }, 'replace');
  }

  setLang(lang: Language): void {
    this.#change({ lang }, 'push');
  }

  setTable(table: TableId | null): void {
    this.#change({ table }, 'push');
  }

  /** Opens a page of words over the map, or closes it. */
  read(reading: Reading | null): void {
    this.#change({ reading }, 'push');
  }

  /** Drops a term that the glossary has not, and says so. */
  rejectTerm(): void {
    const { reading } = this.#view;
    if (reading?.term == null) return;
    this.tell({ key: 'view', value: `${reading.page}:${reading.term}`, reason: 'unknown' });
    this.#change({ reading: { ...reading, term: null } }, 'replace');
  }

  setCompare(compare: IsoDate | null, history: HistoryMode = 'push'): void {
    // The next comparison begins with both maps again.
    const swipe = compare === null ? DEFAULT_VIEW.swipe : this.#view.swipe;
    this.#change({ compare, swipe }, history);
  }

  /** Several changes as one deliberate act. */
  change(patch: Partial<View>, history: HistoryMode = 'push'): void {
    this.#change(patch, history);
  }

  /**
   * Goes to the view of a step of the story. It has no camera: the map fits what the step shows into the part of this
   * screen that is free, and then tells where that is.
   */
  goToStep(view: View, history: HistoryMode = 'push'): void {
    this.#writeWaiting();
    this.#view = view;
    this.#write(history);
    const serial = this.#arrival.serial + 1;
    this.#arrival = { serial, dated: true, bareStep: false, fits: true, asked: view };
  }

  /** The camera after the reader moved the map. */
  moveCamera(camera: Camera): void {
    if (this.#arrival.fits) this.#arrival = { ...this.#arrival, fits: false };
    this.#change({ camera: roundCamera(camera) }, 'replace');
  }

  /** The absolute address of the present view. */
  link(): string {
    return this.linkTo({});
  }

  /** The absolute address of the present view with changes, for real links. */
  linkTo(patch: Partial<View>): string {
    const fragment = encodeView({ ...this.#view, ...patch });
    return fragment === '' ? this.#address.page : `${this.#address.page}#${fragment}`;
  }

  #arrive(link: DecodedLink): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#view = link.view;
    this.#notices = link.notices;
    const { view, dated } = link;
    this.#arrival = {
      serial: this.#arrival.serial + 1,
      dated,
      bareStep: isBareStep(view),
      fits: view.camera === null,
      asked: view,
    };
  }

  #change(patch: Partial<View>, history: HistoryMode): void {
    if (history === 'replace') {
      this.#view = { ...this.#view, ...patch };
      this.#waiting ??= setTimeout(() => this.#write('replace'), REPLACE_MILLISECONDS);
      return;
    }
    this.#writeWaiting();
    this.#view = { ...this.#view, ...patch };
    this.#write('push');
  }

  /** A pan still waiting to be written belongs to the entry that is left. */
  #writeWaiting(): void {
    if (this.#waiting !== undefined) this.#write('replace');
  }

  #write(history: HistoryMode): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#address.write(encodeView(this.#view), history);
  }
}
