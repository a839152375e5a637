import type { Geometry, MultiPolygon } from 'geojson';
import { untrack } from 'svelte';
import { loadAsset } from '../assets/load-asset';
import { canStartWorkers, startGeoTasks, type RemoteGeoTasks } from '../assets/geo-worker';
import type { LineAnswer } from '../geo/line-answer';
import { boundsOfShape } from '../geo/bounds';
import { dissolve } from '../geo/dissolve';
import { alongGreatCircles } from '../geo/great-circle';
import { parseRegion, regionMask } from '../geo/region';
import { ok, refuse, type Reason, type Result } from '../geo/result';
import { circleShape, readShape, type ReaderShape } from '../geo/shape';
import type { PolygonAnswer } from '../geo/shape-answer';
import { shapeFromLink, shapeToLink } from '../geo/shape-link';
import { parseReachLine, type ReachLine, type WithinAnswer } from '../geo/within';
import type { Atlas } from '../model/atlas';
import type { IsoDate } from '../model/dates';
import { NO_ANSWER, type MapAnswer } from '../model/map-answer';
import type { Position } from '../model/schema';
import type { Ask, View } from '../model/view';
import type { AtlasState } from './atlas.svelte';
import { DRAWN_STEP_KM } from './sketch';
import type { Stage } from './stage.svelte';
import type { ViewState } from './view.svelte';

/** An answer with the part of the view it answers: until the next one comes, the view may already ask something else. */
type Answered<Answer, Asked extends Partial<View>> = Answer & { readonly asked: Asked };
type MeasuredShape = PolygonAnswer | LineAnswer;
/** What a shape holds on a day; the shape asked about is null where it is too big for a link. */
export type ShapeAnswer = Answered<MeasuredShape, Pick<View, 'date' | 'shape'>>;
export type WithinAsk = Extract<Ask, { kind: 'within' }>;
type WithinReach = Answered<
  WithinAnswer,
  Pick<View, 'date'> & { readonly ask: WithinAsk; readonly shape?: string | null }
>;

/** A file larger than this is no shape of a reader but a data set; bytes. */
const MAX_FILE_BYTES = 20_000_000;
const BYTES_PER_MB = 1_000_000;

/** One worker for an atlas, whenever the questions are closed and opened again; another one for data loaded anew. */
const keptTasks = new WeakMap<Atlas, Promise<RemoteGeoTasks>>();

