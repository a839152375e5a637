import { readFileSync } from 'node:fs';
import { readShape, type ReaderShape } from '../../src/geo/shape';
import { BadInput, expectValue } from './bad-input';

/** The shape in a GeoJSON file. @throws BadInput where there is none that can be used */
export function shapeIn(file: string): ReaderShape {
  return expectValue(readShape(parseFile(file)));
}

function parseFile(file: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new BadInput(`cannot read the file "${file}"`);
  }
  try {
    // Editors on Windows begin a file with a mark of its byte order.
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new BadInput(`the file "${file}" is not JSON`);
  }
}
