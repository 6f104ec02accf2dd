import { attributeKey, typeText } from '../../engine/base/index.js';
import type { Op, OpExample } from '../../engine/ops/index.js';
import { code, page, table } from './markdown.js';

const intro =
  'What a Program is made of. Sizes are listed in the order of the Program (batch, channels, height, width); an example ' +
  'shows what goes in and the types that come out, or the code of the fault with which the operation refuses it.';

/** The text of docs/ops.md: every operation with its formula and examples, by id. */
export function opsPage(ops: readonly Op[]): string {
  const sorted = [...ops].sort((a, b) => (a.id < b.id ? -1 : 1));
  const overview = table(
    ['operation', 'gradient', 'ONNX'],
    sorted.map((op) => [`[${op.id}](#${op.id.toLowerCase()})`, gradient(op), op.onnx ? 'one writing' : 'as its parts']),
  );
  return page('Operations', intro, [overview, ...sorted.map(opSection)]);
}

function gradient(op: Op): string {
  if (op.adjoint) return 'its own rule';
  if (op.piecewiseConstant) return 'zero';
  return op.decompose ? 'through its parts' : 'none';
}

function opSection(op: Op): string[] {
  return [`## ${op.id}`, '', op.doc, '', ...table(['inputs', 'attributes', 'gives'], op.examples.map(exampleRow))];
}

function exampleRow({ inputs, attrs, gives }: OpExample): string[] {
  return [inputs.map(typeText).map(code).join(', '), code(attributesText(attrs)), givesText(gives)];
}

function givesText(gives: OpExample['gives']): string {
  return 'fault' in gives ? `fault ${code(gives.fault)}` : gives.map(code).join(', ');
}

function attributesText(attrs: unknown): string {
  if (typeof attrs !== 'object' || attrs === null) return '';
  return Object.entries(attrs)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${attributeKey(value)}`)
    .join(', ');
}
