/** What Node can measure, as figures in JSON on the standard output. Run bundled by `run.ts`, as the page runs bundled. */
import { dateStepFigures } from './date-steps';
import { growthFigures, questionFigures } from './questions';

console.log(JSON.stringify([...questionFigures(), ...dateStepFigures(), ...growthFigures()]));
