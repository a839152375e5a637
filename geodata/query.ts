/** The command line of the atlas: the page's own functions, asked in Node. */
import { parseArgs } from 'node:util';
import {
  clampToSpan,
  CONTROL_SPAN,
  DEFAULT_DATE,
  parseIsoDate,
  type IsoDate,
} from '../src/model/dates';
import { BadInput } from './query/bad-input';
import { HELP } from './query/help';
import { loadAtlas } from './query/load-atlas';
import { QUESTIONS } from './query/questions';
import { formatReport, type Format } from './query/report';

// Who reads the beginning only has what was wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.stdout.write(`${answer(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`query: ${onOneLine(error.message)}\n`);
  process.exitCode = 1;
}

/** Line breaks and other control characters of what was typed, written as in JSON. */
function onOneLine(message: string): string {
  return message.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));
}

function answer(args: readonly string[]): string {
  const { positionals, values } = parsed(args);
  if (values.help || positionals.length === 0) return HELP;
  const [name = '', ...words] = positionals;
  const question = Object.hasOwn(QUESTIONS, name) ? QUESTIONS[name] : undefined;
  if (!question) {
    const known = Object.keys(QUESTIONS).join(', ');
    throw new BadInput(
      `unknown question "${name}": expected one of ${known} (--help shows examples)`,
    );
  }
  if (values.json && values.csv) throw new BadInput('expected --json or --csv, found both');
  const [day, ...moreDays] = values.date ?? [];
  if (moreDays.length > 0) throw new BadInput('expected --date once');
  const date = day === undefined ? DEFAULT_DATE : dayOf(day);
  const { changes = false, matrix = false } = values;
  if (changes && name !== 'overlap') throw new BadInput('--changes goes with overlap only');
  if (changes && day !== undefined) {
    throw new BadInput('expected --date or --changes, which is about all days; found both');
  }
  if (matrix && name !== 'neighbours') throw new BadInput('--matrix goes with neighbours only');
  const report = question({ atlas: loadAtlas(), date, words, changes, matrix });
  const format: Format = values.json ? 'json' : values.csv ? 'csv' : 'text';
  return formatReport(report, format);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      // Southern and western coordinates begin with a minus, which would read as an option.
      args: args.map((arg) => (/^-\d/.test(arg) ? arg.replace('-', '−') : arg)),
      allowPositionals: true,
      options: {
        date: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        csv: { type: 'boolean' },
        changes: { type: 'boolean' },
        matrix: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message.split('\n')[0]! : String(error));
  }
}

function dayOf(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (!date) throw new BadInput(`bad date "${text}": expected YYYY-MM-DD`);
  if (clampToSpan(CONTROL_SPAN, date) !== date) {
    throw new BadInput(
      `date ${text} is not covered: expected a day from ${CONTROL_SPAN.from} to 2018-12-31`,
    );
  }
  return date;
}
