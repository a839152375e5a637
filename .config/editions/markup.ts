/** Text as it may stand in markup and in a quoted attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Replaces the one place that matches; a page that has none, or changed its form, stops the build. */
export function replaceOnce(page: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(page)) throw new Error(`expected ${pattern} in index.html, found none`);
  // By function: `$` in texts is not a pattern.
  return page.replace(pattern, () => replacement);
}
