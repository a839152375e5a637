/** A view of the atlas as an entry of a bibliography. Pure: the day of access is handed in. */
import type { IsoDate } from '../../model/dates';

export interface CitedView {
  /** In the reader's language. */
  readonly title: string;
  readonly lang: string;
  /** The day that the view shows. */
  readonly date: IsoDate;
  /** Of the data. */
  readonly version: string;
  /** Absolute address of the view. */
  readonly link: string;
  readonly accessed: IsoDate;
}

const key = ({ date }: CitedView) => `astana-atlas-${date}`;

/** An entry for BibTeX and biblatex; the doubled braces keep the capitals of names. */
export function bibtex(cited: CitedView): string {
  const { title, version, link, accessed } = cited;
  const fields = [
    `title = {{${texText(title)}}}`,
    `version = {${texText(version)}}`,
    `url = {${link}}`,
    `urldate = {${accessed}}`,
  ];
  return `@misc{${key(cited)},\n${fields.map((field) => `  ${field}`).join(',\n')}\n}`;
}

/** The same in the exchange format of citation programs, CSL-JSON 1.0: an array of one item. */
export function cslJson(cited: CitedView): string {
  const { title, lang, version, link, accessed } = cited;
  const item = {
    id: key(cited),
    type: 'map',
    title,
    version,
    language: lang,
    URL: link,
    accessed: { 'date-parts': [accessed.split('-').map(Number)] },
  };
  return JSON.stringify([item], null, 2);
}

/** Signs that mean something to TeX, made to stand for themselves. */
function texText(text: string): string {
  return text.replace(/[&%$#_{}]/g, (sign) => `\\${sign}`);
}
