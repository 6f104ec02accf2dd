import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import type { WriteNode } from '../../onnx/index.js';
import type { Node, Program } from '../../ops/index.js';
import type { FormChoices } from '../contract.js';
import type { AnyForm, Target } from './form.js';
import { formKey } from './form.js';

/** The choice that stands for the operation's own writing, or its decomposition where it has none. */
export const plainForm = 'plain';

/** Chooses how nodes are written and remembers what was chosen for each kind of node that has forms at all. */
export class FormChooser {
  readonly made: Record<string, string> = {};

  constructor(
    private readonly forms: readonly AnyForm[],
    readonly target: Target,
    private readonly replayed: FormChoices,
  ) {}

  /**
   * The first form in list order that is right and preferred, unless an earlier choice is replayed. One that this
   * machine cannot run is made anew, and the difference shows in `made`.
   */
  readonly choose = (node: Node): WriteNode | undefined => {
    const forms = this.forms.filter((form) => form.op === node.op.id);
    if (forms.length === 0) return undefined;
    const key = formKey(node);
    const earlier = this.made[key] ?? (Object.hasOwn(this.replayed, key) ? this.replayed[key] : undefined);
    const able = forms.filter((form) => form.can(node, this.target));
    const replayed = able.find((form) => form.id === earlier);
    const anew = replayed === undefined && earlier !== plainForm;
    const form = anew ? able.find((each) => each.prefers(node, this.target)) : replayed;
    this.made[key] = form?.id ?? plainForm;
    return form && ((w, inputs, n) => form.write(w, inputs, n, this.target));
  };

  /** What was chosen for a node: a form's id or `plain`; undefined for operations without forms. */
  formOf(node: Node): string | undefined {
    return this.made[formKey(node)];
  }
}

/**
 * Refuses choices that name a form which this version no longer has, of an operation that the Programs use: a run that
 * went on with another would have other bits.
 */
export function refuseUnknownForms(
  forms: readonly AnyForm[],
  choices: FormChoices,
  programs: Readonly<Record<string, Program>>,
): Outcome<void> {
  const used = new Set<string>(Object.values(programs).flatMap(({ nodes }) => nodes.map(({ op }) => op.id)));
  for (const [key, id] of Object.entries(choices)) {
    const op = key.split(' ', 1)[0] ?? '';
    if (id !== plainForm && used.has(op) && !forms.some((form) => form.op === op && form.id === id)) {
      return fail('execute-form-unknown', { op, form: id });
    }
  }
  return done(undefined);
}
