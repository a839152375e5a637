/** What the page says aloud: one line that a screen reader reads when it changes. */
class Announcer {
  #line = $state('');
  #odd = false;

  get line(): string {
    return this.#line;
  }

  /** Says it, also where it is the same as before: an invisible mark makes it new. */
  say(text: string): void {
    this.#odd = !this.#odd;
    this.#line = this.#odd ? text : `${text}\u200B`;
  }
}

const announcer = new Announcer();

/** The line for the live region. */
export const announcement = (): string => announcer.line;

/** Has a screen reader say something that has just happened. */
export const announce = (text: string): void => announcer.say(text);
