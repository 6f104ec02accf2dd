import type { ProgramReport } from '../../engine/session/index.js';
import type { Language } from '../../engine/text/index.js';
import { formTexts, plainFormText, programTexts } from '../../engine/text/index.js';
import { table } from './table.js';

/** The passes with the operations before and after each, and the ONNX nodes that they become; none without an executor. */
export function passLines({ passes, onnxNodes }: ProgramReport, language: Language): string[] {
  if (!passes) return [];
  const header = [programTexts.pass, programTexts.before, programTexts.after].map((text) => text[language]);
  const rows = passes.map(({ id, before, after }) => [id, String(before), String(after)]);
  const nodes = `${programTexts.onnxNodes[language]} ${onnxNodes ?? 0}`;
  return ['', ...table([header, ...rows], new Set([1, 2])), nodes];
}

/** One line for each operation that can be written in more than one way. */
export function formLines({ chosen }: ProgramReport, language: Language): string[] {
  if (!chosen || chosen.length === 0) return [];
  const { node, operation, inputs, form, why } = programTexts;
  const header = [node, operation, inputs, form, why].map((text) => text[language]);
  const rows = chosen.map((each) => {
    const reason = formTexts[`${each.op}/${each.form}`] ?? plainFormText;
    return [each.node ?? '', each.op, each.inputs.join(' '), each.form, reason[language]];
  });
  return ['', ...table([header, ...rows])];
}
