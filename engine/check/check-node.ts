import type { Outcome, Problem, ProblemFix } from '../base/index.js';
import { fail, outcomeOf, problem, refused } from '../base/index.js';
import type { NodeRecord, ResolvedParams, WireRecord } from '../document/index.js';
import { resolveParams } from '../document/index.js';
import type { Layer, ParamSchema, ParamsOf, Signal, Site } from '../layers/index.js';
import type { CheckedNode, ReceptiveField, Source } from './checked-graph.js';
import { cachedCost } from './cost-cache.js';
import { noCost } from './node-cost.js';
import { receptiveFieldOf } from './receptive-field.js';
import { saysLeftOut } from './left-out.js';

/** Everything that the check of one node depends on: while this is the same, so is the checked node. */
export interface NodeFacts {
  readonly record: NodeRecord;
  readonly layer: Layer | undefined;
  readonly wires: readonly WireRecord[];
  readonly sources: readonly (Source | undefined)[];
  /** One per wire; undefined where the source has an error. */
  readonly inputs: readonly (Signal | undefined)[];
  readonly fields: readonly (ReceptiveField | undefined)[];
  /** Problems of the wiring. */
  readonly problems: readonly Problem[];
}

/** Parameters, shapes, weights and costs of one node. */
export function checkNode(facts: NodeFacts): CheckedNode {
  const { record, layer } = facts;
  const resolved = resolvedOnce(facts);
  const sources = facts.sources.filter((source) => source !== undefined);
  const inputs = facts.inputs.filter((signal) => signal !== undefined);
  const complete = inputs.length === facts.inputs.length && sources.length === facts.sources.length;
  const problems = [...facts.problems, ...(record.bypass ? [] : resolved.problems)];
  const start: CheckedNode = {
    record,
    layer,
    params: resolved.params,
    sources,
    inputs: complete ? inputs : [],
    outputs: [],
    weights: [],
    cost: noCost,
    receptiveField: undefined,
    problems,
  };
  const stops = problems.some((p) => p.severity === 'error' || saysLeftOut(p));
  if (!complete || stops) return start;
  if (record.bypass) return { ...start, outputs: inputs.slice(0, 1), receptiveField: facts.fields[0] };
  return layer ? computed(start, layer, facts) : start;
}

function computed(start: CheckedNode, layer: Layer, { fields, wires, record }: NodeFacts): CheckedNode {
  const { params, inputs } = start;
  const site: Site<ParamsOf<ParamSchema>> = { node: record.id, params, inputs };
  const inferred = wrongNumbers(layer, inputs, wires) ?? layer.infer(site);
  const problems = [...start.problems, ...inferred.problems.map((p) => placed(p, record.id, wires))];
  if (!inferred.ok) return { ...start, problems };
  const outputs = inferred.value;
  const weights = layer.weights(site);
  const cost = outcomeOf(() => cachedCost(layer, site, outputs, weights));
  if (!cost.ok) return { ...start, problems: [...problems, ...cost.problems.map((p) => placed(p, record.id, wires))] };
  const receptiveField = receptiveFieldOf(layer, params, inputs, fields, outputs);
  return { ...start, problems, outputs, weights, cost: cost.value, receptiveField };
}

/** Token numbers are names, not amounts: only a port made for them takes them, and it takes nothing else. */
function wrongNumbers(
  layer: Layer,
  inputs: readonly Signal[],
  wires: readonly WireRecord[],
): Outcome<never> | undefined {
  const wrong = wires.findIndex(({ to }, i) => {
    const wanted = layer.inputs.find(({ id }) => id === to.port)?.tokens ? 'int' : 'float';
    return inputs[i]?.dtype !== wanted;
  });
  if (wrong < 0) return undefined;
  if (inputs[wrong]?.dtype === 'float') return fail('layer-wants-tokens');
  const fix = { command: 'insertOnWire', args: { input: wrong, layer: 'embedding', params: {} } };
  return refused(problem('layer-wants-numbers', {}, { fix }));
}

/** A layer's problem with the node's id; a layer counts its inputs, commands want the wire. */
function placed(problem: Problem, node: string, wires: readonly WireRecord[]): Problem {
  return { ...problem, node, ...(problem.fix && { fix: withWire(problem.fix, wires) }) };
}

function withWire({ command, args: { input, ...args } }: ProblemFix, wires: readonly WireRecord[]): ProblemFix {
  const wire = typeof input === 'number' ? wires[input] : undefined;
  return { command, args: wire ? { wire: wire.id, ...args } : args };
}

const resolvedRecords = new WeakMap<NodeRecord, ResolvedParams>();

/** A record never changes, and the catalogue does not either, so its parameters are read once. */
function resolvedOnce({ record, layer }: NodeFacts): ResolvedParams {
  const found = resolvedRecords.get(record);
  if (found) return found;
  const given = layer && record.kind === 'layer' ? record.params : {};
  const resolved = resolveParams(layer?.params ?? {}, given, record.id);
  resolvedRecords.set(record, resolved);
  return resolved;
}
