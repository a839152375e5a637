import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { ASSET_NAMES } from '../../src/assets/load-asset';
import { readFirstView } from './areas-table';
import { policyElement, policyOfSingleFile } from './csp';
import { entryPage } from './entry-page';
import type { EntryPage } from './page-texts';

const WORKER_ADDRESS = '?worker&url';

const FILE_NAME = 'atlas.html';

/** What the edition is made from; folders with a trailing slash. */
interface Sources {
  readonly top: string;
  readonly dataFolder: string;
  readonly pages: readonly EntryPage[];
}

/**
 * Gathers the whole build into one HTML file that starts from `file://`: code, styles, fonts, data and MapLibre's
 * worker. The data stand in `<script type="application/json" data-asset="name">`, where `loadAsset` looks first.
 */
export function singleFile(sources: Sources): Plugin {
  return {
    name: 'atlas:single-file',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(WORKER_ADDRESS)) return null;
      return `export default ${JSON.stringify(workerAsAddress(id.slice(0, -WORKER_ADDRESS.length)))}`;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = assetNamed(bundle, 'index.html');
        const scripts = Object.values(bundle).filter((file) => file.type === 'chunk');
        const [script] = scripts;
        if (script === undefined || scripts.length !== 1) {
          throw new Error(
            `expected one script, found ${scripts.map((file) => file.fileName).join(', ')}`,
          );
        }
        const [english] = sources.pages;
        if (english === undefined) throw new Error('expected messages in English, found none');
        const index = entryPage(
          String(page.source),
          english,
          [english],
          readFirstView(sources.dataFolder),
        );
        page.source = assemble(index, script, stylesOf(bundle), sources);
        page.fileName = FILE_NAME;
        for (const [name, file] of Object.entries(bundle)) {
          if (file !== page) Reflect.deleteProperty(bundle, name);
        }
      },
    },
  };
}

/** A worker that imports nothing, as a `data:` address: the only kind Chrome starts as a module from `file://`. */
function workerAsAddress(file: string): string {
  const code = readFileSync(file, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
  if (/^import\b/m.test(code)) {
    throw new Error(
      `expected a worker without imports, found some in ${file}; use "?worker&inline"`,
    );
  }
  return `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
}

function stylesOf(bundle: Rolldown.OutputBundle): string {
  return Object.values(bundle)
    .filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
    .map((file) => String((file as Rolldown.OutputAsset).source))
    .join('\n');
}

function assemble(
  page: string,
  script: Rolldown.OutputChunk,
  styles: string,
  { top, dataFolder }: Sources,
): string {
  const code = insideScript(script.code);
  const css = styles.replaceAll('</style', '<\\/style');
  const data = ASSET_NAMES.map((name) => {
    const text = insideJson(readFileSync(dataFolder + name, 'utf8'));
    const type = name.endsWith('.csv') ? 'text/csv' : 'application/json';
    return `<script type="${type}" data-asset="${name}">${text}</script>`;
  }).join('\n');
  const body = page
    .replace(/\s*<link rel="(?:stylesheet|modulepreload|alternate)"[^>]*>/g, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/(?<=<link rel="icon" href=")\.\/([^"]*)/, (_, icon: string) =>
      asDataAddress(`${top}public/${icon}`),
    );
  const policy = policyElement(policyOfSingleFile([code], [css]));
  // Replacement by function: `$` in code and data is not a pattern.
  return body
    .replace(/(<meta charset="[^"]*"\s*\/?>)/, (meta) => `${meta}\n    ${policy}`)
    .replace('</head>', () => `<style>${css}</style>\n  </head>`)
    .replace('</body>', () => `${data}\n<script type="module">${code}</script>\n  </body>`);
}

/** Code as it may stand in a script element: nothing in it may end the element or open a comment. */
function insideScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');
}

/** An SVG picture as an address of its own. */
function asDataAddress(file: string): string {
  return `data:image/svg+xml;base64,${readFileSync(file).toString('base64')}`;
}

function insideJson(text: string): string {
  return text.trim().replaceAll('<', '\\u003c');
}

function assetNamed(bundle: Rolldown.OutputBundle, name: string): Rolldown.OutputAsset {
  const file = Object.values(bundle).find((each) => basename(each.fileName) === name);
  if (file?.type !== 'asset') throw new Error(`expected ${name} in the build, found none`);
  return file;
}
