import type { Outcome, Problem } from '../base/index.js';
import { outcomeOf, problem, ProblemError, refused, sameType, typeText } from '../base/index.js';
import type { CheckedGraph, CheckedNode } from '../check/index.js';
import { isLeftOut } from '../check/index.js';
import type { BuildSite, Head, ParamSchema, ParamsOf } from '../layers/index.js';
import { signalType } from '../layers/index.js';
import type { Value } from '../ops/index.js';
import { NodeList, ProgramDraft } from '../ops/index.js';

/** Whether dropout drops and batch norm measures (`train`), or the network is run as it will be used (`infer`). */
export type Mode = 'train' | 'infer';

/** A drawn graph as operations, open for a loss, gradients and updates to be added. */
export interface Lowered {
  readonly draft: ProgramDraft;
  readonly head: Head & { readonly node: string };
  /** The values of each drawn node's outputs; a bypassed node has those of its input. */
  readonly layers: ReadonlyMap<string, readonly Value[]>;
  /** Inputs that want fresh uniform noise in [0, 1) at each step, by input name. */
  readonly noise: ReadonlyMap<string, Value>;
}

/** The name of the Program's data input. */
export const DATA_INPUT = 'x';

/**
 * Turns a checked graph into a Program's first half by calling each layer's `build` in topological order. Refuses a
 * graph with errors; leaves nothing out but nodes without any wire.
 */
export function lower(checked: CheckedGraph, mode: Mode): Outcome<Lowered> {
  if (!checked.ok) return refused(...checked.problems.filter((p) => p.severity === 'error'));
  return outcomeOf(() => new Lowering(checked, mode).run());
}

class Lowering {
  private readonly draft = new ProgramDraft(new NodeList());
  private readonly layers = new Map<string, readonly Value[]>();
  private readonly noise = new Map<string, Value>();
  private head: (Head & { readonly node: string }) | undefined;

  constructor(
    private readonly checked: CheckedGraph,
    private readonly mode: Mode,
  ) {}

  run(): Lowered {
    for (const id of this.checked.order) {
      const node = this.checked.nodes.get(id) as CheckedNode;
      if (isLeftOut(node)) continue;
      this.layers.set(
        id,
        this.draft.b.from(id, () => this.build(id, node)),
      );
    }
    if (!this.head) throw new ProblemError([problem('no-output')]);
    return { draft: this.draft, head: this.head, layers: this.layers, noise: this.noise };
  }

  private build(id: string, node: CheckedNode): readonly Value[] {
    const values = node.sources.map((s) => this.layers.get(s.node)?.[s.output] as Value);
    if (node.record.bypass) return values.slice(0, 1);
    const layer = node.layer;
    if (!layer) throw new ProblemError([problem('layer-unknown', {}, { node: id })]);
    const site = this.site(id, node, values);
    const outputs = layer.build(site);
    const wrong = outputs.findIndex((v, i) => !node.outputs[i] || !sameType(v.type, signalType(node.outputs[i])));
    if (wrong >= 0 || outputs.length !== node.outputs.length) throw new ProblemError([mismatch(node, outputs)]);
    if (layer.head) this.head = { node: id, ...layer.head(site) };
    return outputs;
  }

  private site(id: string, node: CheckedNode, values: readonly Value[]): BuildSite<ParamsOf<ParamSchema>> {
    const { draft } = this;
    const type = node.outputs[0] && signalType(node.outputs[0]);
    return {
      node: id,
      params: node.params,
      inputs: node.inputs,
      b: draft.b,
      // A layer without input ports is where the data comes in.
      values: node.layer?.inputs.length === 0 && type ? [draft.input(DATA_INPUT, type)] : values,
      mode: this.mode,
      weight: (name) => {
        const spec = node.weights.find((w) => w.name === name);
        if (!spec) throw new Error(`layer ${node.layer?.id ?? ''} declares no weight '${name}'`);
        const { shape, kind, initial, trainable } = spec;
        return draft.keep({
          name: `${id}/${name}`,
          type: { dtype: 'float', shape },
          kind,
          initial,
          trainable: trainable && kind === 'weight',
          origin: id,
        });
      },
      update: (name, value) => {
        draft.updates.set(`${id}/${name}`, value);
      },
      noise: (shape) => {
        const name = `noise/${id}`;
        const value = draft.input(name, { dtype: 'float', shape });
        this.noise.set(name, value);
        return value;
      },
    };
  }
}

function mismatch(node: CheckedNode, outputs: readonly Value[]): Problem {
  return problem('build-differs', {
    layer: node.layer?.id ?? '',
    came: outputs.map((v) => typeText(v.type)),
    wanted: node.outputs.map((s) => typeText(signalType(s))),
  });
}
