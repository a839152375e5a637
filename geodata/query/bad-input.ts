import type { Result } from '../../src/geo/result';
import { reasonText } from './reason-text';

/** What the person at the command line got wrong, in one line. */
export class BadInput extends Error {}

/** The value of a result; its reason becomes the line that is printed. */
export function expectValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new BadInput(reasonText(result.reason));
  return result.value;
}
