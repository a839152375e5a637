/** Which layer shows a party's land as its own. */
import type { LayerId } from '../model/ids';
import type { Party } from '../model/schema';
import { OWN_LAYERS } from './all-marks';

/** By party: the layer that names it, of those shown; a party in none is left out. */
export function layersOfParties(
  parties: readonly Party[],
  layers: readonly string[],
): Map<string, LayerId> {
  const owners = new Map<string, LayerId>();
  for (const { id } of parties) {
    const own = OWN_LAYERS.find((layer) => layer === id);
    if (own !== undefined && layers.includes(own)) owners.set(id, own);
    else if (layers.includes('control')) owners.set(id, 'control');
  }
  return owners;
}
