/**
 * Who may import whom: the one table behind the dependency rules, the lint rules and a test that compares it with the
 * `references` of every tsconfig.json. A folder sees itself, what `sees` lists, and nothing else of this repository;
 * `node: true` lets it use Node.js (its modules and its types).
 *
 * To add a folder: 1. add a line here, below everything that it sees; 2. give the folder a tsconfig.json whose
 * `references` are the same list, and an index.ts that exports what others may use; 3. add it to the root
 * tsconfig.json. `npm run check` tells what was forgotten.
 */
const belowTheSession = {
  'engine/base': { sees: [] },
  'engine/files': { node: true, sees: ['engine/base'] },
  'engine/text': { sees: ['engine/base'] },
  'engine/settings': { sees: ['engine/base'] },
  'engine/ops': { sees: ['engine/base'] },
  'engine/layers': { sees: ['engine/base', 'engine/text', 'engine/ops'] },
  'engine/blocks': { sees: ['engine/base', 'engine/text', 'engine/layers'] },
  'engine/document': { sees: ['engine/base', 'engine/text', 'engine/layers', 'engine/blocks'] },
  'engine/check': {
    sees: ['engine/base', 'engine/text', 'engine/ops', 'engine/layers', 'engine/blocks', 'engine/document'],
  },
  'engine/compile': { sees: ['engine/base', 'engine/ops', 'engine/layers', 'engine/document', 'engine/check'] },
  'engine/onnx': { sees: ['engine/base', 'engine/ops'] },
  'engine/execute': { node: true, sees: ['engine/base', 'engine/ops', 'engine/onnx', 'engine/compile'] },
  'engine/data': { node: true, sees: ['engine/base', 'engine/document'] },
  'engine/train': {
    sees: [
      'engine/base',
      'engine/settings',
      'engine/ops',
      'engine/document',
      'engine/check',
      'engine/compile',
      'engine/data',
      'engine/execute',
    ],
  },
  'engine/export': {
    node: true,
    sees: [
      'engine/base',
      'engine/files',
      'engine/ops',
      'engine/layers',
      'engine/document',
      'engine/check',
      'engine/compile',
      'engine/onnx',
      'engine/execute',
      'engine/data',
      'engine/train',
    ],
  },
  'engine/runs': {
    node: true,
    sees: [
      'engine/base',
      'engine/files',
      'engine/document',
      'engine/train',
      'engine/execute',
      'engine/data',
      'engine/export',
    ],
  },
};

/** Beside the session: it trains as a run does, but in processes of its own, next to those of PyTorch. */
const bench = {
  node: true,
  sees: [
    'engine/base',
    'engine/files',
    'engine/ops',
    'engine/layers',
    'engine/document',
    'engine/check',
    'engine/compile',
    'engine/execute',
    'engine/train',
  ],
};

const engine = {
  ...belowTheSession,
  'engine/session': { node: true, sees: Object.keys(belowTheSession) },
  'engine/bench': bench,
};

const importTable = {
  ...engine,
  templates: { sees: ['engine/base', 'engine/text', 'engine/layers', 'engine/blocks', 'engine/document'] },
  'main/bridge': { sees: ['engine/base', 'engine/session'] },
  main: {
    node: true,
    sees: [
      'main/bridge',
      'templates',
      'engine/base',
      'engine/files',
      'engine/text',
      'engine/ops',
      'engine/layers',
      'engine/blocks',
      'engine/document',
      'engine/train',
      'engine/session',
      'engine/bench',
    ],
  },
  'main/electron': { node: true, sees: ['main/bridge', 'main', 'engine/session'] },
  renderer: {
    sees: [
      'main/bridge',
      'templates',
      'engine/base',
      'engine/text',
      'engine/settings',
      'engine/ops',
      'engine/layers',
      'engine/blocks',
      'engine/document',
      'engine/check',
    ],
  },
  tools: { node: true, sees: ['templates', 'main', ...Object.keys(engine)] },
  test: { node: true, sees: ['templates', 'main/bridge', 'main', 'renderer', 'tools', ...Object.keys(engine)] },
};

module.exports = { importTable };
