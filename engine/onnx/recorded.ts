import type { OnnxAttribute } from '../ops/index.js';

/** The operator set domains that a model may import besides the default, with their version. */
export const extraDomains: Readonly<Record<string, number>> = { 'com.microsoft': 1, 'com.microsoft.nchwc': 1 };

/** The graph inside a node that runs it many times; its nodes may read values of the graph around it. */
export interface RecordedBody {
  readonly inputs: readonly string[];
  readonly nodes: readonly RecordedNode[];
  readonly outputs: readonly string[];
}

/** A node before names are settled: values are the writer's own tokens; '' is an absent optional one. */
export interface RecordedNode {
  readonly type: string;
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, OnnxAttribute>>;
  /** The drawn node that it computes for. */
  readonly origin: string | undefined;
  /** Written as the attribute `body`. */
  readonly body?: RecordedBody;
}

/** Every value that a node reads, also from inside its body; values made inside may be among them. */
export function readBy({ inputs, body }: RecordedNode): string[] {
  return body ? [...inputs, ...body.nodes.flatMap(readBy)] : [...inputs];
}

/** A tensor stored in the model; `token` is the writer's name for it. */
export interface RecordedInitialiser {
  readonly token: string;
  readonly dims: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

/** How many outputs must be written where the later ones are optional; every other type keeps all of them. */
const requiredOutputs: Readonly<Record<string, number>> = {
  Dropout: 1,
  GRU: 1,
  LSTM: 1,
  LayerNormalization: 1,
  MaxPool: 1,
  RNN: 1,
};

/**
 * The nodes that the wanted values depend on, in order, with unused trailing optional outputs left out (onnxruntime's
 * MaxPool is several times slower when it must answer positions).
 */
export function liveNodes(nodes: readonly RecordedNode[], wanted: Iterable<string>): RecordedNode[] {
  const used = new Set(wanted);
  const live: RecordedNode[] = [];
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i] as RecordedNode;
    if (!node.outputs.some((token) => used.has(token))) continue;
    for (const token of readBy(node)) used.add(token);
    let count = node.outputs.length;
    const least = node.domain === '' ? (requiredOutputs[node.type] ?? count) : count;
    while (count > least && !used.has(node.outputs[count - 1] as string)) count -= 1;
    live.push({ ...node, outputs: node.outputs.slice(0, count) });
  }
  return live.reverse();
}
