/** Which place each piece of land belongs to. */
import type { Arrangement } from './arrangement';
import { connectLands, landBorders, type Land } from './land';
import { SEPARATING } from './linework';
import { toGrid } from './projection';
import type { Site } from './regions';
import { insideRings } from './rings';
import { distanceKm } from '../../src/geo/sphere';

/**
 * The place of each land. Land connected with its nearest place without crossing a barrier belongs to it. A piece cut
 * off from its nearest place goes to the nearest of the places whose land it touches on its own side, pieces beside
 * known land first; a piece that touches none (an island) stays with its nearest place. What a circle's rule gives to
 * its holder need not touch the holder's place.
 * @param enclaveSite the place of the land outside all regions
 * @throws where a place lies in no land that is nearest to it
 */
export function assignFaces(
  arrangement: Arrangement,
  lands: readonly Land[],
  sites: readonly Site[],
  enclaveSite: number,
): number[] {
  const nearest = lands.map(({ region, beyondReach, point }) => {
    if (region === null) return enclaveSite;
    return beyondReach ? region.nearestBeyondReach(point) : region.nearest(point);
  });
  const pieces = connectLands(
    arrangement,
    lands,
    (i, j, kinds) => nearest[i] === nearest[j] && !(kinds & SEPARATING),
  );
  const owner = new Map<number, number>();
  for (const [index, { rings, region, beyondReach }] of lands.entries()) {
    const site = nearest[index]!;
    const givenByRule = beyondReach && region !== null && region.circle !== null;
    if (site === enclaveSite || givenByRule || insideRings(rings, toGrid(sites[site]!.point))) {
      owner.set(pieces[index]!, site);
    }
  }
  requireEveryOwner(owner, sites);
  const touching = neighboursOfPieces(arrangement, lands, pieces);
  const open = new Set(pieces.filter((piece) => !owner.has(piece)));
  while (open.size > 0) {
    let best: { piece: number; site: number; km: number } | null = null;
    for (const piece of open) {
      for (const other of touching.get(piece) ?? []) {
        const site = owner.get(other);
        if (site === undefined) continue;
        const km = distanceKm(sites[site]!.point, lands[piece]!.point);
        if (best === null || km < best.km) best = { piece, site, km };
      }
    }
    if (best === null) break;
    owner.set(best.piece, best.site);
    open.delete(best.piece);
  }
  return lands.map((_, index) => owner.get(pieces[index]!) ?? nearest[index]!);
}

function requireEveryOwner(owner: ReadonlyMap<number, number>, sites: readonly Site[]): void {
  const found = new Set(owner.values());
  const lost = sites.filter((_, index) => !found.has(index));
  if (lost.length === 0) return;
  const list = lost.map(({ id, point }) => `${id} (${point.join(', ')})`).join('; ');
  throw new Error(
    `expected every place on land of its own, found outside the country or on a line: ${list}`,
  );
}

/** Pieces that touch a piece across edges that separate nothing. */
function neighboursOfPieces(
  arrangement: Arrangement,
  lands: readonly Land[],
  pieces: readonly number[],
): Map<number, Set<number>> {
  const touching = new Map<number, Set<number>>();
  const add = (from: number, to: number) => {
    const known = touching.get(from);
    if (known === undefined) touching.set(from, new Set([to]));
    else known.add(to);
  };
  for (const { i, j, kinds } of landBorders(arrangement, lands)) {
    const [p, q] = [pieces[i]!, pieces[j]!];
    if (kinds & SEPARATING || p === q) continue;
    add(p, q);
    add(q, p);
  }
  return touching;
}
