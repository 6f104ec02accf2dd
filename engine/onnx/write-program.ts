import type { HostTensor, Outcome, Problem } from '../base/index.js';
import { ProblemError, done, problem, refused } from '../base/index.js';
import type { Node, OnnxWriter, Program, Value } from '../ops/index.js';
import type { GivenNames, Port, Ports } from './assemble.js';
import { assemble } from './assemble.js';
import { expand } from './expand.js';
import { liveProgramNodes } from './live-program.js';
import type { ModelFacts } from './model.js';
import { modelParts } from './model.js';
import type { ModelParts } from './model-parts.js';
import { wholeFile } from './one-file.js';
import { GraphRecorder } from './writer.js';

/** A way to write one node: takes the inputs' names and answers the outputs'. */
export type WriteNode = (w: OnnxWriter, inputs: readonly string[], node: Node) => string[];

/** How a Program becomes a file. */
export interface WriteOptions extends ModelFacts {
  readonly opset: 17 | 18;
  /** The kept tensors' values, stored in the file; 'inputs' makes them graph inputs, as training wants. */
  readonly state: 'inputs' | ReadonlyMap<string, HostTensor>;
  /** A faster writing of a node for one executor. Absent or undefined: the operation's own, else its decomposition. */
  readonly choose?: (node: Node) => WriteNode | undefined;
}

/** The model and, for whoever runs it, what each name of the Program is called in it. */
export interface WrittenParts extends GivenNames {
  readonly parts: ModelParts;
  readonly nodeCount: number;
}

/** The same as the bytes of one file. */
export interface WrittenModel extends GivenNames {
  readonly bytes: Uint8Array;
  readonly nodeCount: number;
}

/** Writes the live part of a Program as one file in memory; refused as `writeParts` is, and above 2 GiB. */
export function writeProgram(program: Program, options: WriteOptions): Outcome<WrittenModel> {
  const written = writeParts(program, options);
  if (!written.ok) return written;
  const { parts, ...names } = written.value;
  const bytes = wholeFile(parts);
  return bytes.ok ? done({ ...names, bytes: bytes.value }) : bytes;
}

/**
 * Writes the live part of a Program as an ONNX model, without copying state of float32. Updates are outputs called
 * `<name>.next`. Refused where an operation cannot be written or a shape needs a batch size that no input carries.
 */
export function writeParts(program: Program, options: WriteOptions): Outcome<WrittenParts> {
  const expanded = expand(program, (node) => node.op.onnx !== undefined || options.choose?.(node) !== undefined);
  if (!expanded.ok) return expanded;
  const recorder = new GraphRecorder(options.opset);
  const tokens = new Map<Value, string>();
  for (const value of expanded.value.inputs.values()) tokens.set(value, recorder.leaf(value.type));
  const missing = bindState(expanded.value, options.state, recorder, tokens);
  if (missing.length > 0) return refused(...missing);
  const problems = writeNodes(expanded.value, options.choose, recorder, tokens);
  if (problems.length > 0) return refused(...problems);
  const { graph, ...names } = assemble(recorder, portsOf(expanded.value, tokens), options.state === 'inputs');
  return done({ ...names, parts: modelParts(graph, options), nodeCount: graph.nodes.length });
}

function bindState(
  program: Program,
  values: WriteOptions['state'],
  recorder: GraphRecorder,
  tokens: Map<Value, string>,
): Problem[] {
  const missing: Problem[] = [];
  for (const [name, { value }] of program.state) {
    if (values === 'inputs') tokens.set(value, recorder.leaf(value.type));
    else {
      const host = values.get(name);
      if (!host) missing.push(problem('state-missing', { name }));
      else tokens.set(value, recorder.initialisers.own(initialiserData(host), host.shape).token);
    }
  }
  return missing;
}

function initialiserData(host: HostTensor): Float32Array | BigInt64Array {
  if (host.dtype === 'int') return BigInt64Array.from(host.data, BigInt);
  return host.data instanceof Float32Array ? host.data : Float32Array.from(host.data);
}

function writeNodes(
  program: Program,
  choose: WriteOptions['choose'],
  recorder: GraphRecorder,
  tokens: Map<Value, string>,
): Problem[] {
  for (const node of liveProgramNodes(program)) {
    if (node.outputs.every((value) => tokens.has(value))) continue;
    const write = choose?.(node) ?? node.op.onnx?.bind(node.op);
    if (!write) return [problem('op-cannot-be-written', { op: node.op.id }, originOf(node))];
    recorder.origin = node.origin;
    try {
      const inputs = node.inputs.map((value) => tokens.get(value) as string);
      const outputs = write(recorder, inputs, node);
      node.outputs.forEach((value, i) => tokens.set(value, outputs[i] as string));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return error.problems.map((p) => ({ ...originOf(node), ...p }));
    }
  }
  return [];
}

function originOf(node: Node): { node?: string } {
  return node.origin === undefined ? {} : { node: node.origin };
}

function portsOf(program: Program, tokens: ReadonlyMap<Value, string>): Ports {
  const port = (value: Value): Port => ({ token: tokens.get(value) as string, type: value.type });
  const ports = (values: ReadonlyMap<string, Value>): Map<string, Port> =>
    new Map([...values].map(([name, value]) => [name, port(value)]));
  return {
    inputs: ports(program.inputs),
    state: new Map([...program.state].map(([name, { value }]) => [name, port(value)])),
    outputs: ports(program.outputs),
    updates: ports(program.updates),
  };
}
