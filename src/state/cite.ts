import type { Translator } from '../i18n/translator';
import type { IsoDate } from '../model/dates';

/** A figure as the page shows it: an area or a length, where it makes sense with its share. */
export interface CitedFigure {
  /** What the figure is of, in the page's language. */
  readonly what: string;
  readonly km2?: number | undefined;
  readonly km?: number | undefined;
  readonly share?: number | null | undefined;
  /** What the share is a share of; the country where absent. */
  readonly of?: string | undefined;
  readonly date: IsoDate;
}

export interface FigureSource {
  /** Version of the data; null while it is not known. */
  readonly version: string | null;
  /** Absolute address of the view that shows the figure. */
  readonly link: string;
}

/**
 * A figure to paste elsewhere: with its day, its range, its source and the link that shows it. The link stands on a
 * line of its own, without isolates, so that whatever it is pasted into recognises it.
 */
export function citeFigure(i18n: Translator, figure: CitedFigure, source: FigureSource): string {
  const { what, date } = figure;
  return [
    i18n.t('cite.figure', { what, value: valueOf(i18n, figure), date: i18n.date(date) }),
    `${i18n.t('figure.rangeNotYet')}.`,
    source.version === null
      ? i18n.t('cite.source')
      : i18n.t('cite.sourceOfVersion', { version: source.version }),
    source.link,
  ].join('\n');
}

function valueOf(i18n: Translator, { km2, km, share = null, of }: CitedFigure): string {
  const amounts: string[] = [];
  if (km2 !== undefined) amounts.push(i18n.area(km2));
  if (km !== undefined) amounts.push(i18n.length(km));
  if (share !== null) {
    const percent = i18n.share(share);
    amounts.push(
      of === undefined
        ? i18n.t('figure.shareOfSyria', { share: percent })
        : i18n.t('cite.shareOf', { share: percent, whole: of }),
    );
  }
  return amounts.join(' · ');
}
