/** What differs between the layers of two scenes, as the smallest list of calls. Pure. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

export type StyleChange =
  | {
      readonly kind: 'paint' | 'layout';
      readonly layer: string;
      readonly name: string;
      readonly value: unknown;
    }
  | { readonly kind: 'remove'; readonly layer: string }
  | {
      readonly kind: 'add';
      readonly layer: LayerSpecification;
      readonly before: string | undefined;
    };

type Bag = Readonly<Record<string, unknown>>;

/** The calls that turn the one list of layers into the other. Both are in painting order. */
export function styleChanges(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): StyleChange[] {
  const known = new Map(before.map((layer) => [layer.id, layer]));
  const wanted = new Set(after.map(({ id }) => id));
  const changes: StyleChange[] = before
    .filter(({ id }) => !wanted.has(id))
    .map(({ id }) => ({ kind: 'remove', layer: id }));
  // From the top down, so that the layer above is always there to insert below.
  let above: string | undefined;
  for (const layer of after.toReversed()) {
    const old = known.get(layer.id);
    if (!old) changes.push({ kind: 'add', layer, before: above });
    else if (old !== layer && !sameShape(old, layer)) {
      changes.push({ kind: 'remove', layer: layer.id }, { kind: 'add', layer, before: above });
    } else if (old !== layer) {
      changes.push(
        ...bagChanges('layout', layer.id, bag(old.layout), bag(layer.layout)),
        ...bagChanges('paint', layer.id, bag(old.paint), bag(layer.paint)),
      );
    }
    above = layer.id;
  }
  return changes;
}

const bag = (value: unknown): Bag => (value ?? {}) as Bag;

/** Whether everything but paint and layout is equal; the rest cannot be changed in place. */
function sameShape(a: LayerSpecification, b: LayerSpecification): boolean {
  const shape = (layer: LayerSpecification): string =>
    JSON.stringify({ ...layer, paint: undefined, layout: undefined });
  return shape(a) === shape(b);
}

function bagChanges(
  kind: 'paint' | 'layout',
  layer: string,
  before: Bag,
  after: Bag,
): StyleChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    JSON.stringify(before[name]) === JSON.stringify(after[name])
      ? []
      : [{ kind, layer, name, value: after[name] }],
  );
}
