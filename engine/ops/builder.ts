import type { Dim, TensorType } from '../base/index.js';
import { ProblemError, valueOf } from '../base/index.js';
import type { AttrsOf, Builder, Node, Op, OpId, Value } from './contract.js';
import { ops } from './list.js';
import { inputLeaf, stateLeaf } from './leaves.js';

let table: ReadonlyMap<string, Op> | undefined;

/** Made on first use, because the list imports the operations and they are still loading when this file is. */
function tableOfOps(): ReadonlyMap<string, Op> {
  table ??= new Map<string, Op>(ops.map((op) => [op.id, op as Op]));
  return table;
}

/** The operation with this id, or undefined. */
export function findOp(id: string): Op | undefined {
  return tableOfOps().get(id);
}

/** The one implementation of `Builder`: appends nodes, in order, to a list. */
export class NodeList implements Builder {
  readonly nodes: Node[] = [];
  private values = 0;
  private current: string | undefined;

  /** Runs `make` with every node it appends marked as made by the drawn node `origin`. */
  from<T>(origin: string | undefined, make: () => T): T {
    const before = this.current;
    this.current = origin;
    try {
      return make();
    } catch (error) {
      if (error instanceof ProblemError && origin !== undefined) {
        throw new ProblemError(error.problems.map((p) => (p.node === undefined ? { ...p, node: origin } : p)));
      }
      throw error;
    } finally {
      this.current = before;
    }
  }

  op<I extends OpId>(id: I, inputs: readonly Value[], attrs: AttrsOf<I>): Value {
    return this.ops(id, inputs, attrs)[0] as Value;
  }

  ops<I extends OpId>(id: I, inputs: readonly Value[], attrs: AttrsOf<I>): readonly Value[] {
    return this.append(tableOfOps().get(id) as Op, inputs, attrs);
  }

  scalar(value: number): Value {
    return this.constant([], [value]);
  }

  constant(shape: readonly number[], data: ArrayLike<number>): Value {
    return this.op('constant', [], { dtype: 'float', shape, data: Float64Array.from(data) });
  }

  /** A value fed at each run. */
  input(name: string, type: TensorType): Value {
    return this.append(inputLeaf, [], { name, type })[0] as Value;
  }

  /** A named tensor that outlives a run. */
  state(name: string, type: TensorType & { readonly shape: readonly Dim[] }): Value {
    return this.append(stateLeaf, [], { name, type })[0] as Value;
  }

  /** Appends any operation; passes and replays use this where the id is not known statically. */
  append(op: Op, inputs: readonly Value[], attrs: unknown, origin = this.current): readonly Value[] {
    const types = valueOf(
      op.infer(
        inputs.map((v) => v.type),
        attrs,
      ),
    );
    const outputs: Value[] = [];
    const node: Node = {
      index: this.nodes.length,
      op,
      attrs,
      inputs,
      outputs,
      ...(origin === undefined ? {} : { origin }),
    };
    types.forEach((type, output) => outputs.push({ id: this.values++, node, output, type }));
    this.nodes.push(node);
    return outputs;
  }
}
