/** The part of the map that no panel covers, as it lies on the screen. */
import type { Position } from './schema';

/** Three corners as the reader sees them; the fourth follows. A tilted map is taken as if it lay flat. */
export interface Frame {
  readonly topLeft: Position;
  readonly topRight: Position;
  readonly bottomLeft: Position;
}
