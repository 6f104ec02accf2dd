import type { Dim, TensorType } from '../base/index.js';
import { ProblemError, attributeKey, carriesBatch, problem, shapeText } from '../base/index.js';
import type { OnnxAttribute, OnnxWriter, Walk } from '../ops/index.js';
import { Initialisers } from './initialisers.js';
import type { RecordedBody, RecordedNode } from './recorded.js';
import { liveNodes } from './recorded.js';
import { Transposes } from './transposes.js';

type Attributes = Readonly<Record<string, OnnxAttribute>>;

/** Where the batch size can be read: axis `axis` of `token` is `factor` times the batch. */
interface BatchSource {
  readonly token: string;
  readonly axis: number;
  readonly factor: number;
}

/** Records a graph node by node; `model` turns the record into bytes. Values are tokens until then. */
export class GraphRecorder implements OnnxWriter {
  nodesWritten: RecordedNode[] = [];
  readonly initialisers = new Initialisers(() => this.token());
  /** The drawn node that the next nodes compute for. */
  origin: string | undefined;
  private known = new Map<string, readonly string[]>();
  private readonly transposes = new Transposes();
  /** What each reshaped value was before: only the last shape of several is written. */
  private readonly reshaped = new Map<string, string>();
  private readonly sources: BatchSource[] = [];
  private tokens = 0;

  constructor(readonly opset: 17 | 18) {}

  /** The token of a value that comes from outside; one that carries the batch becomes a source of the batch size. */
  leaf(type: TensorType): string {
    const token = this.token();
    type.shape.forEach((dim, axis) => {
      if (carriesBatch(dim)) this.sources.push({ token, axis, factor: dim.batch });
    });
    return token;
  }

  node(type: string, inputs: readonly string[], attributes: Attributes = {}, domain = ''): string {
    const { perm } = attributes;
    if (type === 'Transpose' && perm && 'ints' in perm) return this.transpose(inputs[0] as string, perm.ints);
    return this.nodes(type, inputs, attributes, 1, domain)[0] as string;
  }

  private transpose(x: string, perm: readonly number[]): string {
    const view = this.transposes.resolve(x, perm);
    if (view.perm.every((axis, i) => axis === i)) return view.source;
    const token = this.nodes('Transpose', [view.source], { perm: { ints: view.perm } }, 1)[0] as string;
    this.transposes.note(token, view);
    return token;
  }

  nodes(type: string, inputs: readonly string[], attributes: Attributes, outputs: number, domain = ''): string[] {
    const key = `${domain}|${type}|${outputs}|${inputs.join(',')}|${attributeKey(attributes)}`;
    const known = this.known.get(key);
    if (known) return [...known];
    const tokens = Array.from({ length: outputs }, () => this.token());
    this.known.set(key, tokens);
    this.nodesWritten.push({ type, domain, inputs: [...inputs], outputs: tokens, attributes, origin: this.origin });
    return [...tokens];
  }

  floats(data: ArrayLike<number>, shape: readonly number[] = []): string {
    return this.initialisers.shared(Float32Array.from(data), shape);
  }

  ints(data: readonly number[], shape: readonly number[] = [data.length]): string {
    return this.initialisers.shared(BigInt64Array.from(data, BigInt), shape);
  }

  shape(dims: readonly Dim[]): string {
    const parts: string[] = [];
    let fixed: number[] = [];
    const flush = (): void => {
      if (fixed.length > 0) parts.push(this.ints(fixed));
      fixed = [];
    };
    for (const dim of dims) {
      if (typeof dim === 'number') fixed.push(dim);
      else {
        flush();
        parts.push(this.batchTimes(dim.batch, dims));
      }
    }
    flush();
    if (parts.length === 0) return this.ints([]);
    return parts.length === 1 ? (parts[0] as string) : this.node('Concat', parts, { axis: { int: 0 } });
  }

  reshape(x: string, dims: readonly Dim[]): string {
    const carrying = dims.filter(carriesBatch);
    if (carrying.length > 1) throw new ProblemError([problem('onnx-two-batch-sizes', { shape: shapeText(dims) })]);
    const source = this.reshaped.get(x) ?? x;
    const token = this.node('Reshape', [source, this.ints(dims.map((dim) => (typeof dim === 'number' ? dim : -1)))]);
    this.reshaped.set(token, source);
    return token;
  }

  reduce(type: Parameters<OnnxWriter['reduce']>[0], x: string, axes: readonly number[], keepDims: boolean): string {
    // Without axes ONNX reduces all of them; here it means none.
    if (axes.length === 0) return x;
    const keepdims = { int: keepDims ? 1 : 0 };
    if (type === 'ReduceSum' || this.opset >= 18) return this.node(type, [x, this.ints(axes)], { keepdims });
    return this.node(type, [x], { axes: { ints: axes }, keepdims });
  }

  walk({ carried, read, reverse, step }: Walk): string[] {
    const inputs = [...carried, ...read].map(() => this.token());
    const outer = { nodes: this.nodesWritten, known: this.known };
    this.nodesWritten = [];
    // Inside, what the graph around has computed can be read; what is computed inside stays there.
    this.known = new Map(outer.known);
    const made = step(inputs.slice(0, carried.length), inputs.slice(carried.length));
    const outputs = this.distinctResults([...made.carried, ...made.kept]);
    const body: RecordedBody = { inputs, nodes: liveNodes(this.nodesWritten, outputs), outputs };
    this.nodesWritten = outer.nodes;
    this.known = outer.known;
    const directions = (all: readonly string[]): OnnxAttribute => ({ ints: all.map(() => (reverse ? 1 : 0)) });
    const attributes = {
      num_scan_inputs: { int: read.length },
      scan_input_directions: directions(read),
      scan_output_directions: directions(made.kept),
    };
    const tokens = outputs.map(() => this.token());
    this.nodesWritten.push({
      type: 'Scan',
      domain: '',
      inputs: [...carried, ...read],
      outputs: tokens,
      attributes,
      origin: this.origin,
      body,
    });
    return tokens.slice(carried.length);
  }

  /** A body's results must be made by its own nodes and be named once each. */
  private distinctResults(tokens: readonly string[]): string[] {
    const own = new Set(this.nodesWritten.flatMap(({ outputs }) => outputs));
    return tokens.map((token, i) => {
      if (own.has(token) && tokens.indexOf(token) === i) return token;
      const copy = this.token();
      const parts = { type: 'Identity', domain: '', inputs: [token], outputs: [copy] };
      this.nodesWritten.push({ ...parts, attributes: {}, origin: this.origin });
      return copy;
    });
  }

  /** A vector of one element: `factor` times the batch size of this run. */
  private batchTimes(factor: number, dims: readonly Dim[]): string {
    const source = this.sources.find((s) => s.factor === factor) ?? this.sources.find((s) => s.factor === 1);
    const any = source ?? this.sources[0];
    if (!any) throw new ProblemError([problem('onnx-no-batch-input', { shape: shapeText(dims) })]);
    const size = this.node('Shape', [any.token], { start: { int: any.axis }, end: { int: any.axis + 1 } });
    if (any.factor === factor) return size;
    const batch = any.factor === 1 ? size : this.node('Div', [size, this.ints([any.factor])]);
    return factor === 1 ? batch : this.node('Mul', [batch, this.ints([factor])]);
  }

  private token(): string {
    return `%${this.tokens++}`;
  }
}
