import type { Outcome } from '../../base/index.js';
import { done, typeText } from '../../base/index.js';
import { writeProgram } from '../../onnx/index.js';
import type { Node, Program } from '../../ops/index.js';
import { FormChooser, plainForm } from './choose-forms.js';
import type { AnyForm } from './form.js';
import { forms } from './forms/index.js';
import { loadNative } from './native.js';
import { probeTarget } from './probe-target.js';

/** How one operation is written on this machine. */
export interface ChosenForm {
  /** The drawn node that it computes for. */
  readonly node?: string;
  readonly op: string;
  /** The types of its inputs, as `typeText` writes them. */
  readonly inputs: readonly string[];
  /** A form's id, or `plain`. */
  readonly form: string;
}

/** The Program as onnxruntime gets it: the writing of every operation that a form is right for, in order, and the ONNX nodes. */
export interface WrittenForms {
  readonly chosen: readonly ChosenForm[];
  readonly onnxNodes: number;
}

/** Writes the Program as `load` would, without choices of an earlier run, and tells what was chosen. */
export async function explainForms(program: Program, all: readonly AnyForm[] = forms): Promise<Outcome<WrittenForms>> {
  const native = await loadNative();
  if (!native.ok) return native;
  const chooser = new FormChooser(all, await probeTarget(native.value), {});
  const { target } = chooser;
  const chosen: ChosenForm[] = [];
  const written = writeProgram(program, {
    name: 'program',
    opset: target.opset,
    state: 'inputs',
    choose: (node) => {
      const write = chooser.choose(node) ?? node.op.onnx?.bind(node.op);
      if (!write || !all.some((form) => form.op === node.op.id && form.can(node, target))) return write;
      return (w, inputs, n) => {
        chosen.push(chosenForm(n, chooser.formOf(n) ?? plainForm));
        return write(w, inputs, n);
      };
    },
  });
  return written.ok ? done({ chosen, onnxNodes: written.value.nodeCount }) : written;
}

function chosenForm({ op, inputs, origin }: Node, form: string): ChosenForm {
  const drawn = origin === undefined ? {} : { node: origin };
  return { ...drawn, op: op.id, inputs: inputs.map(({ type }) => typeText(type)), form };
}
