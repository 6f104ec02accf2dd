import type { Dim, Outcome, Tensor, TensorType } from '../base/index.js';
import type { OpList } from './list.js';
import type { OnnxWriter } from './onnx-writer.js';

/**
 * One operation of the Program: a pure function of its inputs and attributes. No state, no randomness, no time.
 * Operations refer to each other by id through the builder, never by import (adjoints go in circles).
 */
export interface Op<Id extends string = string, A = unknown> {
  readonly id: Id;
  /** One sentence with the formula; shapes in brackets. */
  readonly doc: string;
  /** Strict: inner sizes must agree. Answers one type per output. */
  infer(inputs: readonly TensorType[], attrs: A): Outcome<TensorType[]>;
  /**
   * Gradients of the inputs from those of the outputs (undefined: none arrived), made of operations, so that it
   * differentiates again. An undefined element means that no gradient flows to that input; an undefined answer, that
   * gradients which arrive at these outputs go through `decompose`.
   */
  adjoint?(b: Builder, n: Node<A>, d: readonly (Value | undefined)[]): (Value | undefined)[] | undefined;
  /** The same outputs made of simpler operations. Without an adjoint the op is differentiated through this. */
  decompose?(b: Builder, inputs: readonly Value[], attrs: A): Value[];
  /** True for piecewise constant operations (comparisons, argMax): the gradient is zero wherever it exists. */
  readonly piecewiseConstant?: true;
  /** Plain loops in float64, the truth for every executor. `out` are the concrete shapes of the outputs. */
  reference(inputs: readonly Tensor[], attrs: A, out: readonly (readonly number[])[]): Tensor[];
  /** The plain, standard ONNX writing, valid at opset 17 and 18. Absent: the decomposition is written. */
  onnx?(w: OnnxWriter, inputs: readonly string[], n: Node<A>): string[];
  /** Multiply-adds of one run; absent for operations that are counted as free. */
  cost?(n: Node<A>): { readonly multiplyAdds: Dim };
  /** Documentation and tests in one; at least one with the batch in it where that can be. */
  readonly examples: readonly OpExample<A>[];
}

/**
 * `normal`, `positive` (0.5..2), `distinct` (well separated, for maxima: finite differences must not cross a kink),
 * `away` (normal, but at least 0.1 from zero), `unit` ([0, 1)), `mask` (0 or 1: a condition, never nudged).
 */
export type Filling = 'normal' | 'positive' | 'distinct' | 'away' | 'unit' | 'mask';

/** Inputs and attributes with what must come of them: the outputs' types as `typeText` writes them, or a fault. */
export interface OpExample<A = unknown> {
  readonly inputs: readonly TensorType[];
  readonly attrs: A;
  readonly gives: readonly string[] | { readonly fault: string };
  /** What float inputs are filled with: one filling for all (default `normal`), or one per input. */
  readonly values?: Filling | readonly Filling[];
  /** Int inputs are drawn from 0..indexBelow-1, a `distinct` one without repeating. */
  readonly indexBelow?: number;
}

/** One use of an operation. Inputs come before it in the Program's node list. */
export interface Node<A = unknown> {
  readonly index: number;
  readonly op: Op;
  readonly attrs: A;
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  /** The drawn node that made it; never part of what makes two nodes equal. */
  readonly origin?: string;
}

/** One output of one node. */
export interface Value {
  readonly id: number;
  readonly node: Node;
  readonly output: number;
  readonly type: TensorType;
}

type OpTable = { [O in OpList[number] as O['id']]: O };
/** The ids of all operations in the list. */
export type OpId = keyof OpTable;
/** The attributes of the operation with this id. */
export type AttrsOf<I extends OpId> = OpTable[I] extends Op<string, infer A> ? A : never;

/** Appends operations to a Program; throws `ProblemError` where an operation refuses its inputs. */
export interface Builder {
  /** The only (or first) output. */
  op<I extends OpId>(id: I, inputs: readonly Value[], attrs: AttrsOf<I>): Value;
  /** All outputs. */
  ops<I extends OpId>(id: I, inputs: readonly Value[], attrs: AttrsOf<I>): readonly Value[];
  /** A constant of shape []. */
  scalar(value: number): Value;
  /** A float constant. */
  constant(shape: readonly number[], data: ArrayLike<number>): Value;
}
