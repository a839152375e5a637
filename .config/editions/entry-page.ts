import type { FirstView } from '../../src/model/schema';
import { areasTable } from './areas-table';
import { escaped, replaceOnce } from './markup';
import type { EntryPage } from './page-texts';

/**
 * The page of one language, made from the built index.html: language and direction, title and description, what
 * other sites show of a link to it (Open Graph), its sisters in other languages, and what it says without script.
 * A fragment reaches neither a server nor a reader without script, so this is all that those see.
 */
export function entryPage(
  index: string,
  entry: EntryPage,
  all: readonly EntryPage[],
  view: FirstView,
): string {
  const { translator: i18n, language, direction } = entry;
  const title = escaped(i18n.t('page.title'));
  const description = escaped(i18n.t('page.description'));
  const toRoot = entry.path === '' ? './' : '../';
  const head = [
    `<meta property="og:type" content="website" />`,
    `<meta property="og:title" content="${title}" />`,
    `<meta property="og:description" content="${description}" />`,
    `<meta property="og:locale" content="${language}" />`,
    ...all.map(
      (each) => `<link rel="alternate" hreflang="${each.language}" href="${toRoot}${each.path}" />`,
    ),
  ];
  const others = all
    .filter((each) => each !== entry)
    .map((each) => `<a href="${toRoot}${each.path}" lang="${each.language}">${each.ownName}</a>`);
  const withoutScript = [
    `<h1>${title}</h1>`,
    `<p>${description}</p>`,
    areasTable(view, i18n),
    `<p>${escaped(i18n.t('page.withoutScript'))}</p>`,
    `<p>${others.join(' ')}</p>`,
  ];
  const page = index.replaceAll(/(href|src)="\.\//g, `$1="${toRoot}`);
  return [
    [/<html[^>]*>/, htmlElement(language, direction, entry.path !== '')] as const,
    [/<title>[^<]*<\/title>/, `<title>${title}</title>`] as const,
    [
      /<meta\s+name="description"[^>]*>/,
      `<meta name="description" content="${description}" />\n    ${head.join('\n    ')}`,
    ] as const,
    [/<noscript>[^]*<\/noscript>/, `<noscript>${withoutScript.join('\n')}</noscript>`] as const,
  ].reduce((text, [pattern, replacement]) => replaceOnce(text, pattern, replacement), page);
}

/** `data-entry-language` tells the script that the reader chose this language's page. */
function htmlElement(language: string, direction: string, chosen: boolean): string {
  const choice = chosen ? ` data-entry-language="${language}"` : '';
  return `<html lang="${language}" dir="${direction}" data-map="loading"${choice}>`;
}
