/** What became of a cell's text: a value, or what was expected instead; `found` where the cell as a whole does not tell it. */
export type Parsed<T> =
  { readonly value: T } | { readonly expected: string; readonly found?: string };
