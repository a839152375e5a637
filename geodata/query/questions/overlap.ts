import { ownLandId } from '../../../src/geo/party-group';
import { setAreaKm2, splitChanges, splitOf } from '../../../src/geo/sets';
import type { Asked } from '../asked';
import { BadInput } from '../bad-input';
import { AREA, text } from '../columns';
import { wordsOf } from '../regions';
import type { Report } from '../report';

/** `overlap SET …`: how much of it is whose? */
export function overlap({ atlas, date, words, changes }: Asked): Report {
  if (words.length === 0) throw new BadInput('expected a set, as in: overlap zone:ghouta');
  const rows = wordsOf(atlas, words).flatMap((word) => {
    const set = atlas.sets.find(({ kind, id }) => word === `${kind}:${id}`);
    if (!set) {
      throw new BadInput(
        `unknown set "${word}": expected zone:ID, afrin:ID, governorate:ID or district:ID`,
      );
    }
    const total = setAreaKm2(atlas, set);
    const states = changes
      ? splitChanges(atlas, set)
      : [{ date, split: splitOf(atlas, set, date) }];
    return states.flatMap((state) =>
      state.split.map(({ party, areaKm2 }) => ({
        set: word,
        from: state.date,
        party: ownLandId(atlas.parties, party),
        area_km2: areaKm2,
        share_pct: areaKm2 / total,
      })),
    );
  });
  return {
    question: 'overlap',
    date: changes ? null : date,
    summary: [],
    columns: [
      text('set'),
      text('from'),
      text('party'),
      AREA,
      { key: 'share_pct', kind: 'percent' },
    ],
    rows,
  };
}
