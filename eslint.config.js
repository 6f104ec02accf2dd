import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import importTableFile from './tools/rules/import-table.cjs';

const { importTable } = importTableFile;
const pureFolders = Object.keys(importTable).filter((folder) => !importTable[folder].node && folder !== 'renderer');
const within = (folders) => folders.map((folder) => `${folder}/**/*.ts`);
const domNames = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'location', 'alert'];
const nativePackages = ['onnxruntime-node', '@tensorflow/tfjs-node', '@tensorflow/tfjs-node-gpu', 'sharp'];

const everywhere = {
  rules: {
    complexity: ['error', 20],
    eqeqeq: 'error',
    'max-lines': ['error', { max: 400 }],
    'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
    'no-constant-condition': ['error', { checkLoops: false }],
    'no-empty': 'error',
    'no-implicit-coercion': ['error', { allow: ['!!'] }],
    'no-self-compare': 'error',
    'no-template-curly-in-string': 'error',
    'no-unreachable': 'error',
    'no-useless-escape': 'error',
    'no-var': 'error',
    'object-shorthand': 'error',
    'prefer-const': 'error',
  },
};

const typed = {
  files: ['**/*.ts', '**/*.tsx'],
  extends: [tseslint.configs.recommendedTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/no-deprecated': 'error',
    '@typescript-eslint/no-dynamic-delete': 'error',
    '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/no-unnecessary-type-arguments': 'error',
    '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
    '@typescript-eslint/no-unused-vars': [
      'error',
      { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
    '@typescript-eslint/only-throw-error': 'error',
    '@typescript-eslint/prefer-reduce-type-parameter': 'error',
    '@typescript-eslint/require-await': 'off',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    '@typescript-eslint/return-await': ['error', 'in-try-catch'],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // Our records of functions (operations, layers) are taken apart freely: none of their functions uses `this`.
    '@typescript-eslint/unbound-method': 'off',
    '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
  },
};

const engine = {
  files: ['engine/**/*.ts'],
  rules: {
    'no-console': 'error',
    'no-restricted-globals': ['error', ...domNames],
    'no-restricted-syntax': [
      'error',
      {
        selector: "MetaProperty[meta.name='import']",
        message: 'Engine code is also bundled as CommonJS, which has no import.meta.',
      },
      {
        selector:
          'AwaitExpression:not(:function AwaitExpression), ForOfStatement[await=true]:not(:function ForOfStatement)',
        message: 'Engine code is also bundled as CommonJS, which has no top-level await.',
      },
      {
        selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
        message: 'Randomness comes from engine/base/random.ts, so that runs can be repeated.',
      },
    ],
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        paths: nativePackages.map((name) => ({
          name,
          allowTypeImports: true,
          message: 'Native modules are loaded when used: await import() inside a function.',
        })),
      },
    ],
  },
};

/** The window: hooks by the rules of React, and components may be longer than functions that only compute. */
const renderer = {
  files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
  plugins: { 'react-hooks': reactHooks },
  rules: {
    'react-hooks/rules-of-hooks': 'error',
    'react-hooks/exhaustive-deps': 'error',
    'max-lines-per-function': ['error', { max: 140, skipBlankLines: true, skipComments: true }],
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  },
};

/** Whole programs that Node.js runs by themselves, never bundled; they speak to their parent over stdout. */
const programs = {
  files: ['engine/bench/processes/**/*.ts'],
  rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
};

const pure = {
  files: within(pureFolders),
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [{ group: ['node:*'], message: 'This folder runs in a browser too (tools/rules/import-table.cjs).' }],
      },
    ],
    'no-restricted-globals': ['error', ...domNames, 'process', 'Buffer', 'require', '__dirname', '__filename'],
  },
};

const tests = {
  files: ['test/**/*.ts'],
  rules: {
    // A describe() block holds a whole file of tests.
    'max-lines-per-function': 'off',
  },
};

const plainScripts = {
  files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
  extends: [tseslint.configs.base],
  rules: { 'no-unused-vars': 'error', 'no-undef': 'error' },
  languageOptions: {
    globals: {
      process: 'readonly',
      console: 'readonly',
      require: 'readonly',
      module: 'writable',
      __dirname: 'readonly',
    },
  },
};

export default defineConfig(
  globalIgnores([
    'dist/**',
    'node_modules/**',
    '.bootstrap/**',
    'coverage/**',
    'runs/**',
    'engine/onnx/generated/**',
    'test/golden/**',
  ]),
  everywhere,
  typed,
  engine,
  renderer,
  programs,
  pure,
  tests,
  plainScripts,
);
