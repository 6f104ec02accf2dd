import { knownBlocks } from './blocks/index.js';
import { emptyDocument } from './create.js';
import type { Drawn, NodeNames } from './drawing/node-drawing.js';
import { NodeDrawing } from './drawing/node-drawing.js';
import { placeOnCanvas } from './place-on-canvas.js';
import type { BlockDefinition, GraphDocument, JsonObject } from './records.js';

export type { Drawn, NodeNames } from './drawing/node-drawing.js';

/** Starts a network in code. A mistake (an unknown layer, parameter, id or port) throws a `ProblemError`. */
export function network(title: string): GraphBuilder {
  return new GraphBuilder(title);
}

/** Draws a document node by node, so that a template reads like its network; positions come from the wiring. */
export class GraphBuilder {
  private readonly definitions = new Map<string, BlockDefinition>();
  private readonly drawing = new NodeDrawing(knownBlocks(this.definitions));
  private trainingSettings: JsonObject = {};
  private dataRecipe: JsonObject = {};

  constructor(private readonly title: string) {}

  /** An Input card; sizes and kind as the `input` layer's parameters. */
  input(params: JsonObject, names: NodeNames = {}): Drawn {
    return this.layer('input', params, [], names);
  }

  /** Any layer of the catalogue. Several sources go to a port that takes many, or to the ports in turn. */
  layer(id: string, params: JsonObject, from: Drawn | readonly Drawn[], names: NodeNames = {}): Drawn {
    return this.drawing.layer(id, params, from, names);
  }

  /**
   * A use of a built-in block, or of one that `define` added; several sources go to its ports in turn. Answers the
   * first output port; another one of the same node is `{ ...drawn, port }`.
   */
  block(id: string, params: JsonObject, from: Drawn | readonly Drawn[], names: NodeNames = {}): Drawn {
    return this.drawing.block(id, params, from, names);
  }

  /** Adds a block definition of the file's own. */
  define(definition: BlockDefinition): void {
    this.definitions.set(definition.id, definition);
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
      nodes: new Map(this.drawing.nodes),
      wires: new Map(this.drawing.wires),
      definitions: new Map(this.definitions),
      training: this.trainingSettings,
      data: this.dataRecipe,
    });
  }
}
