/** What the search needs once somebody types; the first picture does without it. */
export { searchIn } from '../../state/search';
export { groupResults } from './group-results';
export { default as ResultRow } from './ResultRow.svelte';
