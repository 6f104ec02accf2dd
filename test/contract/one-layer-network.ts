import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import type { Drawn, GraphBuilder, JsonObject } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import type { AxisName, Layer, LayerExample, Signal } from '../../engine/layers/index.js';
import { axisSize, isImage } from '../../engine/layers/index.js';

/** The parameters of an Input card that gives this signal. */
export function inputParams(signal: Signal): JsonObject {
  const length = axisSize(signal, 'time');
  if (signal.dtype === 'int') return { kind: 'tokens', length: length ?? 0, vocabulary: signal.vocabulary ?? 0 };
  const features = axisSize(signal, 'features') ?? 0;
  if (length !== undefined) return { kind: 'sequence', length, features };
  if (!isImage(signal)) return { kind: 'vector', features };
  const [channels = 0, height = 0, width = 0] = (['channels', 'height', 'width'] as const).map((n) =>
    axisSize(signal, n),
  );
  return { channels, height, width };
}

/** Another signal made of the network's one Input, which is no larger: by a 1 x 1 convolution with padding, or densely. */
export function derived(g: GraphBuilder, from: Drawn, first: Signal, wanted: Signal): Drawn {
  if (!isImage(wanted)) return g.layer('dense', { units: axisSize(wanted, 'features') ?? 0, activation: 'tanh' }, from);
  const more = (name: 'height' | 'width'): number => (axisSize(wanted, name) ?? 0) - (axisSize(first, name) ?? 0);
  const filters = axisSize(wanted, 'channels') ?? 0;
  return g.layer('conv2d', { filters, kernel: 1, padding: [0, 0, more('height'), more('width')] }, from);
}

/** Whether all that the example takes can be made of one Input: images at least as large, or as many steps. */
export function canBeDrawn({ inputs }: LayerExample): boolean {
  const [first, ...others] = inputs;
  const size = (signal: Signal, name: AxisName): number => axisSize(signal, name) ?? 0;
  return others.every((signal) => {
    if (first === undefined || signal.axes.length !== first.axes.length) return false;
    const larger = (['height', 'width'] as const).every((name) => size(signal, name) >= size(first, name));
    return larger && size(signal, 'time') === size(first, 'time');
  });
}

/** A drawing around one layer: Input, the layer as in the example, and an Output card that gives its cells as numbers. */
export function oneLayerNetwork(layer: Layer, { params = {}, inputs }: LayerExample): CheckedGraph {
  const g = network(layer.id);
  const [first, ...others] = inputs;
  if (!first) {
    const x = g.input(params);
    const numbers = params['kind'] === 'tokens' ? g.layer('embedding', { features: 2 }, x) : x;
    g.output(g.layer('flatten', {}, numbers), { task: 'number' });
    return check(g.document());
  }
  const image = g.input(inputParams(first));
  const sources = [image, ...others.map((wanted) => derived(g, image, first, wanted))];
  if (layer.head) g.output(image, params);
  else g.output(g.layer('flatten', {}, g.layer(layer.id, params, sources)), { task: 'number' });
  return check(g.document());
}
