import type { Dim, Outcome } from '../base/index.js';
import type { Builder, Initial, Value } from '../ops/index.js';
import type { LayerText, Text } from '../text/index.js';
import type { Json, ParamSchema, ParamsOf } from './params.js';
import type { Signal } from './signal.js';

/** Where the palette shows a layer. */
export type Family =
  | 'ends'
  | 'convolution'
  | 'pooling'
  | 'dense'
  | 'sequence'
  | 'shape'
  | 'merge'
  | 'normalisation'
  | 'regularisation'
  | 'activation';

/** A place where wires end. */
export interface Port {
  readonly id: string;
  /** Takes any number of wires (at least two), in their stored order. */
  readonly many?: true;
  /** May stay without a wire; the layer then gets fewer signals. Only behind all ports that may not. */
  readonly optional?: true;
  /** Takes token numbers (an int signal) and nothing else; every other port takes float signals only. */
  readonly tokens?: true;
}

/** What a layer knows of its place in a drawn graph before anything is computed. */
export interface Site<P> {
  /** The drawn node's id: for faults and their fixes. */
  readonly node: string;
  readonly params: P;
  /** One signal per wire, in port order and then in the wires' stored order. */
  readonly inputs: readonly Signal[];
}

/** A weight or statistic of a layer, known before training. Its state name is `<node>/<name>`. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  /** What each axis counts, in the words of docs/weights.md: `O`, `I`, `kH`, `kW`, `gates·U` and so on. */
  readonly axes: readonly string[];
  /** Where an axis counts gates: their names, in the order of their blocks of rows. */
  readonly gates?: readonly string[];
  readonly kind: 'weight' | 'statistic';
  readonly initial: Initial;
  /** False where frozen; statistics are never trainable. */
  readonly trainable: boolean;
}

/** What a layer builds with: operations, its weights, and what training adds. */
export interface BuildSite<P> extends Site<P> {
  readonly b: Builder;
  readonly values: readonly Value[];
  readonly mode: 'train' | 'infer';
  /** The weight or statistic of this name, as `weights` declared it. */
  weight(name: string): Value;
  /** In training: what a statistic becomes after this step. */
  update(name: string, value: Value): void;
  /** In training: fresh uniform noise in [0, 1), the same bits on every executor. */
  noise(shape: readonly Dim[]): Value;
}

/** How the drawn network ends: what is trained and what is given out. Only output cards have one. */
export interface Head {
  readonly task: Task;
  /**
   * What the loss reads, before the last activation: [batch, classes | labels | numbers], or for pixels
   * [batch, classes, height, width] (one channel: a mask of yes or no).
   */
  readonly logits: Value;
  /** What predict and export give: probabilities for classes, labels and pixels, numbers as they are. */
  readonly prediction: Value;
}

/** `classes`: one of several; `labels`: each yes or no; `number`: regression; `pixels`: one of several for each pixel. */
export type Task = 'classes' | 'labels' | 'number' | 'pixels';

/** The same layer as a call in a Python library, or why there is none. */
export type PythonCall<P> =
  | {
      readonly name: string;
      /** The name to call, where it depends on the parameters or inputs; `name` is then the most common one. */
      nameFor?(params: P, inputs: readonly Signal[]): string;
      /** Keyword arguments as Python source, from the parameters. */
      args(params: P, inputs: readonly Signal[]): Readonly<Record<string, string>>;
      /** What differs from ours and how the exporter must make up for it. */
      readonly note?: Text;
    }
  | { readonly unsupported: Text };

/** A change to how parameters are saved: the file's version before it, and what to do. */
export interface ParamMigration {
  readonly from: number;
  migrate(params: Readonly<Record<string, Json>>): Readonly<Record<string, Json>>;
}

/** An example: documentation and test in one. `gives` lists the outputs as `signalText` writes them, or a fault code. */
export interface LayerExample {
  readonly params?: Readonly<Record<string, Json>>;
  readonly inputs: readonly Signal[];
  readonly gives: readonly string[] | { readonly fault: string };
  /** Trainable parameters, where stated. */
  readonly parameters?: number;
}

/** The spatial reach of a layer for the receptive field (Araujo et al. 2019); absent: 1 x 1, or everything where `whole`. */
export interface Reach {
  readonly kernel: readonly [number, number];
  readonly strides: readonly [number, number];
  readonly dilations: readonly [number, number];
  readonly whole?: true;
}

/** One layer as people know it: everything that any part of Netloom needs to know about it. */
export interface Layer<S extends ParamSchema = ParamSchema> {
  readonly id: string;
  readonly family: Family;
  readonly text: LayerText;
  /** LaTeX. */
  readonly formula: string;
  /** The paper or book, with year. */
  readonly source: string;
  readonly params: S;
  readonly inputs: readonly Port[];
  /**
   * Output ports; each carries one signal of `infer`'s answer. An output card has none: its one signal, the
   * prediction, leaves the network.
   */
  readonly outputs: readonly Port[];
  /** A fault says what came, what was wanted, and a fix the app can apply. Never throws. */
  infer(site: Site<ParamsOf<S>>): Outcome<Signal[]>;
  /** Called only with inputs that `infer` accepted. */
  weights(site: Site<ParamsOf<S>>): WeightSpec[];
  /** One value per output, of the types that `infer` gave. */
  build(site: BuildSite<ParamsOf<S>>): Value[];
  /** Only output cards. */
  head?(site: BuildSite<ParamsOf<S>>): Head;
  reach?(params: ParamsOf<S>, inputs: readonly Signal[]): Reach;
  readonly keras: PythonCall<ParamsOf<S>>;
  readonly pytorch: PythonCall<ParamsOf<S>>;
  readonly migrations: readonly ParamMigration[];
  readonly examples: readonly LayerExample[];
}
