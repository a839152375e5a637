import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { afrinMembers } from './afrin-members';
import type { Rings } from './inside-rings';
import { TRANSLATIONS } from './names-of';
import { readFacts } from './read-facts';
import { nameGaps, textGaps } from './text-gaps';

const outline = JSON.parse(
  readFileSync(new URL('../base/outline.geojson', import.meta.url), 'utf8'),
) as { features: { geometry: { coordinates: Rings } }[] };

describe('the tables of geodata/sources', () => {
  const facts = readFacts(outline.features[0]!.geometry.coordinates);

  it('have no problem, with every place inside Syria', () => {
    expect(facts.places.length).toBeGreaterThan(2000);
  });

  it.each(TRANSLATIONS)('have every text and every proper name in the language %s', (complete) => {
    const { missing } = textGaps(facts).find(({ language }) => language === complete)!;
    expect([...missing.keys()]).toEqual([]);
    const { names } = nameGaps(facts).find(({ language }) => language === complete)!;
    expect(names).toEqual([]);
  });

  it('keep the Shahba area and Sheikh Maqsoud out of the Afrin canton', () => {
    const canton = afrinMembers(
      facts.afrin.find(({ id }) => id === 'canton')!,
      facts.places,
    );
    expect(canton).toContain('afrin');
    expect(canton).toContain('mount-barsaya');
    expect(canton).not.toContain('tell-rifaat');
    expect(canton).not.toContain('sheikh-maqsoud');
  });

  it('link only to the publisher’s own pages', () => {
    const copies = facts.sources.filter(({ url, via }) => url !== undefined && via !== undefined);
    expect(copies).toEqual([]);
  });
});

describe('geodata/README.md', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const { tables } = readFacts();

  it.each(tables.map(({ file, text }) => [file, text] as const))(
    'says what the columns of %s mean',
    (file, text) => {
      const columns = text.slice(0, text.indexOf('\n')).split('\t');
      expect(columns.filter((column) => !readme.includes(`\`${column}\``))).toEqual([]);
      expect(readme).toContain(`\`${file.replace(/^texts\.\w+/, 'texts.<language>')}\``);
    },
  );
});
