import type { TensorType } from '../base/index.js';
import type { NodeList } from './builder.js';
import type { Node, Value } from './contract.js';

/** How a state tensor starts. `fanIn` and `fanOut` count the connections of one unit (Glorot & Bengio 2010). */
export type Initial =
  | { readonly kind: 'constant'; readonly value: number }
  /** Equal blocks along the first axis, each filled with its number: the biases of an LSTM's gates. */
  | { readonly kind: 'blocks'; readonly values: readonly number[] }
  | { readonly kind: 'normal'; readonly deviation: number }
  | {
      /** Normal with standard deviation sqrt(2 / fanIn) (He et al. 2015, eq. 10), or uniform with that deviation. */
      readonly kind: 'heNormal' | 'heUniform' | 'glorotNormal' | 'glorotUniform';
      readonly fanIn: number;
      readonly fanOut: number;
    };

/** A named tensor of a Program that outlives a run. Layout is canonical: O, I, kH, kW; [out, in]. */
export interface StateSpec {
  readonly name: string;
  readonly type: TensorType;
  /** `weight`s are trained, `statistic`s are measured (batch norm), `slot`s are the optimiser's m and v. */
  readonly kind: 'weight' | 'statistic' | 'slot';
  readonly initial: Initial;
  /** The drawn node that owns it. */
  readonly origin?: string;
  /** False for frozen weights: no gradient, no slots, not counted as trainable. */
  readonly trainable?: boolean;
}

/** One graph of operations: what goes in, what it keeps, what comes out, and what the kept tensors become. */
export interface Program {
  readonly nodes: readonly Node[];
  readonly inputs: ReadonlyMap<string, Value>;
  readonly state: ReadonlyMap<string, { readonly spec: StateSpec; readonly value: Value }>;
  readonly outputs: ReadonlyMap<string, Value>;
  readonly updates: ReadonlyMap<string, Value>;
}

/** A Program while it is made: the builder and the named leaves so far. */
export class ProgramDraft {
  readonly inputs = new Map<string, Value>();
  readonly state = new Map<string, { readonly spec: StateSpec; readonly value: Value }>();
  readonly outputs = new Map<string, Value>();
  readonly updates = new Map<string, Value>();

  constructor(readonly b: NodeList) {}

  /** The input of this name, made on first use. */
  input(name: string, type: TensorType): Value {
    const known = this.inputs.get(name);
    if (known) return known;
    const value = this.b.input(name, type);
    this.inputs.set(name, value);
    return value;
  }

  /** The state tensor of this name, made on first use: two layers that ask for one name share it. */
  keep(spec: StateSpec): Value {
    const known = this.state.get(spec.name);
    if (known) return known.value;
    const value = this.b.state(spec.name, spec.type);
    this.state.set(spec.name, { spec, value });
    return value;
  }

  /** The finished Program. The draft must not be added to afterwards. */
  finish(): Program {
    return {
      nodes: this.b.nodes,
      inputs: this.inputs,
      state: this.state,
      outputs: this.outputs,
      updates: this.updates,
    };
  }
}
