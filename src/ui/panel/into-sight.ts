import type { Attachment } from 'svelte/attachments';

/** Brings what has just been opened to the upper edge of whatever scrolls it: above it there is only what it came from. */
export const intoSight: Attachment<HTMLElement> = (element) => {
  const scroller = scrollerOf(element);
  if (scroller === null) return;
  const above = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollBy({ top: above, behavior: 'instant' });
};

/** Scrolls no farther than it takes for a line that has just appeared to be in sight. */
export const nearestIntoSight: Attachment<HTMLElement> = (line) =>
  line.scrollIntoView({ block: 'nearest' });

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let box = element.parentElement; box !== null; box = box.parentElement)
    if (['auto', 'scroll'].includes(getComputedStyle(box).overflowY)) return box;
  return null;
}
