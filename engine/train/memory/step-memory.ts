import { carriesBatch, concreteShape, elementCount } from '../../base/index.js';
import type { Node, Program, Value } from '../../ops/index.js';
import type { Piece } from './arena.js';
import { Arena } from './arena.js';
import { runOrder } from './run-order.js';
import { inPlace, scratchOf } from './scratch.js';

/** Native memory of one run of a Step, in bytes. */
export interface StepMemory {
  /** The most that is taken: results, gradients, activations, temporaries, and the gaps between them. */
  readonly total: number;
  /** What of it grows with the batch, where that is most. */
  readonly activations: number;
}

const FLOAT_BYTES = 4;

/** Goes through a Step as onnxruntime runs it, and takes and gives back memory for what each node makes and needs. */
export function stepMemory(step: Program, batch: number): StepMemory {
  const walk = new Walk(step, batch);
  for (const [i, node] of walk.order.entries()) walk.run(node, i);
  return { total: walk.arena.resident, activations: walk.mostActivations };
}

class Walk {
  readonly arena = new Arena();
  readonly order: readonly Node[];
  mostActivations = 0;
  private activations = 0;
  /** A reshaped tensor is the one that it was made from. */
  private readonly same = new Map<Value, Value>();
  private readonly lastUse = new Map<Value, number>();
  private readonly results: ReadonlySet<Value>;
  private readonly held = new Map<Value, Piece>();

  constructor(
    step: Program,
    private readonly batch: number,
  ) {
    this.order = runOrder(step);
    for (const [i, { op, inputs, outputs }] of this.order.entries()) {
      const [from, to] = [inputs[0], outputs[0]];
      if (op.id === 'reshape' && from && to) this.same.set(to, this.origin(from));
      for (const value of inputs) this.lastUse.set(this.origin(value), i);
    }
    this.results = new Set([...step.outputs.values(), ...step.updates.values()].map((value) => this.origin(value)));
  }

  run(node: Node, at: number): void {
    if (node.op.id === 'reshape') return;
    const spent = [...new Set(node.inputs.map((value) => this.origin(value)))].filter(
      (value) => this.held.has(value) && this.lastUse.get(value) === at && !this.results.has(value),
    );
    const bytesOf = (which: number): number =>
      this.bytes((which < 0 ? node.outputs[-1 - which] : node.inputs[which]) as Value);
    const scratch = scratchOf(node, bytesOf).map((bytes) => this.arena.take(bytes));
    for (const value of node.outputs) this.make(node, value, spent);
    this.mostActivations = Math.max(this.mostActivations, this.activations);
    for (const piece of scratch) this.arena.give(piece);
    for (const value of spent) this.drop(value);
    for (const value of node.outputs) if (!this.lastUse.has(value) && !this.results.has(value)) this.drop(value);
  }

  private make(node: Node, value: Value, spent: readonly Value[]): void {
    const replaced = inPlace.has(node.op.id)
      ? spent.find((other) => this.held.has(other) && this.bytes(other) === this.bytes(value))
      : undefined;
    const piece = replaced && this.held.get(replaced);
    if (replaced && piece) {
      this.held.delete(replaced);
      this.count(replaced, -1);
    }
    this.held.set(value, piece ?? this.arena.take(this.bytes(value)));
    this.count(value, 1);
  }

  private drop(value: Value): void {
    const piece = this.held.get(value);
    if (!piece) return;
    this.arena.give(piece);
    this.held.delete(value);
    this.count(value, -1);
  }

  private count(value: Value, sign: 1 | -1): void {
    if (value.type.shape.some((dim) => carriesBatch(dim))) this.activations += sign * this.bytes(value);
  }

  private bytes(value: Value): number {
    return FLOAT_BYTES * elementCount(concreteShape(value.type.shape, this.batch));
  }

  private origin(value: Value): Value {
    return this.same.get(value) ?? value;
  }
}
