/**
 * The source package draws each country on its own; at two tripoints a neighbour misses Syria's outline by a vertex.
 * These mends make every vertex of Syria's outline on land a vertex of a neighbour too, so that outer arcs can be named.
 */
import type { Position } from '../../src/model/schema';
import type { Polygons, Ring } from './plane';

interface Mend {
  readonly a3: string;
  /** Vertices in a row as they stand in the package, in either direction … */
  readonly found: readonly Position[];
  /** … and what takes their place. */
  readonly mended: readonly Position[];
}

const MENDS: readonly Mend[] = [
  // Iraq and Jordan place the tripoint 10 m south of Syria's.
  { a3: 'IRQ', found: [[38.7937, 33.3751]], mended: [[38.7937, 33.3752]] },
  { a3: 'JOR', found: [[38.7937, 33.3751]], mended: [[38.7937, 33.3752]] },
  // Turkey cuts off a corner of 150 m at the tripoint with Iraq.
  {
    a3: 'TUR',
    found: [[42.353, 37.1195], [42.3515, 37.1053]],
    mended: [[42.353, 37.1195], [42.3502, 37.1123], [42.3515, 37.1053]],
  },
];

const same = (p: Position | undefined, q: Position): boolean => p?.[0] === q[0] && p[1] === q[1];

/** The country with its mends; throws where the package no longer has what was to be mended. */
export function mendCountry(a3: string, polygons: Polygons): Polygons {
  return MENDS.filter((mend) => mend.a3 === a3).reduce((country, mend) => {
    let times = 0;
    const mended = country.map((rings) =>
      rings.map((ring) => {
        const result = replaceRun(ring, mend.found, mend.mended) ??
          replaceRun(ring, mend.found.toReversed(), mend.mended.toReversed());
        if (result !== null) times++;
        return result ?? ring;
      }),
    );
    if (times !== 1) throw new Error(`${a3}: expected the vertices ${JSON.stringify(mend.found)} once, found ${times}`);
    return mended;
  }, polygons);
}

function replaceRun(ring: Ring, found: readonly Position[], mended: readonly Position[]): Ring | null {
  const at = ring.findIndex((_, i) => found.every((p, k) => same(ring[i + k], p)));
  if (at < 0) return null;
  const open = [...ring.slice(0, at), ...mended, ...ring.slice(at + found.length)];
  const first = open[0]!;
  return same(open.at(-1), first) ? open : [...open.slice(0, -1), first];
}
