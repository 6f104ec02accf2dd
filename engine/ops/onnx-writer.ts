import type { Dim } from '../base/index.js';

/** An ONNX attribute; typed, never guessed from the value. */
export type OnnxAttribute =
  | { readonly int: number }
  | { readonly float: number }
  | { readonly ints: readonly number[] }
  | { readonly floats: readonly number[] }
  | { readonly string: string };

/** A walk over the leading axis of some tensors, all of one length: the body of an ONNX `Scan`. */
export interface Walk {
  /** What one step hands to the next, as it is before the first step. */
  readonly carried: readonly string[];
  /** Tensors [steps, ...], of which each step sees its own part [...]. */
  readonly read: readonly string[];
  /** From the last step to the first; what is kept has the order of what is read either way. */
  readonly reverse: boolean;
  /** Writes one step, which may read any value of the graph around it: what it hands on, and what is kept of it. */
  step(
    carried: readonly string[],
    read: readonly string[],
  ): { readonly carried: readonly string[]; readonly kept: readonly string[] };
}

/**
 * What an operation speaks to when it writes itself as ONNX. Names are those of values in the graph being written.
 * Equal nodes are written once. Filled in by `onnx/writer`.
 */
export interface OnnxWriter {
  /** The default-domain operator set of the model; a node must be valid at 17 and at 18. */
  readonly opset: 17 | 18;
  /** Adds a node and returns its first output. An input '' is an absent optional input. */
  node(
    type: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, OnnxAttribute>>,
    domain?: string,
  ): string;
  /** Adds a node with several outputs; `used` says which are named (an unused trailing output is left out). */
  nodes(
    type: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, OnnxAttribute>>,
    outputs: number,
    domain?: string,
  ): string[];
  /** A float32 initialiser (default shape []: a scalar). */
  floats(data: ArrayLike<number>, shape?: readonly number[]): string;
  /** An int64 initialiser (default shape: a vector). */
  ints(data: readonly number[], shape?: readonly number[]): string;
  /** A vector with these sizes, made from the run's batch size where one carries the batch. */
  shape(dims: readonly Dim[]): string;
  /** Reshape to these sizes; at most one carries the batch and is written as -1. */
  reshape(x: string, dims: readonly Dim[]): string;
  /** ReduceSum, ReduceMax, ...: axes are an input or an attribute, by operator and opset. */
  reduce(
    type: 'ReduceSum' | 'ReduceMax' | 'ReduceMin' | 'ReduceMean' | 'ReduceProd',
    x: string,
    axes: readonly number[],
    keepDims: boolean,
  ): string;
  /** Answers what was kept, each [steps, ...]. The graph has one step in it, however long the walk; all is float. */
  walk(walk: Walk): string[];
}
