/** A fragment as it will be read back: browsers escape blanks, quotes and letters beyond ASCII. */
function asBrowsersKeepIt(fragment: string): string {
  return new URL(`#${fragment}`, 'about:blank').hash.slice(1);
}

/**
 * The address bar. Where the page may not touch its history (a sandboxed frame, `file://` in some browsers), the
 * fragment alone is set; where even that fails, links still work through the Share button.
 */
export class Address {
  #lastFragment: string;

  constructor() {
    this.#lastFragment = Address.#fragment();
  }

  /** The fragment without its `#`, as it stands. */
  get fragment(): string {
    return Address.#fragment();
  }

  static #fragment(): string {
    // Not `location.hash`: its getter is empty for a lone `#`, and browsers differ in what they unescape.
    const { href } = location;
    const sign = href.indexOf('#');
    return sign < 0 ? '' : href.slice(sign + 1);
  }

  /** The page's address without fragment. */
  get page(): string {
    return location.href.replace(/#.*$/s, '');
  }

  write(fragment: string, history: 'push' | 'replace'): void {
    const written = asBrowsersKeepIt(fragment);
    if (written === this.#lastFragment) return;
    this.#lastFragment = written;
    const address = fragment === '' ? this.page : `${this.page}#${fragment}`;
    try {
      if (history === 'push') window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
    } catch {
      this.#setFragment(fragment);
    }
  }

  #setFragment(fragment: string): void {
    try {
      location.replace(`#${fragment}`);
    } catch {
      // A frame may forbid navigation altogether; the view itself is unharmed.
    }
  }

  /** Calls back when the reader goes back or forward, or edits the fragment. Returns how to stop. */
  onArrival(arrived: (fragment: string) => void): () => void {
    const check = () => {
      const fragment = Address.#fragment();
      if (fragment === this.#lastFragment) return;
      this.#lastFragment = fragment;
      arrived(fragment);
    };
    window.addEventListener('popstate', check);
    window.addEventListener('hashchange', check);
    return () => {
      window.removeEventListener('popstate', check);
      window.removeEventListener('hashchange', check);
    };
  }
}
