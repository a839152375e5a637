/**
 * Works round a fault of MapLibre 6: it turns brackets in right-to-left text, and draws each letter on a canvas that
 * takes the page's direction, where the browser turns the bracket once more. On a page that runs from right to left we
 * turn them beforehand, so that they come out right in text of either direction.
 */
import type { Language } from '../model/ids';
import type { SceneFeatures } from '../scene/vocabulary';

const TURNED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
};
const BRACKETS = /[()[\]«»]/g;
const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set(['ar', 'fa']);

/** Whether a map that was lettered in the one language has letters that are wrong in the other. */
export function lettersDiffer(one: Language, other: Language): boolean {
  return RIGHT_TO_LEFT.has(one) !== RIGHT_TO_LEFT.has(other);
}

/** The features as MapLibre must get them on a page in that language; the same object where nothing differs. */
export function withTurnedBrackets(features: SceneFeatures, lang: Language): SceneFeatures {
  if (!RIGHT_TO_LEFT.has(lang)) return features;
  if (!features.features.some(({ properties }) => hasBrackets(properties['name']))) return features;
  return {
    ...features,
    features: features.features.map((feature) => {
      const { name } = feature.properties;
      if (!hasBrackets(name)) return feature;
      const turned = name
        .replace(BRACKETS, (bracket) => TURNED[bracket] ?? bracket)
        // Turned, an opening bracket looks like a place to break after; the break belongs before it.
        .replace(/ (?=[)\]»])/g, '\n');
      return { ...feature, properties: { ...feature.properties, name: turned } };
    }),
  };
}

function hasBrackets(name: unknown): name is string {
  return typeof name === 'string' && name.search(BRACKETS) !== -1;
}
