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

/** A figure that somebody else published, as the atlas lists it. */
export interface PublishedCitation {
  readonly what: string;
  /** With its unit. */
  readonly value: string;
  /** The day or season it is of; absent where its author names none. */
  readonly asOf?: string | undefined;
  /** Publisher, title and day of each source. */
  readonly sources: readonly string[];
}

/** A published figure to paste elsewhere: it keeps its own author, who gave no range with it. */
export function citePublished(
  i18n: Translator,
  { what, value, asOf, sources }: PublishedCitation,
  { version, link }: FigureSource,
): string {
  return [
    asOf === undefined ? `${what}: ${value}.` : i18n.t('cite.figure', { what, value, date: asOf }),
    i18n.t('cite.publishedNoRange'),
    i18n.t('cite.publishedBy', { sources: sources.join('; ') }),
    version === null ? i18n.t('cite.listed') : i18n.t('cite.listedInVersion', { version }),
    link,
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
