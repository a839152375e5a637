declare module 'polylabel' {
  /** The pole of inaccessibility of a polygon given by its rings, with its distance to the outline. */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): [x: number, y: number] & { distance: number };
}
