import type { SelectionKind } from '../model/ids';
import { SELECTION_KINDS } from '../model/ids';
import type { Selection } from '../model/view';
import { HOVERED, SELECTED, UNLIT } from './choices';

/** What a feature stands for, as it is written in a link and in feature properties: `zone:idlib`. */
export function selectionKey(selection: Selection): string {
  return `${selection.kind}:${selection.id}`;
}

/** The inverse; null for text of another form. */
export function parseSelectionKey(text: string): Selection | null {
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon) as SelectionKind;
  if (colon < 1 || !SELECTION_KINDS.includes(kind)) return null;
  return { kind, id: text.slice(colon + 1) };
}

/** How strongly a thing is lit: selection outshines the pointer. */
export function litness(
  key: string,
  selected: Selection | null,
  hovered: Selection | null,
): number {
  if (selected !== null && selectionKey(selected) === key) return SELECTED;
  return hovered !== null && selectionKey(hovered) === key ? HOVERED : UNLIT;
}
