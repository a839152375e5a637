import budgets from '../bench/budgets.json' with { type: 'json' };
import { weigh } from '../bench/sizes';
import { atlasAddress, expect, test } from './atlas-test';

test('everything asked for until the map is ready stays within the budget of bytes', async ({
  page,
}) => {
  const sizes = await weigh(page, `${atlasAddress()}#lang=en`);
  const largest = sizes.byRequest.map(({ name, bytes }) => `${name} ${bytes}`).join('\n');
  const names = sizes.byRequest.map(({ name }) => name);
  expect(names, 'of the first picture').toContain('/data/first-view.json');
  expect(names, 'of what follows it').not.toContain('/data/geometry.topojson');
  expect(sizes.total, `all requests:\n${largest}`).toBeLessThanOrEqual(budgets.total.limit);
  expect(sizes.ownCode, `own code:\n${largest}`).toBeLessThanOrEqual(budgets.ownCode.limit);
});
