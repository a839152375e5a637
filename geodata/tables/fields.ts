/** Kinds of cells: each says how to read a cell and what it expects. */
import { CONTROL_SPAN, parseIsoDate, type IsoDate } from '../../src/model/dates';
import { asCitationKey, type CitationKey } from '../../src/model/ids';
import type { Basis, Confidence, Position } from '../../src/model/schema';
import { parseControl } from './control-cell';
import type { Parsed } from './parsed';

export interface Field<T> {
  readonly column: string;
  readonly parse: (cell: string) => Parsed<T>;
}

const field = <T>(column: string, parse: (cell: string) => Parsed<T>): Field<T> => ({
  column,
  parse,
});

/** Any text, but not none. */
export const text = (column: string): Field<string> =>
  field(column, (cell) => (cell === '' ? { expected: 'a text' } : { value: cell }));

/** The same, but the cell may be empty. */
const maybe = <T>({ column, parse }: Field<T>): Field<T | undefined> =>
  field<T | undefined>(column, (cell) => (cell === '' ? { value: undefined } : parse(cell)));

export const maybeText = (column: string) => maybe(text(column));

const ID = /^[a-zA-Z0-9]+(?:[-_][a-zA-Z0-9]+)*$/;

/** A stable id: letters, digits and single hyphens. */
export const id = (column: string): Field<string> =>
  field(column, (cell) =>
    ID.test(cell) ? { value: cell } : { expected: 'an id of letters, digits and hyphens' },
  );

/** Ids separated by commas; none where empty. */
export const idList = (column: string): Field<readonly string[]> =>
  field(column, (cell) => {
    const ids = cell === '' ? [] : cell.split(',');
    return ids.every((part) => ID.test(part))
      ? { value: ids }
      : { expected: 'ids separated by commas' };
  });

/** Names separated by commas; none where empty. */
export const nameList = (column: string): Field<readonly string[]> =>
  field(column, (cell) => ({
    value: cell === '' ? [] : cell.split(',').map((part) => part.trim()),
  }));

/** Keys of `sources.tsv` separated by commas: at least one, none twice. */
export const citations = (column = 'citations'): Field<readonly CitationKey[]> =>
  field(column, (cell) => {
    const keys = cell.split(',');
    if (!keys.every((key) => ID.test(key)))
      return { expected: 'citation keys separated by commas' };
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    return twice === undefined
      ? { value: keys.map(asCitationKey) }
      : { expected: 'each citation once', found: `"${twice}" twice` };
  });

export const oneOf = <const T extends string>(column: string, words: readonly T[]): Field<T> =>
  field(column, (cell) => {
    const word = words.find((candidate) => candidate === cell);
    return word === undefined ? { expected: `one of ${words.join(', ')}` } : { value: word };
  });

export const basis = (column = 'basis'): Field<Basis> => oneOf(column, ['verified', 'recalled']);

export const confidence = (column = 'confidence'): Field<Confidence> =>
  oneOf(column, ['high', 'medium', 'low']);

export const yesNo = (column: string): Field<boolean> =>
  field(column, (cell) =>
    cell === 'yes' || cell === 'no' ? { value: cell === 'yes' } : { expected: 'yes or no' },
  );

/** `yes`, or nothing. */
export const flag = (column: string): Field<boolean> =>
  field(column, (cell) =>
    cell === 'yes' || cell === '' ? { value: cell === 'yes' } : { expected: 'yes or nothing' },
  );

export const day = (column: string): Field<IsoDate> =>
  field(column, (cell) => {
    const date = parseIsoDate(cell);
    return date === null ? { expected: 'an existing day YYYY-MM-DD' } : { value: date };
  });

export const maybeDay = (column: string) => maybe(day(column));

export const number = (column: string): Field<number> =>
  field(column, (cell) =>
    /^-?\d+(?:\.\d+)?$/.test(cell)
      ? { value: Number(cell) }
      : { expected: 'a number with a decimal point' },
  );

export const maybeNumber = (column: string) => maybe(number(column));

/** Degrees with at most six decimals, from -`limit` to `limit`. */
const degrees = (column: string, limit: number, noun: string): Field<number> =>
  field(column, (cell) => {
    const expected = `a ${noun} in degrees, -${limit} to ${limit}, at most six decimals`;
    if (!/^-?\d+(?:\.\d{1,6})?$/.test(cell)) return { expected };
    const value = Number(cell);
    return Math.abs(value) <= limit ? { value } : { expected };
  });

export const latitude = (column = 'lat'): Field<number> => degrees(column, 90, 'latitude');
export const longitude = (column = 'lng'): Field<number> => degrees(column, 180, 'longitude');

function parsePair(pair: string): Position | null {
  const match = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(pair);
  return match === null ? null : [Number(match[2]), Number(match[1])];
}

/** One `lat,lng` as in gazetteers, read as a position `[lng, lat]`. */
const position = (column: string): Field<Position> =>
  field(column, (cell) => {
    const position = parsePair(cell);
    return position === null ? { expected: 'lat,lng' } : { value: position };
  });

export const maybePosition = (column: string) => maybe(position(column));

/** `lat,lng;lat,lng;…`, read as positions `[lng, lat]`; none where empty. */
export const polyline = (column: string): Field<readonly Position[]> =>
  field(column, (cell) => {
    const positions = cell === '' ? [] : cell.split(';').map(parsePair);
    const wrong = positions.findIndex((position) => position === null);
    return wrong < 0 && positions.length !== 1
      ? { value: positions as Position[] }
      : { expected: 'two or more lat,lng separated by semicolons' };
  });

/** `#rrggbb`. */
export const color = (column: string): Field<string> =>
  field(column, (cell) =>
    /^#[0-9a-f]{6}$/.test(cell) ? { value: cell } : { expected: 'a colour #rrggbb' },
  );

export const maybeColor = (column: string) => maybe(color(column));

/** `party@from..to;…`: half-open spans that cover the span of control without gap or overlap. */
export const control = (column = 'control') =>
  field(column, (cell) => parseControl(cell, CONTROL_SPAN));
