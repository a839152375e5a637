/**
 * What lies above what, from the ground up: the only place where this is decided. A mark that is not listed is an
 * error, so whoever adds one must say where it belongs. Of colliding texts, the one further down the list wins.
 */
export const LAYER_ORDER: readonly string[] = [
  'land',
  'coast',
  'near-land',
  'near-coast',

  'control-fill',
  'sdf-fill',
  'ypg-fill',
  'sparse-stipple',
  'inferred-stipple',
  // One for each party that has a pattern; the ids come with the data.
  'control-pattern-*',
  'sdf-pattern',
  'ypg-pattern',
  'changes-fill',
  'changes-hatch-*',
  'lit-cell',
  'unasked-veil',
  'lakes',
  'lake-shore',
  'rivers',

  'zones-hatch',
  'afrin-area',
  'admin-area',
  'admin-districts',
  'admin-governorates',

  'control-rim-left',
  'control-rim-right',
  'sdf-band-left',
  'sdf-band-right',
  'ypg-band-left',
  'ypg-band-right',
  'borders',
  'borders-disputed',
  'frontier-casing',
  'frontier-line',
  'occupied-line',
  'sdf-line',
  'ypg-line',
  'changes-casing',
  'changes-line',

  'zones-casing',
  'zones-line',
  'zones-line-past',
  'afrin-casing',
  'afrin-taken',
  'afrin-district',
  'afrin-canton',
  'asked-line',
  'reach-veil',

  'lit-admin-casing',
  'lit-admin',
  'lit-zones-casing',
  'lit-zones',
  'lit-afrin-casing',
  'lit-afrin',
  'lit-edge-casing',
  'lit-edge',
  'reach-line',
  'shape-casing',
  'shape-line',

  'control-pockets',
  'places-dot',
  'lit-places',
  'answer-places',
  'town-dots',
  'named-places-dot',

  'river-names',
  'lake-names',
  'sea-names',
  'country-names',
  'admin-label',
  'places-label',
  'town-names',
  'answer-places-label',
  'sites-label',
  'events-label',
  'afrin-canton-label',
  'afrin-taken-label',
  'afrin-district-label',
  'zones-label',
  'ypg-label',
  'control-label',
  'sdf-label',
  'first-town-name',
  'summits-label',
  'named-places-label',

  'lit-sites',
  'sites-symbol',
  'sites-code',
  'lit-events',
  'events-symbol',
  'lit-cities',
  'summits-dot',
  'summits-count',
  'point-symbol',
  'sketch-line',
  'sketch-dot',
];

const RANKS = new Map(LAYER_ORDER.map((id, rank) => [id, rank]));

/**
 * The rank of a layer; larger is above.
 * @throws Error for an id that is not listed.
 */
export function layerRank(id: string): number {
  const rank =
    RANKS.get(id) ?? RANKS.get(id.replace(/^(control-pattern|changes-hatch)-.+$/, '$1-*'));
  if (rank === undefined)
    throw new Error(`expected a layer listed in layer-order.ts, found "${id}"`);
  return rank;
}
