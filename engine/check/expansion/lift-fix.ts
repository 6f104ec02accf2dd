import type { Problem, ProblemFix } from '../../base/index.js';
import type { GraphDocument } from '../../document/index.js';
import type { OpenedUse } from './opened-scope.js';

/** What is needed to tell a change of an inner layer as a change of the document. */
export interface Lifting {
  readonly document: GraphDocument;
  readonly uses: ReadonlyMap<string, OpenedUse>;
  /** Which drawn wire a wire into a block stands for. */
  readonly led: ReadonlyMap<string, string>;
}

/**
 * A problem whose fix can be applied to the document: one that changes a layer inside a block becomes a change of the
 * block's own parameter or of the wire into it, and goes where there is none.
 */
export function liftFix(problem: Problem, lifting: Lifting): Problem {
  const { fix, ...rest } = problem;
  if (!fix || lifting.uses.size === 0) return problem;
  const lifted = liftedFix(fix, lifting);
  return lifted === fix ? problem : lifted ? { ...rest, fix: lifted } : rest;
}

function liftedFix(fix: ProblemFix, { document, uses, led }: Lifting): ProblemFix | undefined {
  const { wire, node, nodes, param } = fix.args;
  if (typeof wire === 'string' && !document.wires.has(wire)) {
    const drawn = led.get(wire);
    return drawn === undefined ? undefined : { ...fix, args: { ...fix.args, wire: drawn } };
  }
  if (Array.isArray(nodes) && nodes.some((id) => !document.nodes.has(id as string))) return undefined;
  if (typeof node !== 'string' || document.nodes.has(node)) return fix;
  const place = exposedAs(node, param, document, uses);
  return place && { ...fix, args: { ...fix.args, ...place } };
}

/** The parameter of a drawn block that sets this one of a layer directly inside it. */
function exposedAs(
  path: string,
  param: unknown,
  document: GraphDocument,
  uses: ReadonlyMap<string, OpenedUse>,
): { readonly node: string; readonly param: string } | undefined {
  const [block = '', ...inside] = path.split('/');
  const use = uses.get(block);
  if (!use?.own || !document.nodes.has(block)) return undefined;
  const inner = inside.at(-1);
  const depth = (use.record.repeat ?? 1) > 1 ? 2 : 1;
  const exposed = use.definition.exposed.find((e) => e.node === inner && e.param === param);
  return exposed && inside.length === depth ? { node: block, param: exposed.name } : undefined;
}
