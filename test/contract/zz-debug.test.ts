import { it } from 'vitest';
import { randomKey } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import { reference, onnxruntime } from '../../engine/execute/index.js';
import { relativeError } from '../execute/example-program.js';
import { randomGraph } from './random-graph.js';
import { answersOf, disturbedAnswers } from './step-answers.js';
import { randomSettings, stepCase } from './step-case.js';
const bad = (process.env['BAD'] ?? '').split(',').map(Number);
it('debug', async () => {
  for (const seed of bad) {
    const checked = check(randomGraph(seed));
    console.log(seed, checked.order.map((id) => { const n = checked.nodes.get(id); return id + (n?.record.bypass ? '(b)' : '') + JSON.stringify((n?.record as any).params) + '<-' + n?.sources.map((s) => s.node).join(); }).join('\n   '));
    for (const draw of [0, 1]) {
      const given = stepCase(checked, randomSettings(seed), seed, draw);
      const wanted = await answersOf(reference, given);
      const real = await answersOf(onnxruntime, given);
      const moved = disturbedAnswers(given, randomKey(seed, 'test/disturb', 0), 2e-6);
      const out = Object.keys(wanted).map((n) => [n, relativeError(moved[n], wanted[n]), relativeError(real[n], wanted[n])] as const).filter(([, a, b]) => a > 1e-4 || b > 1e-4);
      console.log('  draw', draw, out.map(([n, a, b]) => `${n} ${a.toExponential(1)} ${b.toExponential(1)}`).join('; '));
    }
  }
});
