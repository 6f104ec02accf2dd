import type { DType, HostTensor, Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import type { CheckedGraph } from '../check/index.js';
import type { Lowered } from '../compile/index.js';
import { DATA_INPUT, lower, optimise } from '../compile/index.js';
import type { Task } from '../layers/index.js';
import type { ModelParts } from '../onnx/index.js';
import { withoutOutputs, writeParts } from '../onnx/index.js';
import type { Program, Value } from '../ops/index.js';
import type { ModelMetadata } from './model-metadata.js';
import { metadataEntries } from './model-metadata.js';

/** The name of the exported model's input, [batch, ...]. */
export const modelInput = 'input';

/** One output of a drawn layer, where it can be seen in the Program and in the file. */
export interface LayerTensor {
  readonly node: string;
  /** Its output of the inference Program. */
  readonly output: string;
  /** Its tensor in the file; undefined where the file does not compute it. */
  readonly tensor: string | undefined;
  readonly dtype: DType;
}

/** An ONNX model and what is needed to compare it with the network it was made of. */
export interface OnnxModel {
  /** To be written as one file or two; the tensors share the weights' memory. */
  readonly parts: ModelParts;
  /** The network as it is used, in the words of executors: input `x`, every layer's values are outputs. */
  readonly program: Program;
  /** The result's name in `program` and in the file: `probabilities` for classes, labels and pixels, or `prediction`. */
  readonly result: string;
  readonly task: Task;
  /** In the order in which they compute, without those that only pass the input on. */
  readonly layers: readonly LayerTensor[];
}

/**
 * Writes the network in its inference form (no dropout, running statistics in batch norm) with its weights: opset 17,
 * IR version 8, input `input` [batch, ...] with a symbolic batch. Each layer's tensor is called `layers/<node>`.
 */
export function onnxModel(
  checked: CheckedGraph,
  weights: ReadonlyMap<string, HostTensor>,
  metadata: ModelMetadata,
): Outcome<OnnxModel> {
  const lowered = lower(checked, 'infer');
  if (!lowered.ok) return lowered;
  const result = lowered.value.head.task === 'number' ? 'prediction' : 'probabilities';
  const watched = layerValues(lowered.value);
  const program = inferenceProgram(lowered.value, result, watched);
  const input = program.inputs.get(DATA_INPUT);
  if (!input) return fail('export-no-input');
  const written = writeParts(
    { ...program, inputs: new Map([[modelInput, input]]) },
    {
      name: metadata.title.slice(0, 200) || 'network',
      producerVersion: metadata.netloomVersion,
      metadata: metadataEntries(metadata),
      opset: 17,
      state: weights,
    },
  );
  if (!written.ok) return written;
  const { parts } = written.value;
  const named = (output: string): string => written.value.outputs.get(output) as string;
  const trimmed = withoutOutputs(parts.structure, new Set(watched.map(({ output }) => named(output))));
  if (!trimmed.ok) return trimmed;
  const { bytes: structure, tensors } = trimmed.value;
  const layers = watched
    .map(({ node, output, value }) => ({ node, output, tensor: tensors.get(named(output)), dtype: value.type.dtype }))
    .filter(({ tensor }) => tensor !== modelInput);
  return done({ parts: { ...parts, structure }, program, result, task: lowered.value.head.task, layers });
}

interface Watched {
  readonly node: string;
  readonly output: string;
  readonly value: Value;
}

function layerValues({ layers }: Lowered): Watched[] {
  return [...layers].flatMap(([node, values]) =>
    values.map((value, i) => ({ node, output: `layers/${node}${i === 0 ? '' : `/${i}`}`, value })),
  );
}

function inferenceProgram({ draft, head }: Lowered, result: string, watched: readonly Watched[]): Program {
  draft.outputs.set(result, head.prediction);
  for (const { output, value } of watched) draft.outputs.set(output, value);
  return optimise(draft.finish());
}
