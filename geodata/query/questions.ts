import type { Asked } from './asked';
import { area } from './questions/area';
import { frontier } from './questions/frontier';
import { here } from './questions/here';
import { neighbours } from './questions/neighbours';
import { overlap } from './questions/overlap';
import { shape } from './questions/shape';
import { withinReach } from './questions/within';
import type { Report } from './report';

/** The questions of the command line by name; each turns words into a table through the page's own functions. */
export const QUESTIONS: Readonly<Record<string, (asked: Asked) => Report>> = {
  area,
  neighbours,
  frontier,
  overlap,
  here,
  within: withinReach,
  shape,
};
