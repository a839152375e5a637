import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * The direction of imports: `model <- geo <- worker <- state <- {map, ui} <- App`, `scene` between `geo` and its
 * renderers, `map` and `ui` meeting only in `state`. Each fence names the door to use instead.
 */
const doors = {
  '@turf': {
    group: ['@turf/*'],
    message: 'Only src/geo measures with Turf: call a function of src/geo.',
  },
  maplibre: {
    group: ['maplibre-gl', 'maplibre-gl/*'],
    message: 'Only src/map knows MapLibre: put what it should do into src/state/stage.svelte.ts.',
  },
  maplibreButItsWorker: {
    regex: '^maplibre-gl(?!.*\\?worker&url$)',
    message: 'Only src/map knows MapLibre; of it, src/assets opens the worker alone.',
  },
  svelte: {
    group: ['svelte', 'svelte/*', '*.svelte', '*.svelte.ts', '*.svelte.js'],
    message: 'Pure code here: keep runes and components in src/state, src/map and src/ui.',
  },
  geodata: {
    group: ['**/geodata', '**/geodata/**'],
    message: 'The page reads what the pipeline wrote: load it with src/assets/load-asset.ts.',
  },
  model: folder('model', 'The model imports nothing: move shared types down into src/model.'),
  geo: folder('geo', 'Compute in src/geo and pass the result in from the folder that calls this.'),
  worker: folder(
    'worker',
    'Call the pure function of src/geo; src/state decides what runs in the worker.',
  ),
  state: folder(
    'state',
    'Take the value as a parameter; src/state imports this folder, not the reverse.',
  ),
  scene: folder(
    'scene',
    'Only renderers (src/map, src/svg) read the scene: put what it needs into src/geo.',
  ),
  map: folder('map', 'Talk to the map through src/state/stage.svelte.ts.'),
  svg: folder('svg', 'src/svg is a renderer of the scene: only src/ui asks it for a picture.'),
  ui: folder('ui', 'Share through src/state: map and ui meet only there.'),
  i18n: folder(
    'i18n',
    'Text is chosen where it is shown: return an id or names, translate in src/ui or src/scene.',
  ),
  assets: folder(
    'assets',
    'Files and workers are opened by src/state and src/map: take the data as a parameter.',
  ),
};

function folder(name, message) {
  return { group: [`**/${name}`, `**/${name}/*`, `**/${name}/**`], message };
}

/** The fence of one folder under src/: everything named is shut. */
function fence(name, shut) {
  return {
    files: [`src/${name}/**/*.{ts,svelte}`],
    // A test may build what it needs from anywhere.
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: shut.map((door) => doors[door]) }],
    },
  };
}

const pureGlobals = Object.keys(globals.browser).filter(
  (name) => !(name in globals['shared-node-browser']),
);
const noDom = {
  files: ['src/model/**/*.ts', 'src/geo/**/*.ts', 'src/scene/**/*.ts'],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...pureGlobals.map((name) => ({
        name,
        message:
          'No browser in src/model, src/geo and src/scene: pass the value in from src/state.',
      })),
    ],
  },
};

export default ts.config(
  {
    ignores: [
      'dist/',
      'dist-single/',
      'node_modules/',
      'public/',
      'tests/output/',
      'tests/golden/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        projectService: { allowDefaultProject: ['.config/*.js'] },
        tsconfigRootDir: process.cwd(),
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['error', 'warn'] }],
      // Numbers read well inside a template; everything else must be turned into text on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
      // Index signatures are read with brackets so that a misspelt key stays visible.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // There are none: tsconfig.json allows no enum, and state is in runes. Both would take a sixth of all the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      'svelte/require-store-reactive-access': 'off',
      // Proven bounds: typed arrays and indices produced by the topology itself.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // `$props()` and `$bindable()` need `let`, and reading a rune for its dependency is an expression.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['geodata/**/*.ts', 'tests/**/*.ts', '.config/**/*.{ts,js}', 'vite.config.ts'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] },

  fence('model', [
    'geo',
    'worker',
    'state',
    'scene',
    'map',
    'svg',
    'ui',
    'i18n',
    'assets',
    '@turf',
    'maplibre',
    'svelte',
    'geodata',
  ]),
  fence('geo', [
    'worker',
    'state',
    'scene',
    'map',
    'svg',
    'ui',
    'i18n',
    'assets',
    'maplibre',
    'svelte',
    'geodata',
  ]),
  fence('worker', [
    'state',
    'scene',
    'map',
    'svg',
    'ui',
    'i18n',
    'assets',
    '@turf',
    'maplibre',
    'svelte',
    'geodata',
  ]),
  fence('i18n', [
    'geo',
    'worker',
    'state',
    'scene',
    'map',
    'svg',
    'ui',
    '@turf',
    'maplibre',
    'svelte',
    'geodata',
  ]),
  fence('assets', [
    'geo',
    'state',
    'scene',
    'map',
    'svg',
    'ui',
    'i18n',
    '@turf',
    'maplibreButItsWorker',
    'svelte',
    'geodata',
  ]),
  fence('state', ['scene', 'map', 'svg', 'ui', '@turf', 'maplibre', 'geodata']),
  fence('scene', [
    'worker',
    'state',
    'map',
    'svg',
    'ui',
    'assets',
    '@turf',
    'maplibre',
    'svelte',
    'geodata',
  ]),
  fence('svg', ['worker', 'state', 'map', 'ui', '@turf', 'maplibre', 'svelte', 'geodata']),
  fence('map', ['ui', 'svg', '@turf', 'geodata']),
  fence('ui', ['map', '@turf', 'maplibre', 'geodata']),
  {
    files: ['geodata/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            'worker',
            'state',
            'scene',
            'map',
            'svg',
            'ui',
            'i18n',
            'assets',
            'maplibre',
            'svelte',
          ]
            .map((door) => doors[door])
            .concat({
              group: ['@turf/*'],
              message: 'Measure with src/geo, so that page and pipeline agree to the last digit.',
            }),
        },
      ],
    },
  },
  noDom,
);
