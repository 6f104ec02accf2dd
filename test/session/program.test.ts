import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { network, writeDocument } from '../../engine/document/index.js';
import type { ProgramReport } from '../../engine/session/index.js';
import { portPair, serveSession, SessionClient } from '../../engine/session/index.js';
import { formTexts } from '../../engine/text/index.js';
import { formLines, passLines } from '../../main/cli/forms-report.js';

const bundledDirectory = fileURLToPath(new URL('../../engine/data/bundled', import.meta.url));

function drawn(): string {
  const g = network('Small');
  const conv = { filters: 4, kernel: 3, padding: 'same', activation: 'relu' };
  const x = g.layer('conv2d', conv, g.input({ channels: 1, height: 6, width: 6 }), { id: 'conv' });
  const pooled = g.layer('flatten', {}, g.layer('maxPool2d', {}, x, { id: 'pool' }));
  g.output(g.layer('dense', { units: 3 }, pooled, { id: 'dense' }), { task: 'classes' }, { id: 'out' });
  return writeDocument(g.document());
}

async function report(executor?: 'onnxruntime'): Promise<ProgramReport> {
  const [host, engine] = portPair();
  serveSession(engine, { bundledDirectory, version: '0.0.0' });
  const asked = { graph: drawn(), step: true, ...(executor ? { executor } : {}) };
  return (await new SessionClient(host).call('program', asked).value) as ProgramReport;
}

test('a Program is text alone, and with an executor also what the passes and the forms made of it', async () => {
  const [plain, explained] = [await report(), await report('onnxruntime')];
  const { text, passes = [], chosen = [], onnxNodes = 0 } = explained;
  expect(plain).toEqual({ text });
  expect(passes.map(({ id }) => id)).toEqual([
    'fold-constants',
    'common-subexpressions',
    'pool-before-relu',
    'dead-code',
  ]);
  expect(passes.slice(1).map(({ before }) => before)).toEqual(passes.slice(0, -1).map(({ after }) => after));
  expect(onnxNodes).toBeGreaterThan(chosen.length);
  const back = chosen.filter(({ op }) => /^(conv|maxPool|relu)\w*Gradient$/.test(op));
  expect(back.map(({ node, op, inputs }) => [node, op, ...inputs])).toEqual([
    ['conv', 'reluGradient', 'float[batch, 4, 3, 3]', 'float[batch, 4, 3, 3]'],
    [
      'pool',
      'maxPoolGradient',
      'float[batch, 4, 6, 6]',
      'float[batch, 4, 3, 3]',
      'int[batch, 4, 3, 3]',
      'float[batch, 4, 3, 3]',
    ],
    ['conv', 'convWeightGradient', 'float[batch, 1, 6, 6]', 'float[batch, 4, 6, 6]'],
  ]);
  const known = chosen.every(({ op, form }) => form === 'plain' || Object.hasOwn(formTexts, `${op}/${form}`));
  expect([known, back[0]?.form]).toEqual([true, 'hard-sigmoid']);
});

test('the report has a line for each pass and each operation, in both languages', () => {
  const told: ProgramReport = {
    text: '',
    passes: [{ id: 'dead-code', before: 12, after: 9 }],
    onnxNodes: 14,
    chosen: [
      { node: 'conv', op: 'reluGradient', inputs: ['float[2]', 'float[2]'], form: 'hard-sigmoid' },
      { op: 'conv', inputs: ['float[1]'], form: 'plain' },
    ],
  };
  expect([...passLines(told, 'en'), ...formLines(told, 'en')]).toEqual([
    '',
    'pass       operations before  after',
    'dead-code                 12      9',
    'ONNX nodes: 14',
    '',
    'node  operation     inputs             form          why',
    'conv  reluGradient  float[2] float[2]  hard-sigmoid  the mask is one fast kernel instead of two',
    '      conv          float[1]           plain         no other form was faster for this shape',
  ]);
  expect(formLines(told, 'zh').at(-1)).toBe(
    '      conv          float[1]           plain         对该形状没有更快的写法',
  );
  expect([passLines({ text: '' }, 'en'), formLines({ text: '' }, 'en')]).toEqual([[], []]);
});
