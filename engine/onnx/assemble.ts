import type { TensorType } from '../base/index.js';
import type { NamedBody, NamedGraph, NamedNode, NamedType } from './model.js';
import { UniqueNames, safeName } from './names.js';
import type { RecordedBody, RecordedNode } from './recorded.js';
import { liveNodes, readBy } from './recorded.js';
import type { GraphRecorder } from './writer.js';

/** A value at the edge of the graph, by the recorder's token. */
export interface Port {
  readonly token: string;
  readonly type: TensorType;
}

/** The edge of the graph, by the names that the Program uses. */
export interface Ports {
  readonly inputs: ReadonlyMap<string, Port>;
  readonly state: ReadonlyMap<string, Port>;
  readonly outputs: ReadonlyMap<string, Port>;
  readonly updates: ReadonlyMap<string, Port>;
}

/** What each name of the Program is called in the file. */
export interface GivenNames {
  readonly inputs: ReadonlyMap<string, string>;
  /** Graph inputs, or stored tensors. */
  readonly state: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
  readonly updates: ReadonlyMap<string, string>;
  /** The drawn node behind each ONNX node that has one. */
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * Settles the names of a recorded graph and leaves out what nothing depends on. Inputs, state and outputs come first,
 * so that they keep their names where these are safe and distinct.
 */
export function assemble(
  recorder: GraphRecorder,
  ports: Ports,
  stateIsFed: boolean,
): GivenNames & { readonly graph: NamedGraph } {
  const naming = new Naming(recorder);
  const inputs = naming.leaves(ports.inputs);
  const state = naming.leaves(ports.state);
  const outputs = naming.results(ports.outputs, '');
  const updates = naming.results(ports.updates, '.next');
  const live = liveNodes([...recorder.nodesWritten, ...naming.copies], naming.wanted);
  const used = new Set(live.flatMap(readBy));
  const nodes = live.map((node) => naming.node(node));
  const initialisers = recorder.initialisers.all
    .filter(({ token }) => used.has(token))
    .map((tensor) => ({ ...tensor, name: naming.nameOf(tensor.token) }));
  const graph = {
    opset: recorder.opset,
    nodes,
    initialisers,
    inputs: [...typed(inputs, ports.inputs), ...(stateIsFed ? typed(state, ports.state) : [])],
    outputs: [...typed(outputs, ports.outputs), ...typed(updates, ports.updates)],
  };
  return { graph, inputs, state, outputs, updates, origins: naming.origins };
}

function typed(names: ReadonlyMap<string, string>, ports: ReadonlyMap<string, Port>): NamedType[] {
  return Array.from(ports, ([name, { type }]) => ({ name: names.get(name) as string, type }));
}

class Naming {
  readonly origins = new Map<string, string>();
  /** Identity nodes for results that already have another name. */
  readonly copies: RecordedNode[] = [];
  /** The tokens of the results. */
  readonly wanted: string[] = [];
  private readonly unique = new UniqueNames();
  private readonly names = new Map<string, string>([['', '']]);
  private readonly stored: ReadonlySet<string>;

  constructor(recorder: GraphRecorder) {
    this.stored = new Set(recorder.initialisers.all.map(({ token }) => token));
  }

  leaves(ports: ReadonlyMap<string, Port>): Map<string, string> {
    return new Map(Array.from(ports, ([wanted, { token }]) => [wanted, this.give(token, wanted)]));
  }

  results(ports: ReadonlyMap<string, Port>, suffix: string): Map<string, string> {
    return new Map(
      Array.from(ports, ([wanted, { token }]) => {
        const result = this.names.has(token) || this.stored.has(token) ? this.copy(token) : token;
        this.wanted.push(result);
        return [wanted, this.give(result, wanted, suffix)];
      }),
    );
  }

  node({ body, ...node }: RecordedNode): NamedNode {
    const name = this.unique.give(`${node.origin === undefined ? '' : `${safeName(node.origin)}/`}${node.type}`);
    if (node.origin !== undefined) this.origins.set(name, node.origin);
    node.outputs.forEach((token, i) => {
      if (!this.names.has(token)) this.give(token, name, i === 0 ? '.out' : `.out${i}`);
    });
    return {
      ...node,
      name,
      inputs: node.inputs.map((t) => this.nameOf(t)),
      outputs: node.outputs.map((t) => this.nameOf(t)),
      ...(body ? { body: this.body(body, name) } : {}),
    };
  }

  /** Names are unique throughout the file, because a body sees the values around it by theirs. */
  private body({ inputs, nodes, outputs }: RecordedBody, name: string): NamedBody {
    for (const token of inputs) this.give(token, name, '.step');
    return {
      name,
      inputs: inputs.map((t) => this.nameOf(t)),
      nodes: nodes.map((node) => this.node(node)),
      outputs: outputs.map((t) => this.nameOf(t)),
    };
  }

  nameOf(token: string): string {
    return this.names.get(token) ?? this.give(token, 'constant');
  }

  private give(token: string, wanted: string, suffix = ''): string {
    const name = this.unique.give(safeName(wanted) + suffix);
    this.names.set(token, name);
    return name;
  }

  private copy(token: string): string {
    const copied = `${token}=${this.copies.length}`;
    this.copies.push({
      type: 'Identity',
      domain: '',
      inputs: [token],
      outputs: [copied],
      attributes: {},
      origin: undefined,
    });
    return copied;
  }
}
