import { describe, expect, it } from 'vitest';
import { lockCamera } from './camera-lock';

/** A leader that can be moved and drawn by hand. */
function leaderAt(camera: { zoom: number; bearing: number }) {
  const heard = new Map<string, Set<() => void>>();
  const set = (name: string) => heard.get(name) ?? new Set();
  return {
    camera,
    on: (name: string, listener: () => void) => heard.set(name, set(name).add(listener)),
    off: (name: string, listener: () => void) => set(name).delete(listener),
    fire: (name: string) => [...set(name)].forEach((listener) => listener()),
    listeners: () => [...heard.values()].reduce((sum, { size }) => sum + size, 0),
    getCenter: () => ({ lng: 38.5, lat: 35 }),
    getZoom: () => camera.zoom,
    getBearing: () => camera.bearing,
    getPitch: () => 20,
    getRoll: () => 0,
  };
}

function locked() {
  const leader = leaderAt({ zoom: 6, bearing: 0 });
  const calls: string[] = [];
  const follower = {
    jumpTo: ({ zoom, bearing, pitch }: { zoom?: number; bearing?: number; pitch?: number }) =>
      calls.push(`jump ${zoom} ${bearing} ${pitch}`),
    redraw: () => calls.push('draw'),
  };
  const lock = lockCamera(leader as never, follower as never);
  return { leader, calls, lock };
}

describe('lockCamera', () => {
  it('takes the follower to the leader at once, and draws it', () => {
    expect(locked().calls).toEqual(['jump 6 0 20', 'draw']);
  });

  it('follows in the frame in which the leader was drawn, once, however often it moved', () => {
    const { leader, calls } = locked();
    calls.length = 0;
    leader.camera.zoom = 7;
    leader.fire('move');
    leader.camera.bearing = 30;
    leader.fire('move');
    expect(calls).toEqual([]);
    leader.fire('render');
    leader.fire('render');
    expect(calls).toEqual(['jump 7 30 20', 'draw']);
  });

  it('draws nothing that nobody sees, and catches up when it is seen again', () => {
    const { leader, calls, lock } = locked();
    calls.length = 0;
    lock.setShown(false);
    leader.camera.zoom = 9;
    leader.fire('move');
    leader.fire('render');
    expect(calls).toEqual([]);
    lock.setShown(true);
    expect(calls).toEqual(['jump 9 0 20', 'draw']);
  });

  it('leaves no listener behind', () => {
    const { leader, lock } = locked();
    expect(leader.listeners()).toBe(2);
    lock.release();
    expect(leader.listeners()).toBe(0);
  });
});
