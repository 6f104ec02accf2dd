import type { Problem } from '../base/index.js';
import type { BlockDefinition, BlockNode, GraphDocument, NodeRecord } from '../document/index.js';
import type { Layer, ParamSchema, ParamsOf, Signal, WeightSpec } from '../layers/index.js';

/** The output of a node that one input wire comes from. */
export interface Source {
  readonly node: string;
  /** Index into the source's outputs. */
  readonly output: number;
}

/** The spatial reach of one output cell back to the network's input, in input cells (Araujo et al. 2019). */
export interface ReceptiveField {
  readonly size: readonly [number, number];
  /** Distance in input cells between neighbouring output cells. */
  readonly jump: readonly [number, number];
}

/** What running a node costs, per example. */
export interface NodeCost {
  /** Elements of weights and biases, statistics not counted. */
  readonly parameters: number;
  readonly trainable: number;
  readonly multiplyAdds: number;
  /** Bytes per example of everything that must stay until the backward pass is over. */
  readonly trainingBytes: number;
  /** Bytes per example of the outputs. */
  readonly inferenceBytes: number;
}

/** One node after the check. `outputs` is empty where the node or something above it has an error. */
export interface CheckedNode {
  readonly record: NodeRecord;
  readonly layer: Layer | undefined;
  /** Complete parameters: defaults filled in. */
  readonly params: ParamsOf<ParamSchema>;
  readonly sources: readonly Source[];
  readonly inputs: readonly Signal[];
  readonly outputs: readonly Signal[];
  readonly weights: readonly WeightSpec[];
  readonly cost: NodeCost;
  readonly receptiveField: ReceptiveField | undefined;
  /** Its own problems, not those of its sources. */
  readonly problems: readonly Problem[];
}

/** Sums over the graph; per example where it says so. */
export interface Totals {
  readonly parameters: number;
  readonly trainable: number;
  readonly multiplyAdds: number;
  readonly trainingBytes: number;
  readonly inferenceBytes: number;
}

/** One use of a block, open: its layers are among the graph's nodes, by the same ids. */
export interface CheckedBlock {
  readonly record: BlockNode;
  /** The definition with this use's parameters filled in. */
  readonly definition: BlockDefinition;
  /** Whether the definition is the file's own; the layers of a built-in one are derived and cannot be edited. */
  readonly own: boolean;
  readonly layers: readonly string[];
  /** By output port; ports whose signal is not known (an error above) or passed through are left out. */
  readonly outputs: ReadonlyMap<string, Signal>;
  readonly totals: Totals;
}

/** A drawn graph with everything that can be known without running it. A half-drawn graph has problems and is one too. */
export interface CheckedGraph {
  readonly document: GraphDocument;
  /** Node ids, sources first; nodes on a cycle come last, in document order. */
  readonly order: readonly string[];
  /** Layers, those inside blocks too (`block1/conv1`, repeated ones `block1/2/conv1`), and blocks that stayed closed. */
  readonly nodes: ReadonlyMap<string, CheckedNode>;
  /** Opened blocks by path, nested ones too. */
  readonly blocks: ReadonlyMap<string, CheckedBlock>;
  /** All problems: the graph's own first, then those of the nodes in order. */
  readonly problems: readonly Problem[];
  readonly totals: Totals;
  /** Whether it can be lowered: no problem is an error. */
  readonly ok: boolean;
}
