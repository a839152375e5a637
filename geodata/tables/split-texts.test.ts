import { describe, expect, it } from 'vitest';
import { joinTexts } from '../../src/model/texts';
import { splitTexts, textsIn } from './split-texts';

const content = {
  zones: [
    { id: 'west', names: { en: 'West', ar: 'الغرب' }, lineText: { en: 'a line', ar: 'خط' } },
    { id: 'east', names: { en: 'East' }, states: [{ from: '2018', text: { en: 'whole' } }] },
  ],
  point: [36, 34],
};

describe('texts apart from their content', () => {
  const { content: bare, texts } = splitTexts(content);

  it('leave names in all languages and no word of any text', () => {
    expect(bare.zones[0]!.names).toEqual({ en: 'West', ar: 'الغرب' });
    expect(JSON.stringify(bare)).not.toMatch(/a line|whole|خط/);
  });

  it('come back in the language asked for, in English where it has none', () => {
    const joined = joinTexts<typeof content>(bare, [textsIn('ar', texts)]);
    expect(joined.zones[0]!.lineText).toEqual({ ar: 'خط' });
    expect(joined.zones[1]!.states![0]!.text).toEqual({ en: 'whole' });
    expect(joined.point).toEqual([36, 34]);
  });

  it('come back whole from the files of all their languages', () => {
    const files = [textsIn('en', texts), textsIn('ar', texts)];
    expect(joinTexts<typeof content>(bare, files)).toEqual(content);
  });
});
