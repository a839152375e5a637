import budgets from '../bench/budgets.json' with { type: 'json' };
import { weigh } from '../bench/sizes';
import { atlasAddress, expect, test } from './atlas-test';

test('everything asked for until the map is ready stays within the budget of bytes', async ({
  page,
}) => {
  const sizes = await weigh(page, `${atlasAddress()}#lang=en`);
  const largest = sizes.byRequest.map(({ name, bytes }) => `${name} ${bytes}`).join('\n');
  expect(sizes.byRequest.length, 'requests').toBeGreaterThan(3);
  expect(sizes.total, `all requests:\n${largest}`).toBeLessThanOrEqual(budgets.total.limit);
  expect(sizes.ownCode, `own code:\n${largest}`).toBeLessThanOrEqual(budgets.ownCode.limit);
});
