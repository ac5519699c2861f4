import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Rules of ESLint itself, for mistakes that neither the compiler nor typescript-eslint sees. */
const coreRules = [
  'eqeqeq',
  'no-async-promise-executor',
  'no-compare-neg-zero',
  'no-cond-assign',
  'no-constant-binary-expression',
  'no-constant-condition',
  'no-control-regex',
  'no-debugger',
  'no-dupe-else-if',
  'no-duplicate-case',
  'no-empty',
  'no-empty-character-class',
  'no-empty-pattern',
  'no-extra-boolean-cast',
  'no-fallthrough',
  'no-invalid-regexp',
  'no-irregular-whitespace',
  'no-misleading-character-class',
  'no-regex-spaces',
  'no-self-assign',
  'no-self-compare',
  'no-sparse-arrays',
  'no-template-curly-in-string',
  'no-unsafe-finally',
  'no-unsafe-optional-chaining',
  'no-unused-private-class-members',
  'no-useless-assignment',
  'no-useless-backreference',
  'no-useless-catch',
  'no-useless-escape',
  'no-var',
  'preserve-caught-error',
  'prefer-const',
  'require-yield',
  'use-isnan',
];

export default defineConfig([
  globalIgnores([
    'dist',
    '.builds',
    '.astro',
    '.cache',
    'content',
    'content-sample*',
    'tests/fixtures',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { rules: Object.fromEntries(coreRules.map((name) => [name, 'error'])) },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    // The parser of .astro files knows no project service.
    files: ['**/*.astro'],
    languageOptions: { parserOptions: { projectService: false, project: true } },
  },
  {
    rules: {
      // A kind added to a union must be handled wherever the kinds are told apart.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Brackets say that a key of an open record may be missing.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // A number prints as a reader expects; the rule is for objects and undefined.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => done()` is how a callback that gives nothing is written.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An empty text counts as none in environment variables and in attributes.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // `string | 'present'` tells the reader of a word with a meaning of its own.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
    },
  },
  {
    files: ['**/*.astro'],
    rules: {
      // An element in a template has the type `any`, so every list of elements would be reported.
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Links and labels of templates are empty until the script fills them in.
    files: ['src/components/search/SearchTemplates.astro'],
    rules: {
      'astro/jsx-a11y/anchor-has-content': 'off',
      'astro/jsx-a11y/anchor-is-valid': 'off',
      'astro/jsx-a11y/label-has-associated-control': 'off',
    },
  },
  {
    // What runs before anything is installed is plain JavaScript, which has no types to check.
    files: ['**/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['tests/**'],
    rules: {
      // A test reads documents of any shape, and fails by itself when the shape is another.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
]);
