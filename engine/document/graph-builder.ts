import { ProblemError, problem } from '../base/index.js';
import type { Layer } from '../layers/index.js';
import { findLayer } from '../layers/index.js';
import { emptyDocument, idStem, newId } from './create.js';
import { placeOnCanvas } from './place-on-canvas.js';
import type { Endpoint, GraphDocument, JsonObject, LayerNode, WireRecord } from './records.js';
import { resolveParams, storedParams } from './resolve-params.js';
import { shortened } from './shown-value.js';

/** How a node drawn by the builder is called; without an id it gets one from its layer (`conv1`, `pool1`). */
export interface NodeNames {
  readonly id?: string;
  readonly title?: string;
}

/** The output that later nodes draw from. */
export type Drawn = Endpoint;

/** Starts a network in code. A mistake (an unknown layer, parameter, id or port) throws a `ProblemError`. */
export function network(title: string): GraphBuilder {
  return new GraphBuilder(title);
}

/** Draws a document node by node, so that a template reads like its network; positions come from the wiring. */
export class GraphBuilder {
  private readonly nodes = new Map<string, LayerNode>();
  private readonly wires = new Map<string, WireRecord>();
  private trainingSettings: JsonObject = {};
  private dataRecipe: JsonObject = {};

  constructor(private readonly title: string) {}

  /** An Input card; sizes and kind as the `input` layer's parameters. */
  input(params: JsonObject, names: NodeNames = {}): Drawn {
    return this.layer('input', params, [], names);
  }

  /** Any layer of the catalogue. Several sources go to a port that takes many, or to the ports in turn. */
  layer(id: string, params: JsonObject, from: Drawn | readonly Drawn[], names: NodeNames = {}): Drawn {
    const layer = layerNamed(id);
    const node = this.addNode(layer, params, names);
    const sources = 'node' in from ? [from] : from;
    for (const [i, source] of sources.entries()) this.wire(layer, node, source, i);
    return { node, port: layer.outputs[0]?.id ?? '' };
  }

  /** Element-wise sum of equal shapes. */
  add(sources: readonly Drawn[], names: NodeNames = {}): Drawn {
    return this.layer('add', {}, sources, names);
  }

  /** The sources side by side, in this order. */
  concatenate(sources: readonly Drawn[], params: JsonObject = {}, names: NodeNames = {}): Drawn {
    return this.layer('concatenate', params, sources, names);
  }

  /** The Output card: its task fixes the loss and the last activation. */
  output(from: Drawn, params: JsonObject, names: NodeNames = {}): void {
    this.layer('output', params, from, names);
  }

  /** Training settings that differ from the defaults; later calls add to earlier ones. */
  training(settings: JsonObject): void {
    this.trainingSettings = { ...this.trainingSettings, ...settings };
  }

  /** The data recipe; later calls add to earlier ones. */
  data(recipe: JsonObject): void {
    this.dataRecipe = { ...this.dataRecipe, ...recipe };
  }

  /** What has been drawn so far. */
  document(): GraphDocument {
    return placeOnCanvas({
      ...emptyDocument(this.title),
      nodes: new Map(this.nodes),
      wires: new Map(this.wires),
      training: this.trainingSettings,
      data: this.dataRecipe,
    });
  }

  private addNode(layer: Layer, params: JsonObject, { id: given, title }: NodeNames): string {
    const id = given ?? newId(this.nodes, idStem(layer.id));
    if (this.nodes.has(id)) throw new ProblemError([problem('edit-id-taken', { id: shortened(id) })]);
    const { problems } = resolveParams(layer.params, params, id);
    if (problems.length > 0) throw new ProblemError(problems);
    const stored = storedParams(layer.params, params);
    const node: LayerNode = { id, kind: 'layer', layer: layer.id, params: stored, position: { x: 0, y: 0 } };
    this.nodes.set(id, title === undefined ? node : { ...node, title });
    return id;
  }

  private wire(layer: Layer, node: string, from: Drawn, index: number): void {
    const first = layer.inputs[0];
    const port = first?.many ? first : layer.inputs[index];
    if (!port || !this.nodes.has(from.node) || from.port === '') {
      const values = { node: shortened(node), port: index + 1, ports: layer.inputs.map((input) => input.id) };
      throw new ProblemError([problem('edit-no-port', values)]);
    }
    const id = `wire${this.wires.size + 1}`;
    this.wires.set(id, { id, from, to: { node, port: port.id }, order: first?.many ? index : 0 });
  }
}

function layerNamed(id: string): Layer {
  const layer = findLayer(id);
  if (!layer) throw new ProblemError([problem('edit-no-layer', { layer: shortened(id) })]);
  return layer;
}
