import { attributeKey, typeText } from '../base/index.js';
import type { LeafAttrs, Node, Program, Value } from '../ops/index.js';

const LONGEST_ATTRIBUTES = 100;

/**
 * A Program as text, one node a line: `%7 = conv(%0, %1) {kernel: [5, 5], ...} : float[batch, 6, 28, 28]  # conv1`.
 * The comment names the drawn node that made it.
 */
export function printProgram(program: Program): string {
  const names = new Map<Value, string>();
  const lines: string[] = [];
  for (const node of program.nodes) lines.push(nodeLine(node, names));
  const ends = (title: string, values: ReadonlyMap<string, Value>): void => {
    for (const [name, value] of values) lines.push(`${title} ${name} = ${names.get(value) ?? '?'}`);
  };
  ends('output', program.outputs);
  ends('update', program.updates);
  return `${lines.join('\n')}\n`;
}

function nodeLine(node: Node, names: Map<Value, string>): string {
  const leaf = node.op.id === 'input' || node.op.id === 'state';
  const origin = node.origin === undefined ? '' : `  # ${node.origin}`;
  if (leaf) {
    const { name, type } = node.attrs as LeafAttrs;
    names.set(node.outputs[0] as Value, `%${name}`);
    return `${node.op.id} %${name} : ${typeText(type)}${origin}`;
  }
  for (const output of node.outputs) names.set(output, `%${output.id}`);
  const left = node.outputs.map((v) => names.get(v)).join(', ');
  const right = `${node.op.id}(${node.inputs.map((v) => names.get(v) ?? '?').join(', ')})`;
  return `${left} = ${right}${attributesText(node.attrs)} : ${node.outputs.map((v) => typeText(v.type)).join(', ')}${origin}`;
}

function attributesText(attrs: unknown): string {
  if (typeof attrs !== 'object' || attrs === null || Object.keys(attrs).length === 0) return '';
  const text = attributeKey(attrs)
    .replaceAll(/\{batch:(\d+)\}/g, (_, factor: string) => (factor === '1' ? 'batch' : `${factor}*batch`))
    .replaceAll(',', ', ')
    .replaceAll(':', ': ');
  return ` ${text.length > LONGEST_ATTRIBUTES ? `${text.slice(0, LONGEST_ATTRIBUTES)}...}` : text}`;
}
