import { expect, it } from 'vitest';
import type { SelectionKind } from '../../model/ids';
import { groupResults } from './group-results';

const result = (kind: SelectionKind, id: string) => ({
  select: { kind, id },
  names: { en: id },
  matched: id,
  kind: null,
});

it('puts the group of the best result first and keeps the order within groups', () => {
  const groups = groupResults([result('place', 'a'), result('zone', 'z'), result('place', 'b')]);
  expect(groups.map(({ kind, results }) => [kind, results.map(({ select }) => select.id)])).toEqual(
    [
      ['place', ['a', 'b']],
      ['zone', ['z']],
    ],
  );
});
