import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { valueOf } from '../../engine/base/index.js';
import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import { readNpy, writeNpy } from '../../engine/data/index.js';
import { network } from '../../engine/document/index.js';
import { openModel } from '../../engine/execute/index.js';
import { exportOnnx, modelInput } from '../../engine/export/index.js';
import { readSafetensors } from '../../engine/files/index.js';
import { withFolder } from '../child/limited-folders.js';
import { needsPython, python } from '../child/python.js';
import { relativeError } from '../execute/example-program.js';
import { metadata, smallExport, smallNetwork, someSamples, someWeights } from './small-network.js';

/** A sequence [6, 3] to two numbers through the layers whose layout is easiest to get wrong. */
function recurrentNetwork(): CheckedGraph {
  const g = network('Recurrent');
  let x = g.input({ kind: 'sequence', length: 6, features: 3 }, { id: 'x' });
  x = g.layer('lstm', { units: 5, output: 'sequence' }, x, { id: 'lstm' });
  x = g.layer('gru', { units: 4 }, x, { id: 'gru' });
  g.output(g.layer('dense', { units: 2 }, x, { id: 'dense' }), { task: 'number' });
  return check(g.document());
}

const inTorch = `
import sys, numpy, torch
from safetensors import safe_open
from safetensors.torch import load_file
folder = sys.argv[1]
w = load_file(folder + "/Recurrent.safetensors")
with safe_open(folder + "/Recurrent.safetensors", "pt") as file:
    assert file.metadata()["format"] == "netloom-weights", file.metadata()
lstm, gru = torch.nn.LSTM(3, 5, batch_first=True), torch.nn.GRU(5, 4, batch_first=True)
dense = torch.nn.Linear(4, 2)
zero = torch.zeros(20)
lstm.load_state_dict({"weight_ih_l0": w["lstm/kernel"], "weight_hh_l0": w["lstm/recurrent"], "bias_ih_l0": w["lstm/bias"], "bias_hh_l0": zero})
gru.load_state_dict({"weight_ih_l0": w["gru/kernel"], "weight_hh_l0": w["gru/recurrent"], "bias_ih_l0": w["gru/bias"], "bias_hh_l0": w["gru/recurrentBias"]})
dense.load_state_dict({"weight": w["dense/kernel"], "bias": w["dense/bias"]})
x = torch.from_numpy(numpy.load(folder + "/x.npy"))
with torch.no_grad():
    y = dense(gru(lstm(x)[0])[0][:, -1])
numpy.save(folder + "/y.npy", y.numpy())
`;

describe('the weights beside an exported model', () => {
  test('are those of the network in float32 by name, with the layout of each, and nothing of the optimiser', () =>
    withFolder(async (folder) => {
      const checked = smallNetwork();
      const weights = someWeights(checked);
      const wide: HostTensor = { ...weights.get('norm/mean'), data: Float64Array.of(0.1, 0.2, 0.3, 0.4) } as HostTensor;
      const slots = new Map([...weights, ['norm/mean', wide], ['conv/kernel#m', wide]]);
      valueOf(await exportOnnx(smallExport(folder, { checked, weights: slots })));
      const { tensors, metadata: notes } = valueOf(await readSafetensors(join(folder, 'Small-net-1-2.safetensors')));
      const mean: HostTensor = { dtype: 'float', shape: [4], data: Float32Array.of(0.1, 0.2, 0.3, 0.4) };
      expect(new Map([...tensors].sort())).toEqual(
        new Map<string, HostTensor>([...weights, ['norm/mean', mean] as const].sort()),
      );
      const { tensors: about, ...rest } = Object.fromEntries(notes);
      expect(rest).toEqual({
        title: metadata.title,
        task: 'classes',
        classNames: '["a","b","c"]',
        preprocessing: JSON.stringify(metadata.preprocessing),
        netloomVersion: '0.1.0',
        format: 'netloom-weights',
        version: '1',
      });
      const channel = (weight: string, kind: string): unknown => {
        return { node: 'norm', layer: 'batchNorm', weight, kind, axes: 'C' };
      };
      expect(JSON.parse(about ?? '')).toEqual({
        'conv/kernel': { node: 'conv', layer: 'conv2d', weight: 'kernel', kind: 'weight', axes: 'O,I,kH,kW' },
        'conv/bias': { node: 'conv', layer: 'conv2d', weight: 'bias', kind: 'weight', axes: 'O' },
        'norm/gamma': channel('gamma', 'weight'),
        'norm/beta': channel('beta', 'weight'),
        'norm/mean': channel('mean', 'statistic'),
        'norm/variance': channel('variance', 'statistic'),
        'dense/kernel': { node: 'dense', layer: 'dense', weight: 'kernel', kind: 'weight', axes: 'O,I' },
        'dense/bias': { node: 'dense', layer: 'dense', weight: 'bias', kind: 'weight', axes: 'O' },
      });
    }));

  test(
    'give what the model gives when PyTorch loads them',
    ({ skip }) =>
      withFolder(async (folder) => {
        await needsPython(skip, 'torch', 'safetensors');
        const checked = recurrentNetwork();
        const samples = someSamples(3, [6, 3]);
        const about = { ...metadata, title: 'Recurrent', task: 'number' as const };
        const options = { checked, weights: someWeights(checked), samples, metadata: about };
        const { path } = valueOf(await exportOnnx(smallExport(folder, options)));
        await writeFile(join(folder, 'x.npy'), writeNpy(samples));
        await python(['-c', inTorch, folder]);
        const came = valueOf(readNpy(await readFile(join(folder, 'y.npy')), 'y.npy'));
        const model = valueOf(await openModel(path, 1));
        const { prediction } = await model.run({ [modelInput]: samples });
        await model.close();
        expect(relativeError(came, prediction)).toBeLessThan(1e-5);
      }),
    120_000,
  );
});
