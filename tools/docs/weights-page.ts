import { resolveParams } from '../../engine/document/index.js';
import type { Layer, WeightSpec } from '../../engine/layers/index.js';
import { code, page, table } from './markdown.js';

/** What the axes' names mean; a name that is missing here fails the page's test. */
export const axisWords: Readonly<Record<string, string>> = {
  O: 'outputs: filters of a convolution, units of a dense layer, features of a projection',
  I: 'inputs: channels or features that one output sees, so of a grouped convolution those of one group',
  kH: 'height of the kernel, from the top',
  kW: 'width of the kernel, from the left',
  kT: 'length of the kernel, from the earliest step',
  C: 'channels of an image, features of a vector or sequence',
  U: 'units of a recurrent layer, which it feeds back to itself',
  'gates·U': 'a block of U rows for each gate, in the order of the gates',
  'heads·D': 'D rows (or columns) for each head, one head after the other',
  vocabulary: 'one row for each token number, from 0',
  time: 'one row for each step, from 0',
  features: 'the numbers that a token or step becomes',
};

const intro = `\`netloom export\` writes a network's weights beside the ONNX file as \`<name>.safetensors\` (format:
[safetensors](https://github.com/huggingface/safetensors), float32, little-endian, row-major). It holds what the network computes with
and nothing else: weights, and the running statistics of batch normalisation. The optimiser's state stays in the run's checkpoints.

A tensor is called \`<node>/<weight>\`, where the node is the drawn node's id; inside a block it is the path to it (\`block1/conv1\`, in a
repeated block \`block1/2/conv1\`). The file's metadata repeats all that this page says, so that a program need not know it:

| key | value |
| --- | --- |
| \`format\` | \`netloom-weights\` |
| \`version\` | \`1\`: of this layout |
| \`tensors\` | JSON: for each tensor \`{node, layer, weight, kind, axes, gates}\`; \`axes\` and \`gates\` separated by commas, as below |
| \`title\`, \`task\`, \`classNames\`, \`preprocessing\`, \`netloomVersion\` | as in the ONNX file; the middle two as JSON |

\`\`\`python
import json
from safetensors import safe_open

with safe_open("LeNet-5.safetensors", "numpy") as file:
    about = json.loads(file.metadata()["tensors"])
    for name in file.keys():
        print(name, about[name]["axes"], file.get_tensor(name).shape)
\`\`\`

Kernels have PyTorch's layout and gate order, so a tensor goes into the module of the same kind as it is. An LSTM has one bias, where
PyTorch adds two: put zeros into \`bias_hh\`. \`embed_dim\` projections of \`MultiheadAttention\` are query, key and value one below the other.
A bidirectional layer has the gates of its cell: those of the LSTM are shown.
Keras wants convolutions as \`kH, kW, I, O\` and dense kernels as \`I, O\`.`;

/** The text of docs/weights.md: the layout of every weight of every layer, as the layers declare it. */
export function weightsPage(layers: readonly Layer[]): string {
  const words = Object.entries(axisWords).map(([axis, meaning]) => [code(axis), meaning]);
  const rows = layers.flatMap((layer) =>
    weightsOf(layer).map(({ name, kind, axes, gates }) => [
      code(layer.id),
      code(name),
      kind,
      code(axes.join(', ')),
      gates ? code(gates.join(', ')) : '',
    ]),
  );
  return page('Weights', intro, [
    ['## Axes', '', ...table(['axis', 'what it counts'], words)],
    ['## Layers', '', ...table(['layer', 'weight', 'kind', 'axes', 'gates'], rows)],
  ]);
}

/** Every weight that any example of the layer has, once. */
export function weightsOf(layer: Layer): WeightSpec[] {
  const specs = new Map<string, WeightSpec>();
  for (const { params = {}, inputs, gives } of layer.examples) {
    if ('fault' in gives) continue;
    const site = { node: layer.id, params: resolveParams(layer.params, params).params, inputs };
    for (const spec of layer.weights(site)) if (!specs.has(spec.name)) specs.set(spec.name, spec);
  }
  return [...specs.values()];
}
