import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { LANGUAGES } from '../model/ids';
import { loadMessages } from './languages';
import type { MessageKey, Messages } from './messages';
import { missingMessages } from './missing-messages';

/** A piece of a parsed message, as far as it matters here. */
interface Part {
  readonly type: number;
  /** Absent for the number sign of a plural. */
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}
const LITERAL = 0;

function parsed(text: string): readonly Part[] {
  const parse = IntlMessageFormat.__parse;
  if (parse === undefined)
    throw new Error('expected a build of intl-messageformat with its parser');
  return parse(text, { ignoreTag: true });
}

const KEYS = Object.keys(en) as MessageKey[];
const packs: readonly (readonly [language: string, messages: Messages])[] = await Promise.all(
  LANGUAGES.map(async (language) => [language, await loadMessages(language)] as const),
);

/** Gaps of a message with the branches of its plurals, from the parser of the library. */
function gapsOf(text: string): Map<string, Set<string>> {
  const gaps = new Map<string, Set<string>>();
  const visit = (parts: readonly Part[]): void => {
    for (const { type, value, options } of parts) {
      if (type === LITERAL || value === undefined) continue;
      const branches = gaps.get(value) ?? new Set();
      gaps.set(value, branches);
      for (const [branch, { value: inner }] of Object.entries(options ?? {})) {
        branches.add(branch);
        visit(inner);
      }
    }
  };
  visit(parsed(text));
  return gaps;
}

describe.each(packs)('the messages in %s', (language, messages) => {
  it('are those of English', () => {
    expect(Object.keys(messages).toSorted()).toEqual(KEYS.toSorted());
  });

  it('say something, with the gaps of the English ones', () => {
    for (const key of KEYS) {
      expect(messages[key], key).toMatch(/^\S(?:.*\S)?$/s);
      // The built page has no parser of skeletons.
      expect(messages[key], key).not.toContain('::');
      const gaps = [...gapsOf(messages[key]).keys()].toSorted();
      expect(gaps, key).toEqual([...gapsOf(en[key]).keys()].toSorted());
    }
  });

  it('have a branch for every plural form of the language', () => {
    // Zero takes the form of "other" where a message has none of its own.
    const forms = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((form) => form !== 'zero');
    for (const key of KEYS) {
      for (const branches of gapsOf(messages[key]).values()) {
        if (!branches.has('other')) continue;
        expect([...branches], key).toEqual(expect.arrayContaining(forms));
      }
    }
  });
});

describe('a language that lacks a message', () => {
  it('is found before a page is built, also where the text is empty', () => {
    const { 'action.close': _, ...rest } = en;
    expect(missingMessages({ ...rest, 'action.copy': ' ' })).toEqual([
      'action.close',
      'action.copy',
    ]);
    expect(missingMessages(en)).toEqual([]);
  });
});

describe('every message', () => {
  const files = ['src', '.config', 'tests/e2e'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(
        (path) =>
          /\.(?:ts|svelte)$/.test(path) && !path.startsWith('i18n') && !path.endsWith('.test.ts'),
      )
      .map((path) => readFileSync(join(folder, path), 'utf8')),
  );
  const code = files.join('\n');
  const quoted = new Set(
    Array.from(code.matchAll(/['"]([a-z][\w-]*(?:\.[\w-]+)+)['"]/gi), ([, key]) => key),
  );
  /** Keys put together from a part and a value: `layer.${id}.about`. */
  const patterns = Array.from(
    code.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^}`]*\})*)`/gi),
    ([, template = '']) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );

  it('is used somewhere in the page', () => {
    const unused = KEYS.filter(
      (key) => !quoted.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    // Units are put together by the translator itself.
    expect(unused.filter((key) => !key.startsWith('unit.'))).toEqual([]);
  });
});
