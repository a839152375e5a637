import { readFileSync } from 'node:fs';
import { ownLandId } from '../../src/geo/party-group';
import type { Translator } from '../../src/i18n/translator';
import type { FirstView } from '../../src/model/schema';
import { partyNames } from '../../src/ui/elements/party-names';
import { escaped } from './markup';

/** Areas by party on the opening day as an HTML table, for readers without script. */
export function areasTable(view: FirstView, i18n: Translator): string {
  const rows = view.areas
    .filter(({ areaKm2 }) => areaKm2 > 0)
    .toSorted((a, b) => b.areaKm2 - a.areaKm2)
    .map(({ party, areaKm2 }) => {
      const names = partyNames(view.parties, ownLandId(view.parties, party));
      if (names === null) {
        throw new Error(`expected a party "${party}" in first-view.json, found none`);
      }
      const cells = [i18n.area(areaKm2), i18n.share(areaKm2 / view.syriaKm2)];
      return `<tr><th scope="row">${escaped(i18n.name(names).text)}</th>${each('td', cells)}</tr>`;
    });
  const heads = [i18n.t('table.party'), i18n.t('table.area'), i18n.t('table.share')];
  const caption = escaped(i18n.t('page.areasOn', { date: i18n.date(view.date) }));
  return (
    `<table><caption>${caption}</caption>` +
    `<thead><tr>${each('th scope="col"', heads)}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}

function each(tag: string, texts: readonly string[]): string {
  const [name] = tag.split(' ');
  return texts.map((text) => `<${tag}>${escaped(text)}</${name}>`).join('');
}

/** The opening day's figures. @param dataFolder with a trailing slash */
export function readFirstView(dataFolder: string): FirstView {
  return JSON.parse(readFileSync(`${dataFolder}first-view.json`, 'utf8')) as FirstView;
}
