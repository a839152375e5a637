/**
 * Puts text on the clipboard. Where the browser has no clipboard for this page (an opaque origin, an old browser, a
 * refusal) it answers false, and the caller shows the text selected, to be copied by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
