import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import type { Drawn, GraphBuilder, JsonObject } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import type { Layer, LayerExample, Signal } from '../../engine/layers/index.js';
import { axisSize, isImage } from '../../engine/layers/index.js';

function inputParams(signal: Signal): JsonObject {
  if (!isImage(signal)) return { kind: 'vector', features: axisSize(signal, 'features') ?? 0 };
  const [channels = 0, height = 0, width = 0] = (['channels', 'height', 'width'] as const).map((n) =>
    axisSize(signal, n),
  );
  return { channels, height, width };
}

/** Another signal made of the network's one Input, which is no larger: by a 1 x 1 convolution with padding, or densely. */
function derived(g: GraphBuilder, from: Drawn, first: Signal, wanted: Signal): Drawn {
  if (!isImage(wanted)) return g.layer('dense', { units: axisSize(wanted, 'features') ?? 0, activation: 'tanh' }, from);
  const more = (name: 'height' | 'width'): number => (axisSize(wanted, name) ?? 0) - (axisSize(first, name) ?? 0);
  const filters = axisSize(wanted, 'channels') ?? 0;
  return g.layer('conv2d', { filters, kernel: 1, padding: [0, 0, more('height'), more('width')] }, from);
}

/** Whether Input cards can give what the example takes: there are no sequences in a drawing of these layers. */
export function canBeDrawn({ inputs }: LayerExample): boolean {
  return inputs.every((signal) => isImage(signal) || signal.axes.length === 2);
}

/** A drawing around one layer: Input, the layer as in the example, and an Output card that gives its cells as numbers. */
export function oneLayerNetwork(layer: Layer, { params = {}, inputs }: LayerExample): CheckedGraph {
  const g = network(layer.id);
  const [first, ...others] = inputs;
  if (!first) {
    g.output(g.layer('flatten', {}, g.input(params)), { task: 'number' });
    return check(g.document());
  }
  const image = g.input(inputParams(first));
  const sources = [image, ...others.map((wanted) => derived(g, image, first, wanted))];
  if (layer.head) g.output(image, params);
  else g.output(g.layer('flatten', {}, g.layer(layer.id, params, sources)), { task: 'number' });
  return check(g.document());
}