/** Answers to the questions that may take longer than a frame, kept in step with the view. */
export class AnswerState {
  #within = $state.raw<Result<WithinReach> | null>(null);
  #shapeAnswer = $state.raw<Result<ShapeAnswer> | null>(null);
  /** A shape too big for a link lives here, until the page is left. */
  #bigShape = $state.raw<ReaderShape | null>(null);
  #refusal = $state.raw<Reason | null>(null);
  /** Counts what the reader does to the shape, so that a file read slowly does not undo what was done since. */
  #doings = 0;
  readonly #view: ViewState;
  readonly #atlas: AtlasState;
  readonly #stage: Stage;
  // The view is a new object with every pan of the map; what is asked about changes only when its own part does.
  readonly #ask = $derived.by(() => this.#view.view.ask);
  readonly #date = $derived.by(() => this.#view.view.date);
  readonly #linked = $derived.by(() => this.#view.view.shape);
  readonly #shape = $derived.by((): Result<ReaderShape> | null => {
    if (this.#linked !== null) return shapeFromLink(this.#linked);
    return this.#bigShape === null ? null : { ok: true, value: this.#bigShape };
  });
  /** The land that a question is about: chosen in that of areas, or near a line. */
  readonly #askedLand = $derived.by((): MultiPolygon | null => {
    const ask = this.#ask;
    const { atlas } = this.#atlas;
    const named = ask?.kind === 'areas' || ask?.kind === 'within' ? ask.region : undefined;
    if (atlas === null || named === undefined) return null;
    const region = parseRegion(atlas, named);
    return region.ok ? dissolve(atlas, regionMask(atlas, region.value, this.#date)) : null;
  });

  constructor(view: ViewState, atlas: AtlasState, stage: Stage) {
    this.#view = view;
    this.#atlas = atlas;
    this.#stage = stage;
  }

  /** What lies within the distance asked for; null until the first answer. While another is under way, the last one. */
  get within(): Result<WithinReach> | null {
    return this.#within;
  }

  /** What the reader's shape holds; null until the first answer. While another is under way, the last one. */
  get shapeAnswer(): Result<ShapeAnswer> | null {
    return this.#shapeAnswer;
  }

  /** The reader's shape: the link's, else one too big for a link; a reason where the link's is unusable. */
  get shape(): Result<ReaderShape> | null {
    return this.#shape;
  }

  /** Why the last shape that was drawn, typed or dropped could not be taken. */
  get refusal(): Reason | null {
    return this.#refusal;
  }

  /** Whether the shape is too big to travel in the link. */
  get shapeStaysHere(): boolean {
    return this.#bigShape !== null && this.#view.view.shape === null;
  }

  /** Takes a shape that was typed or comes from a file and has the map show it, or says why not. */
  offer(shape: Result<ReaderShape>): void {
    this.#take(shape);
    if (shape.ok) this.show(shape.value);
  }

  /** Has the map show a shape. */
  show(shape: ReaderShape): void {
    const bounds = boundsOfShape(shape);
    if (bounds !== null) this.#stage.requestFit(bounds);
  }

  #take(shape: Result<ReaderShape>): void {
    this.#doings++;
    this.#refusal = null;
    if (!shape.ok) {
      this.#refusal = shape.reason;
      return;
    }
    const link = shapeToLink(shape.value);
    this.#bigShape = link.ok ? null : shape.value;
    this.#view.change({ shape: link.ok ? link.value : null });
  }

  /** Takes GeoJSON of the reader's, unless another shape comes or is dropped meanwhile. */
  async offerGeoJson(text: string): Promise<void> {
    await this.#offerOnce(() => this.#read(text));
  }

  /** Takes a GeoJSON file, unless another shape comes or is dropped meanwhile. */
  async offerFile(file: File): Promise<void> {
    await this.#offerOnce(() => this.#readFile(file));
  }

  async #offerOnce(reading: () => Promise<Result<ReaderShape>>): Promise<void> {
    const doing = ++this.#doings;
    const shape = await reading().catch(() => refuse({ code: 'not-computable' }));
    if (doing === this.#doings) this.offer(shape);
  }

  /** Read in the worker, since a file may be large. */
  async #read(text: string): Promise<Result<ReaderShape>> {
    if (text.trim() === '') return refuse({ code: 'no-shape' });
    let geojson: unknown;
    try {
      geojson = JSON.parse(text);
    } catch {
      return refuse({ code: 'not-json' });
    }
    const { atlas } = this.#atlas;
    const tasks = atlas && (await this.#ready(atlas).catch(() => null));
    return tasks ? tasks.readShape(geojson) : readShape(geojson);
  }

  async #readFile(file: File): Promise<Result<ReaderShape>> {
    if (file.size > MAX_FILE_BYTES) {
      return refuse({
        code: 'file-too-big',
        foundMb: Math.ceil(file.size / BYTES_PER_MB),
        limitMb: MAX_FILE_BYTES / BYTES_PER_MB,
      });
    }
    // A folder that is dropped looks like a file until it is read.
    const text = await file.text().catch(() => null);
    return text === null ? refuse({ code: 'unreadable-file' }) : this.#read(text);
  }

  dropShape(): void {
    this.#doings++;
    this.#bigShape = null;
    this.#refusal = null;
    // The questions stay open, though nothing of the link asks for them any more.
    this.#view.change({ shape: null, ask: this.#view.view.ask ?? { kind: 'areas' } });
  }

  /** Keeps the answers in step with the view. To be called while a component is set up. */
  follow(): void {
    this.#followMap();
    $effect(() => {
      const ask = this.#ask;
      const date = this.#date;
      const { atlas } = this.#atlas;
      const byShape = ask?.kind === 'within' && ask.line === 'shape';
      const shape = byShape ? this.shape : null;
      if (atlas === null || ask?.kind !== 'within') {
        this.#within = null;
        return;
      }
      const asked = { date, ask, ...(byShape && { shape: this.#linked }) };
      return this.#latest(
        this.#askWithin(atlas, ask, shape, date),
        (answer) => (this.#within = answered(answer, asked)),
      );
    });
    $effect(() => {
      const { shape } = this;
      const date = this.#date;
      const { atlas } = this.#atlas;
      if (atlas === null || shape === null) {
        this.#shapeAnswer = null;
        return;
      }
      const asked = { date, shape: this.#linked };
      return this.#latest(
        this.#askShape(atlas, shape, date),
        (answer) => (this.#shapeAnswer = answered(answer, asked)),
      );
    });
  }

  /**
   * Asks a question that is offered before anybody takes the offer, after what the link asks. Where no worker can start it
   * would hold up the page, and waits for the reader. To be called while a component is set up.
   */
  prepare(offered: WithinAsk): void {
    $effect(() => {
      const { atlas } = this.#atlas;
      if (atlas === null || !canStartWorkers()) return;
      // Where it fails, the question says so when it is asked.
      untrack(() => this.#askWithin(atlas, offered, null, this.#date)).catch(() => undefined);
    });
  }

  /** Puts the shape and the reach on the map and takes what was drawn there. */
  #followMap(): void {
    $effect(() => {
      const { shape } = this;
      this.#stage.overlay = {
        shape: shape?.ok ? drawnGeometryOf(shape.value) : null,
        ...this.#answerWithin(),
        asked: this.#askedLand,
      };
    });
    $effect(() => () => {
      this.#stage.overlay = { shape: null, ...NO_ANSWER };
      this.#stage.draw(null);
    });
    $effect(() => {
      const { drawn } = this.#stage;
      if (drawn === null) return;
      untrack(() => {
        this.#stage.drawn = null;
        this.#stage.draw(null);
        if (drawn instanceof File) void this.offerFile(drawn);
        else if (drawn.type === 'Circle') this.#take(circleShape(drawn.center, drawn.radiusKm));
        else this.#take(readShape(drawn));
      });
    });
  }

  #answerWithin(): Pick<MapAnswer, 'reach' | 'places'> {
    if (!this.#within?.ok) return NO_ANSWER;
    const { outline, places } = this.#within.value;
    return {
      reach: {
        type: 'MultiLineString',
        coordinates: outline.map(positionsOf),
      },
      places: places.map(({ place }) => place),
    };
  }

  /** Hands on the answer unless the question has changed meanwhile. */
  #latest<Answer>(
    answer: Promise<Result<Answer>>,
    take: (answer: Result<Answer>) => void,
  ): () => void {
    let wanted = true;
    const handOn = (value: Result<Answer>) => {
      if (wanted) take(value);
    };
    answer.then(handOn, () => handOn(refuse({ code: 'not-computable' })));
    return () => (wanted = false);
  }

  async #askWithin(
    atlas: Atlas,
    ask: WithinAsk,
    shape: Result<ReaderShape> | null,
    date: IsoDate,
  ): Promise<Result<WithinAnswer>> {
    const region = parseRegion(atlas, ask.region);
    if (!region.ok) return region;
    const line = ask.line === 'shape' ? lineOfShape(shape) : parseReachLine(atlas, ask.line);
    if (!line.ok) return line;
    return (await this.#ready(atlas)).within(region.value, line.value, ask.km, date);
  }

  async #askShape(
    atlas: Atlas,
    shape: Result<ReaderShape>,
    date: IsoDate,
  ): Promise<Result<MeasuredShape>> {
    if (!shape.ok) return shape;
    const tasks = await this.#ready(atlas);
    return shape.value.kind === 'line'
      ? ok(await tasks.line(shape.value, date))
      : tasks.polygon(shape.value, date);
  }

  #ready(atlas: Atlas): Promise<RemoteGeoTasks> {
    const kept = keptTasks.get(atlas);
    if (kept) return kept;
    const tasks = this.#open().catch((error: unknown) => {
      // What failed is tried again with the next question.
      keptTasks.delete(atlas);
      throw error;
    });
    keptTasks.set(atlas, tasks);
    return tasks;
  }

  async #open(): Promise<RemoteGeoTasks> {
    const [tasks, topology, control] = await Promise.all([
      startGeoTasks(),
      loadAsset('geometry.topojson'),
      loadAsset('control.json'),
    ]);
    await tasks.open(topology, control, this.#atlas.firstView?.parties ?? []);
    return tasks;
  }
}

