/**
 * One camera for two maps. Only the leader takes gestures, so there is no loop to break: the follower is told where the
 * leader is, right after the leader has drawn, and draws within the same frame. Two halves never stand apart.
 */
import type { Map as MapLibre } from 'maplibre-gl';

type Leader = Pick<
  MapLibre,
  'on' | 'off' | 'getCenter' | 'getZoom' | 'getBearing' | 'getPitch' | 'getRoll'
>;
type Follower = Pick<MapLibre, 'jumpTo' | 'redraw'>;

export interface CameraLock {
  /** While it is false the follower stays where it is, and nothing is drawn that nobody sees. */
  setShown(shown: boolean): void;
  release(): void;
}

/** Locks the follower's camera to the leader's until it is released. */
export function lockCamera(leader: Leader, follower: Follower): CameraLock {
  let isBehind = true;
  let isShown = true;
  const catchUp = (): void => {
    if (!isBehind || !isShown) return;
    isBehind = false;
    follower.jumpTo({
      center: leader.getCenter(),
      zoom: leader.getZoom(),
      bearing: leader.getBearing(),
      pitch: leader.getPitch(),
      roll: leader.getRoll(),
    });
    follower.redraw();
  };
  const onMove = (): void => {
    isBehind = true;
  };
  leader.on('move', onMove);
  leader.on('render', catchUp);
  catchUp();
  return {
    setShown(shown) {
      isShown = shown;
      catchUp();
    },
    release() {
      leader.off('move', onMove);
      leader.off('render', catchUp);
    },
  };
}
