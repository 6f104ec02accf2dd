import type { Outcome, Problem } from '../../engine/base/index.js';
import { done } from '../../engine/base/index.js';
import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import type { CommandRequest, Endpoint, GraphDocument } from '../../engine/document/index.js';
import { applyCommand } from '../../engine/document/index.js';
import type { Signal } from '../../engine/layers/index.js';
import { findLayer, layers } from '../../engine/layers/index.js';
import { project } from '../state/project-store.js';
import { knowledgeOf } from './scene/use-scene.js';

/** Why a wire cannot be drawn, what came, and what would make it fit. */
export interface Misfit {
  readonly problem: Problem;
  readonly came: Signal | undefined;
  /** Layers that take what comes and give what is wanted, best first. */
  readonly between: readonly string[];
}

/** Faults of the kind of a signal refuse a wire; faults of size are drawn and explained at the node. */
function isOfKind({ code }: Problem): boolean {
  return /^(layer|output|edit)-/.test(code);
}

/** What the check would say of a wire, tried on a copy of what is shown. */
export function tryConnection(from: Endpoint, to: Endpoint): Outcome<undefined> | Misfit {
  const { document, checked } = shownNetwork();
  const request: CommandRequest = { command: 'connect', args: { from: { ...from }, to: { ...to }, replace: true } };
  const came = signalAt(from);
  const next = applyCommand(document, request);
  if (!next.ok) return { problem: next.problems[0] as Problem, came, between: [] };
  const known = new Set(problemsAt(checked, to.node).map((p) => p.code));
  const fresh = problemsAt(check(next.value, checked), to.node).find(
    (p) => p.severity === 'error' && isOfKind(p) && !known.has(p.code),
  );
  return fresh ? { problem: fresh, came, between: layersBetween(came, to, fresh) } : done(undefined);
}

export function isMisfit(trial: Outcome<undefined> | Misfit): trial is Misfit {
  return 'problem' in trial;
}

function problemsAt({ problems }: CheckedGraph, node: string): readonly Problem[] {
  return problems.filter((p) => p.node === node || p.node?.startsWith(`${node}/`) === true);
}

/** The signal at the beginning of a wire. */
export function signalAt({ node, port }: Endpoint): Signal | undefined {
  const { checked, inside } = project();
  return knowledgeOf(checked, inside).signalOf(node, port);
}

let alone: { readonly of: CheckedGraph; readonly inside: string; readonly checked: CheckedGraph } | undefined;

/** What is shown as a network of its own. */
export function shownNetwork(): { readonly document: GraphDocument; readonly checked: CheckedGraph } {
  const { checked, inside } = project();
  const definition = inside === undefined ? undefined : checked.document.definitions.get(inside);
  if (!definition || inside === undefined) return { document: checked.document, checked };
  const document = { ...checked.document, nodes: definition.nodes, wires: definition.wires };
  if (alone?.of !== checked || alone.inside !== inside) alone = { of: checked, inside, checked: check(document) };
  return { document: alone.checked.document, checked: alone.checked };
}

/** Whether a layer with its defaults takes this one signal; undefined where it cannot be said so simply. */
export function takes(layerId: string, signal: Signal): readonly Signal[] | undefined {
  const layer = findLayer(layerId);
  if (!layer || layer.inputs.length === 0) return undefined;
  const tokens = layer.inputs[0]?.tokens === true;
  if (tokens !== (signal.dtype === 'int')) return undefined;
  const params = Object.fromEntries(Object.entries(layer.params).map(([name, param]) => [name, param.default]));
  const inputs = layer.inputs[0]?.many === true ? [signal, signal] : [signal];
  const inferred = layer.infer({ node: '', params, inputs });
  return inferred.ok ? inferred.value : undefined;
}

/** Whether a signal fits a port of a drawn node, by what kind it is: quick, for every port at once. */
export function fitsKind(signal: Signal | undefined, { node, port }: Endpoint): boolean {
  const { checked } = shownNetwork();
  const target = checked.nodes.get(node);
  const { layer } = target ?? {};
  if (!signal || !target || !layer) return true;
  const place = layer.inputs.findIndex(({ id }) => id === port);
  if ((layer.inputs[place]?.tokens === true) !== (signal.dtype === 'int')) return false;
  const inputs =
    target.inputs.length === 0 || layer.inputs.length === 1
      ? [signal]
      : target.inputs.map((known, i) => (i === place ? signal : known));
  const many = layer.inputs[place]?.many === true;
  const given = many ? [...target.inputs.slice(0, 1), signal] : inputs;
  const inferred = layer.infer({ node, params: target.params, inputs: given });
  return inferred.ok || !inferred.problems.some(isOfKind);
}

const usualFirst = ['flatten', 'globalAveragePool2d', 'embedding', 'globalAveragePool1d'];

/** Layers that stand between: what the check offers first, then what takes the signal and gives one that fits. */
function layersBetween(came: Signal | undefined, to: Endpoint, { fix }: Problem): readonly string[] {
  if (!came) return [];
  const offered = fix?.command === 'insertOnWire' && typeof fix.args['layer'] === 'string' ? [fix.args['layer']] : [];
  const fitting = usualFirst.filter((id) => {
    const [given] = takes(id, came) ?? [];
    return given !== undefined && fitsKind(given, to);
  });
  return [...new Set([...offered, ...fitting])].slice(0, 2);
}

/** Layers that could follow a signal, those that are used most first. */
export function layersAfter(signal: Signal | undefined): readonly string[] {
  return layers.filter(({ id }) => !signal || takes(id, signal) !== undefined).map(({ id }) => id);
}
