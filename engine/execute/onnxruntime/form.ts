import { attributeKey, typeText } from '../../base/index.js';
import type { AttrsOf, Node, OnnxWriter, OpId } from '../../ops/index.js';

/** What the forms may use: probed or fixed when the executor loads, and the same for all Programs. */
export interface Target {
  readonly opset: 17 | 18;
  /** Whether the operators of the domain com.microsoft are there; onnxruntime's CPU build has them. */
  readonly microsoft: boolean;
  /** Channels per block of onnxruntime's kernels for blocked channels (16 with AVX-512, else 8); 0 where it has none. */
  readonly block: number;
}

/**
 * A faster writing of an operation for onnxruntime's CPU kernels. Never used for export. `can` and `prefers` are apart
 * so that tests can run every form on every example that it can express, however small.
 */
export interface Form<I extends OpId> {
  readonly op: I;
  /** Unique among the forms of `op`; written to `run.json`, so it must change when the numbers it gives do. */
  readonly id: string;
  /** Right only for inputs that belong together as the adjoint that makes the node has them: winners are found again. */
  readonly findsAgain?: true;
  /** Whether the form is right for this node. */
  can(node: Node<AttrsOf<I>>, target: Target): boolean;
  /** Whether it was measured to be faster than the plain writing and the forms after it in the list. */
  prefers(node: Node<AttrsOf<I>>, target: Target): boolean;
  write(w: OnnxWriter, inputs: readonly string[], node: Node<AttrsOf<I>>, target: Target): string[];
}

/** A form of any operation. */
export interface AnyForm {
  readonly op: string;
  readonly id: string;
  readonly findsAgain?: true;
  can(node: Node, target: Target): boolean;
  prefers(node: Node, target: Target): boolean;
  write(w: OnnxWriter, inputs: readonly string[], node: Node, target: Target): string[];
}

/** Equal for nodes that must be written alike: the operation, its attributes and its inputs' types. */
export function formKey(node: Node): string {
  return `${node.op.id} ${node.inputs.map((value) => typeText(value.type)).join(' ')} ${attributeKey(node.attrs)}`;
}
