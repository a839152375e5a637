/** Below this width the panel is a sheet at the bottom; the same figure stands in the style sheets. */
const WIDE = '(min-width: 720px)';

/** A media query as state. */
class Media {
  #matches = $state(false);

  constructor(query: string) {
    const list = matchMedia(query);
    this.#matches = list.matches;
    list.addEventListener('change', () => (this.#matches = list.matches));
  }

  get matches(): boolean {
    return this.#matches;
  }
}

/** Whether there is room for the panel beside the map. One for the whole life of the page. */
export const wideScreen = new Media(WIDE);

/** Below this height the head of the panel scrolls with the rest; the same figure stands in the style sheets. */
const LOW = '(max-height: 480px)';

/** Whether there is too little height for anything but the map and one strip to stay in place. */
export const lowScreen = new Media(LOW);
