import { wrap } from 'comlink';
import type { GeoTasks } from '../worker/geo-tasks';

/** The tasks as promises, wherever they run. */
export type RemoteGeoTasks = {
  readonly [Name in keyof GeoTasks]: (
    ...args: Parameters<GeoTasks[Name]>
  ) => Promise<ReturnType<GeoTasks[Name]>>;
};

/** Whether {@link startGeoTasks} starts a worker, as far as that is known before. */
export function canStartWorkers(): boolean {
  return import.meta.env.MODE !== 'single' && globalThis.origin !== 'null';
}

/**
 * The questions that may take longer than a frame, in a worker of their own. Where no worker can start (an opaque
 * origin, the one-file edition) they run here, in turn.
 */
export async function startGeoTasks(): Promise<RemoteGeoTasks> {
  if (import.meta.env.MODE !== 'single') {
    try {
      const { default: address } = await import('../worker/geo-worker?worker&url');
      const worker = new Worker(new URL(address, document.baseURI), { type: 'module' });
      const tasks = wrap<GeoTasks>(worker) as unknown as RemoteGeoTasks;
      await answers(worker, tasks);
      return tasks;
    } catch {
      // A page without an origin of its own may not start workers from files; some browsers say so only later.
    }
  }
  const { geoTasks } = await import('../worker/geo-tasks');
  const tasks = geoTasks();
  const later = <Answer>(task: () => Answer): Promise<Answer> => Promise.resolve().then(task);
  return {
    open: (...given) => later(() => tasks.open(...given)),
    within: (...given) => later(() => tasks.within(...given)),
    readShape: (...given) => later(() => tasks.readShape(...given)),
    polygon: (...given) => later(() => tasks.polygon(...given)),
    line: (...given) => later(() => tasks.line(...given)),
  };
}

/** Resolves when the worker has answered an empty question; rejects where its code did not arrive or did not run. */
async function answers(worker: Worker, tasks: RemoteGeoTasks): Promise<void> {
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the worker did not start')), {
      once: true,
    });
  });
  await Promise.race([tasks.readShape(null), failure]);
}
