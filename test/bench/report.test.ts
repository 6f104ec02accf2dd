import { expect, test } from 'vitest';
import type { BenchFigures, BenchRow } from '../../engine/bench/index.js';
import { missesAim, report } from '../../engine/bench/index.js';

const ours = { examplesPerSecond: 1234.4, peakMemoryBytes: 150e6 };

function row(net: string, ratio: number): BenchRow {
  const peers = [
    { name: 'pytorch 2 eager', examplesPerSecond: 1000, peakMemoryBytes: 700e6, ratio },
    { name: 'pytorch 2 best (fused Adam)', examplesPerSecond: 2000, peakMemoryBytes: 701e6, ratio: ratio / 2 },
  ];
  return { net, batch: 64, executor: 'onnxruntime', ...ours, compileMs: 81.6, peers };
}

const figures: BenchFigures = {
  machine: { cpu: 'A processor', threads: 2, memoryBytes: 25e9 },
  versions: { netloom: '1.0.0', node: '20.0.0', onnxruntime: '1.30.0', torch: '2' },
  date: '2026-11-21',
  load: 0.3,
  rows: [row('lenet-5', 1.234), row('mlp', 1.234)],
  gradients: new Map([
    [
      'lenet-5',
      { parameter: 'conv1/kernel', error: 3.21e-7, passedOver: [{ parameter: 'conv1/kernel', error: 4.5e-5 }] },
    ],
  ]),
  profiles: [{ net: 'mlp', kernels: [{ kernel: 'Gemm', share: 0.456, msPerStep: 1.5 }] }],
  memory: [{ net: 'vgg-16', batch: 2, predictedBytes: 6600e6, measuredBytes: 7000e6, compileMs: 1000 }],
  recheck: { nodes: 300, firstCheckMs: 13, editAtTopMs: 5, editAtEndMs: 1 },
  compile: [{ template: 'lenet-5', checkMs: 1, lowerMs: 2, differentiateMs: 3, makeStepMs: 4, stepNodes: 144 }],
};

test('a row misses its aim against eager PyTorch alone, and only where there is one', () => {
  expect([row('lenet-5', 0.95), row('lenet-5', 0.94), row('mlp', 1.5)].map(missesAim)).toEqual([false, true, true]);
  expect(missesAim({ ...row('mlp', 0), peers: [] })).toBe(false);
});

test('the tables of the page', () => {
  const tables = report(figures)
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| ---'));
  expect(tables).toEqual([
    '| network | batch | what | examples/s | peak memory | ratio | aim | compile | gradients |',
    "| lenet-5 | 64 | netloom | 1,234 | 150 MB |  |  | 82 ms | 3.2e-7 (draw 2; PyTorch's float32 before: 4.5e-5) |",
    '| lenet-5 | 64 | pytorch 2 eager | 1,000 | 700 MB | 1.23 | 0.95 |  |  |',
    '| lenet-5 | 64 | pytorch 2 best (fused Adam) | 2,000 | 701 MB | 0.62 |  |  |  |',
    '| mlp | 64 | netloom | 1,234 | 150 MB |  |  | 82 ms |  |',
    '| mlp | 64 | pytorch 2 eager | 1,000 | 700 MB | 1.23 | 1.60 |  |  |',
    '| mlp | 64 | pytorch 2 best (fused Adam) | 2,000 | 701 MB | 0.62 |  |  |  |',
    '| network | kernel | share | per step |',
    '| mlp | Gemm | 46 % | 1.50 ms |',
    '| network | batch | predicted | measured | off by | compile |',
    '| vgg-16 | 2 | 6,600 MB | 7,000 MB | -6 % | 1000 ms |',
    '| first check | edit at the top (all is downstream) | edit at the end |',
    '| 13.00 ms | 5.00 ms | 1.00 ms |',
    '| template | check | lower | differentiate | whole step | nodes of the step |',
    '| lenet-5 | 1.00 ms | 2.00 ms | 3.00 ms | 4.00 ms | 144 |',
  ]);
});

test('what was not measured has no section, and without PyTorch the page says so', () => {
  const { profiles: _profiles, memory: _memory, ...rest } = figures;
  const { torch: _torch, ...versions } = rest.versions;
  const page = report({ ...rest, versions, rows: [{ ...row('mlp', 1), peers: [] }], gradients: new Map() });
  expect(page.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '# Benchmarks',
    '## Training',
    '## From an edit to the rechecked graph',
    '## Compiling',
  ]);
  expect(page).toContain('PyTorch was not installed here');
});
