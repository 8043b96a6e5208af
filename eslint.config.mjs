import docusaurus from '@docusaurus/eslint-plugin';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What a folder may not import: imports point down only (asyncio, trace, search → runner → components → theme). */
const below = (...rooms) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: rooms.flatMap((room) => [`**/${room}/**`, `@site/src/${room}/**`]),
          message:
            'Imports point down only: asyncio, trace, search → runner → components → theme, plugins, pages.',
        },
        {
          group: [
            'react',
            'react-dom',
            'react/*',
            '@docusaurus/*',
            '@theme/*',
            '@theme-original/*',
          ],
          message: 'Nothing below src/components knows React or Docusaurus.',
        },
      ],
    },
  ],
});

export default defineConfig(
  globalIgnores([
    'build/',
    '.docusaurus/',
    '**/.cache/',
    'static/',
    'playwright-report/',
    'test-results/',
    '**/node_modules/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Numbers read well in messages; anything else that is not a string needs a decision.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `() => doIt()` is how callbacks are written.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // With noUncheckedIndexedAccess a `!` after an index states an invariant that the lines above establish.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `while (true)` with a way out is how loops that wait are written.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
      // Generators and async functions that only delegate still say what they are by their keyword.
      '@typescript-eslint/require-await': 'off',
      'require-yield': 'off',
      // `Future<void>` and `Generator<Yielded, T, unknown>` say what they carry, default or not.
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      // A coroutine may give `T | void`.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    plugins: { '@docusaurus': docusaurus },
    rules: {
      '@docusaurus/string-literal-i18n-messages': 'error',
      '@docusaurus/no-html-links': 'error',
      '@docusaurus/prefer-docusaurus-heading': 'error',
      // What scrolls must take focus, or a keyboard cannot scroll it (WCAG 2.1.1).
      'jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: ['pre'], roles: ['tabpanel', 'log', 'region'], allowExpressionValues: true },
      ],
    },
  },
  {
    files: ['src/{asyncio,trace}/**'],
    rules: below('runner', 'search', 'components', 'theme', 'plugins', 'pages'),
  },
  {
    files: ['src/search/**'],
    rules: below('runner', 'asyncio', 'components', 'theme', 'plugins', 'pages'),
  },
  { files: ['src/runner/**'], rules: below('components', 'theme', 'plugins', 'pages', 'search') },
  {
    files: ['src/components/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/plugins/**', '**/pages/**', '@site/src/theme/**'],
              message:
                'Components know nothing of theme, plugins and pages, which stand on top of them.',
            },
          ],
        },
      ],
    },
  },
  {
    // asyncio tells the developer on the console what CPython logs, and carries whatever was thrown.
    files: ['src/asyncio/**'],
    rules: {
      'no-console': 'off',
      // Tasks, handles and futures print themselves as CPython's do.
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    // The guest keeps the originals of what it replaces, and prints whatever it is given.
    files: ['src/runner/typescript/guest/**'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    // Commands speak to a terminal.
    files: ['scripts/**', 'bench/**', '*.config.{ts,mts,mjs}'],
    rules: { 'no-console': 'off' },
  },
  {
    // The loop hands on whatever a coroutine threw, and a coroutine may give nothing.
    files: ['src/asyncio/**'],
    rules: {
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    files: [
      'src/asyncio/console.ts',
      'src/asyncio/fuzz/cli.ts',
      'src/runner/typescript/conformance/test262/index.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // Random programs are made as text and run.
    files: ['src/asyncio/fuzz/execute.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off' },
  },
  {
    // Peers are loaded anew for every measurement, and hand out functions, not methods.
    files: ['bench/search/peerEngines.ts'],
    rules: {
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // A test may compare with what the types call impossible, and hand over what they forbid.
    files: ['**/*.test.{ts,tsx}', 'tests/**'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
