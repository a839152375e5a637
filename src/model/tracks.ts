import type { Meeting } from './schema';

/** The tracks that the layer of summit cities holds from the start; meetings of the others are a filter. */
export const FORMAT_TRACKS: readonly Meeting['track'][] = ['astana', 'geneva', 'presidents'];
