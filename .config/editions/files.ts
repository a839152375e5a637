import type { Plugin, Rolldown } from 'vite';
import { readFirstView } from './areas-table';
import { policyElement, policyOfFiles } from './csp';
import { entryPage } from './entry-page';
import { replaceOnce } from './markup';
import type { EntryPage } from './page-texts';

/** Data files of the first picture: asked for while the scripts are still on their way. */
const FIRST_DATA = ['first-view.json', 'basemap.topojson'];

/**
 * The edition that is served as files: one entry page a language, each with its content security policy and with hints
 * for what the first picture needs, so that nothing of it waits for a script to ask.
 */
export function filesEdition({
  dataFolder,
  pages,
}: {
  dataFolder: string;
  pages: readonly EntryPage[];
}): Plugin {
  return {
    name: 'atlas:files-edition',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset')
          throw new Error('expected index.html in the build, found none');
        const view = readFirstView(dataFolder);
        const source = String(index.source);
        for (const page of pages) {
          const hinted = withHints(source, [
            ...FIRST_DATA.map(dataHint),
            moduleHint(messagesChunk(bundle, page.language)),
          ]);
          const text = entryPage(hinted, page, pages, view);
          if (page.path === '') index.source = text;
          else this.emitFile({ type: 'asset', fileName: `${page.path}index.html`, source: text });
        }
      },
    },
  };
}

function withHints(page: string, hints: readonly string[]): string {
  const charset = '<meta charset="utf-8" />';
  const head = [charset, policyElement(policyOfFiles()), ...hints];
  return replaceOnce(page, /<meta charset="utf-8"\s*\/?>/, head.join('\n    '));
}

function dataHint(name: string): string {
  return `<link rel="preload" as="fetch" crossorigin href="./data/${name}" />`;
}

function moduleHint(fileName: string): string {
  return `<link rel="modulepreload" crossorigin href="./${fileName}" />`;
}

/** The chunk that holds a language's messages. */
function messagesChunk(bundle: Rolldown.OutputBundle, language: string): string {
  const chunk = Object.values(bundle).find(
    (file) =>
      file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(`/src/i18n/${language}.ts`)),
  );
  if (chunk === undefined)
    throw new Error(`expected a chunk with src/i18n/${language}.ts, found none`);
  return chunk.fileName;
}