function answered<Answer, Asked extends Partial<View>>(
  answer: Result<Answer>,
  asked: Asked,
): Result<Answered<Answer, Asked>> {
  return answer.ok ? ok({ ...answer.value, asked }) : answer;
}

function lineOfShape(shape: Result<ReaderShape> | null): Result<ReachLine> {
  if (shape === null) return refuse({ code: 'unknown-line', text: 'shape' });
  return shape.ok ? { ok: true, value: { kind: 'shape', shape: shape.value } } : shape;
}

/** The shape as the map draws it: lines along great circles, on which they are measured. */
function drawnGeometryOf(shape: ReaderShape): Geometry {
  return geometryOf(
    shape.kind === 'line'
      ? { ...shape, lines: shape.lines.map((line) => alongGreatCircles(line, DRAWN_STEP_KM)) }
      : shape,
  );
}

/** The shape as GeoJSON. */
export function geometryOf(shape: ReaderShape): Geometry {
  const positions = (line: readonly Position[]) => line.map(([lng, lat]) => [lng, lat]);
  return shape.kind === 'line'
    ? { type: 'MultiLineString', coordinates: shape.lines.map(positions) }
    : {
        type: 'MultiPolygon',
        coordinates: shape.polygons.map((rings) => rings.map(positions)),
      };
}

/** `[lng, lat]` of longitude, latitude, longitude, latitude …. */
function positionsOf(flat: Float64Array): number[][] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);
}
