import { expect, it } from 'vitest';
import { decodeView, encodeView } from './link';
import { isBareStep, viewOfStep } from './story-view';

it('shows what the step shows and keeps what belongs to the reader', () => {
  const reader = decodeView(
    'date=2017-06-01&layers=&select=zone:idlib&lang=ar&embed=1&later=1',
  ).view;
  const view = viewOfStep('map=9/36.53/36.85&date=2018-03-18&select=afrin:taken', 9, reader);
  expect(encodeView(view)).toBe(
    'map=9/36.5300/36.8500&date=2018-03-18&select=afrin:taken&lang=ar&step=9&embed=1&later=1',
  );
});

it('lets the step decide only where the link named nothing else', () => {
  expect(isBareStep(decodeView('step=3').view)).toBe(true);
  expect(isBareStep(decodeView('step=3&lang=ar&embed=1').view)).toBe(true);
  expect(isBareStep(decodeView('step=3&date=2018-03-18').view)).toBe(false);
  expect(isBareStep(decodeView('date=2018-03-18').view)).toBe(false);
});
