import { describe, expect, it } from 'vitest';
import { day } from '../../model/dates';
import { bibtex, cslJson, type CitedView } from './citation';

const cited: CitedView = {
  title: 'Atlas & map: 100 % of {A}_1',
  lang: 'en',
  date: day('2018-03-18'),
  version: '0.1.0',
  link: 'https://atlas.example/#date=2018-03-18&select=zone:idlib',
  accessed: day('2026-11-05'),
};

describe('a view as an entry of a bibliography', () => {
  it('is an entry that BibTeX can read, with the link untouched', () => {
    expect(bibtex(cited).split('\n')).toEqual([
      '@misc{astana-atlas-2018-03-18,',
      '  title = {{Atlas \\& map: 100 \\% of \\{A\\}\\_1}},',
      '  version = {0.1.0},',
      '  url = {https://atlas.example/#date=2018-03-18&select=zone:idlib},',
      '  urldate = {2026-11-05}',
      '}',
    ]);
  });

  it('is an item of CSL-JSON with the day of access in parts', () => {
    expect(JSON.parse(cslJson(cited))).toEqual([
      {
        id: 'astana-atlas-2018-03-18',
        type: 'map',
        title: cited.title,
        version: '0.1.0',
        language: 'en',
        URL: cited.link,
        accessed: { 'date-parts': [[2026, 11, 5]] },
      },
    ]);
  });
});
