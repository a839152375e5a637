import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { filesEdition } from './.config/editions/files';
import { entryPages } from './.config/editions/page-texts';
import { singleFile } from './.config/editions/single-file';

const top = fileURLToPath(new URL('.', import.meta.url));
// Here, because nothing more can be imported once Vite has read this file.
const pages = await entryPages();
const testing = process.env['VITEST'] !== undefined;

/** Two editions: files for a server (`vite build`) and one HTML file (`vite build --mode single`). */
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  const sources = { top, dataFolder: `${top}public/data/`, pages };
  return {
    root: testing ? top : 'src',
    // Relative, so that the atlas works under any path it is served from.
    base: './',
    publicDir: `${top}public`,
    plugins: [
      svelte({ configFile: false, compilerOptions: { runes: true } }),
      single ? singleFile(sources) : filesEdition(sources),
    ],
    resolve: {
      alias: { '@formatjs/icu-skeleton-parser': `${top}src/i18n/no-skeletons.ts` },
      // Components are tested as they run in a browser, not as Svelte would render them on a server.
      ...(testing && { conditions: ['browser'] }),
    },
    build: {
      outDir: `${top}${single ? 'dist-single' : 'dist'}`,
      emptyOutDir: true,
      copyPublicDir: !single,
      target: 'es2023',
      // A browser without it loads the same files a little later.
      modulePreload: { polyfill: false },
      // MapLibre is one large module; `npm run bench` and tests/bench/budgets.json watch the sizes.
      chunkSizeWarningLimit: 1500,
      ...(single
        ? {
            assetsInlineLimit: Number.MAX_SAFE_INTEGER,
            cssCodeSplit: false,
            rolldownOptions: { output: { codeSplitting: false } },
          }
        : {
            rolldownOptions: {
              output: {
                codeSplitting: {
                  groups: [
                    // Apart, so that a new version of the atlas leaves MapLibre in the reader's cache.
                    { name: 'maplibre', test: /maplibre-gl/, priority: 1 },
                    // All that the first picture needs in one piece: a dozen small ones would compress less well.
                    { name: 'atlas', tags: ['$initial'] },
                  ],
                },
              },
            },
          }),
    },
    // A frame with `sandbox="allow-scripts"` has no origin: its modules, fonts and data are cross-origin requests.
    preview: { headers: { 'Access-Control-Allow-Origin': '*' } },
    test: {
      include: ['src/**/*.test.ts', 'geodata/**/*.test.ts', 'tests/unit/**/*.test.ts'],
      environment: 'node',
      // Tests keep nothing in a module, so files can share one load of it: half the time.
      isolate: false,
      // No test waits for time: how long one takes is up to the machine and what else it does.
      testTimeout: 120_000,
    },
  };
});
