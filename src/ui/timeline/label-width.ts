/** Width of a text in the page's own letters at a size, px: labels are placed before they are drawn. */
export function labelWidthPx(text: string, sizePx: number): number {
  const family = getComputedStyle(document.body).fontFamily;
  const key = `${sizePx} ${family} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (context === null) return text.length * sizePx * MEAN_LETTER;
    context.font = `${sizePx}px ${family}`;
    width = context.measureText(text).width;
    // A font that is still on its way would leave the width of another one behind.
    if (document.fonts.status === 'loaded') widths.set(key, width);
  }
  return width;
}

/** Width of a letter as a share of the size, where nothing can be measured. */
const MEAN_LETTER = 0.55;

let context: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();
