import { afterEach, expect, it } from 'vitest';
import {
  CONTROL_SPAN,
  addDays,
  dateOfDayNumber,
  dayNumber,
  day,
  parseIsoDate,
} from '../model/dates';
import { DEFAULT_VIEW } from '../model/view';
import { Translator } from '../i18n/translator';
import { en } from '../i18n/en';
import { decodeView, encodeView } from './link';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

const ZONES = [
  'Pacific/Pago_Pago',
  'America/New_York',
  'UTC',
  'Asia/Damascus',
  'Pacific/Kiritimati',
];

it.each(ZONES)('no day moves in %s', (name) => {
  process.env['TZ'] = name;
  // Node reads TZ when a Date is made; the check that it did is the local hour of a fixed moment.
  const offset = new Date('2018-04-04T12:00:00Z').getTimezoneOffset();
  expect(name === 'UTC' ? offset === 0 : offset !== 0).toBe(true);
  for (let date = CONTROL_SPAN.from; date < CONTROL_SPAN.to; date = addDays(date, 1)) {
    expect(parseIsoDate(date)).toBe(date);
    expect(dateOfDayNumber(dayNumber(date))).toBe(date);
    expect(decodeView(encodeView({ ...DEFAULT_VIEW, date })).view.date).toBe(date);
  }
  const english = new Translator(() => ({ lang: 'en', messages: en }));
  expect(english.date(day('2018-04-04'))).toBe('4 April 2018');
});
