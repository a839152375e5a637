/** The tables' texts as facts: read, joined and checked. Pure; reading from disk is `read-facts.ts`. */
import type { Language } from '../../src/model/ids';
import { checkFacts } from './check-facts';
import { checkTexts } from './check-texts';
import type { Facts, SourceTable } from './facts';
import type { Rings } from './inside-rings';
import { TRANSLATIONS } from './names-of';
import { FactsError, type Problem } from './problems';
import * as schemas from './schemas';
import { readTable, type Fields, type RowOf, type TableSchema } from './table';
import { toPlace } from './to-place';

/**
 * @param texts the tables by file name
 * @param land rings of the country; where given, every place must lie inside
 * @throws FactsError with every problem of every table
 */
export function parseFacts(texts: ReadonlyMap<string, string>, land?: Rings): Facts {
  const problems: Problem[] = [];
  const tables: SourceTable[] = [];
  const read = <F extends Fields>(schema: TableSchema<F>): RowOf<F>[] => {
    const { file } = schema;
    const text = texts.get(file);
    if (text === undefined) {
      problems.push({
        file,
        line: 1,
        column: '',
        id: '',
        expected: 'the table',
        found: 'no such file',
      });
      return [];
    }
    const rows = readTable(schema, text, problems);
    tables.push({ file, text, rows: rows.length });
    return rows;
  };

  const names = read(schemas.namesTable);
  const namesByPlace = new Map(names.map((row) => [row.place ?? row.id, row]));
  const translations = new Map<Language, ReadonlyMap<string, string>>();
  for (const language of TRANSLATIONS) {
    const schema = schemas.textsTable(language);
    if (!texts.has(schema.file)) continue;
    translations.set(language, new Map(read(schema).map(({ key, text }) => [key, text])));
  }
  const facts: Facts = {
    places: read(schemas.placesTable).map((row) => toPlace(row, namesByPlace.get(row.id))),
    barriers: read(schemas.barriersTable),
    zones: read(schemas.zonesTable),
    zoneStates: read(schemas.zoneStatesTable),
    zoneMembers: read(schemas.zoneMembersTable),
    afrin: read(schemas.afrinTable),
    cities: read(schemas.citiesTable),
    meetings: read(schemas.meetingsTable),
    events: read(schemas.eventsTable),
    sites: read(schemas.sitesTable),
    figures: read(schemas.figuresTable),
    claims: read(schemas.claimsTable),
    story: read(schemas.storyTable),
    terms: read(schemas.termsTable),
    names,
    parties: read(schemas.partiesTable),
    sources: read(schemas.sourcesTable),
    texts: translations,
    tables,
  };
  const known = new Set(tables.map(({ file }) => file));
  for (const file of texts.keys()) {
    if (known.has(file) || problems.some((problem) => problem.file === file)) continue;
    const expected = 'a table that the build reads';
    problems.push({ file, line: 1, column: '', id: '', expected, found: file });
  }
  problems.push(...checkFacts(facts, land));
  if (problems.length === 0) problems.push(...checkTexts(facts));
  if (problems.length > 0) throw new FactsError(problems);
  return facts;
}
