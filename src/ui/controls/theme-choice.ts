import type { Theme } from '../../state/stage.svelte';

/** The only thing the page keeps on the reader's device, and only when they choose a theme by hand. */
const KEY = 'astana-atlas.theme';

const SYSTEM = '(prefers-color-scheme: dark)';

function chosenTheme(): Theme | null {
  try {
    const chosen = localStorage.getItem(KEY);
    return chosen === 'light' || chosen === 'dark' ? chosen : null;
  } catch {
    // A page of opaque origin has no storage; the system's preference serves.
    return null;
  }
}

/** What the reader chose before, else what the system prefers. */
export function initialTheme(): Theme {
  return chosenTheme() ?? (matchMedia(SYSTEM).matches ? 'dark' : 'light');
}

/** Follows the system's preference, day and night, until the reader chooses. Returns how to stop. */
export function followSystemTheme(take: (theme: Theme) => void): () => void {
  const system = matchMedia(SYSTEM);
  const follow = () => {
    if (chosenTheme() === null) take(system.matches ? 'dark' : 'light');
  };
  system.addEventListener('change', follow);
  return () => system.removeEventListener('change', follow);
}

/** Keeps the reader's choice for the next visit, where the browser lets it. */
export function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Nothing is lost but the choice itself.
  }
}
