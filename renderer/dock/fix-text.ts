import type { Problem, ProblemFix } from '../../engine/base/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { prepareCommand } from '../../engine/document/index.js';
import { findLayer } from '../../engine/layers/index.js';
import type { Language } from '../../engine/text/index.js';
import { filledText, stepTexts } from '../../engine/text/index.js';
import { paramLabel } from '../commands/step-text.js';
import { nodeName } from '../network/node-facts.js';

const words = {
  addNode: { en: 'Add {layer}', zh: '添加 {layer}' },
  insertOnWire: { en: 'Insert {layer}', zh: '插入 {layer}' },
  removeNode: { en: 'Remove {node}', zh: '删除 {node}' },
  removeNodes: { en: 'Remove {count} layers', zh: '删除 {count} 个层' },
  disconnect: { en: 'Remove this wire', zh: '删除这条连线' },
  disconnectNamed: { en: 'Remove the wire from {from} to {to}', zh: '删除从 {from} 到 {to} 的连线' },
  setParam: { en: 'Set {param} to {value}', zh: '将{param}设为 {value}' },
  resetParam: { en: 'Put {param} back to its default', zh: '将{param}恢复为默认值' },
  bypass: { en: 'Bypass {node}', zh: '旁路 {node}' },
  use: { en: 'Use {node} again', zh: '重新启用 {node}' },
} as const;

/** What a fix's button says: its result, in few words. */
export function fixText({ command, args }: ProblemFix, document: GraphDocument, language: Language): string {
  const say = (name: keyof typeof words, values: Problem['values'] = {}): string =>
    filledText(words[name], values, language);
  const { node, nodes, layer, param, value, wire } = args;
  const nameOf = (id: unknown): string => {
    const record = document.nodes.get(String(id));
    return record ? nodeName(record) : String(id);
  };
  if ((command === 'addNode' || command === 'insertOnWire') && typeof layer === 'string') {
    return say(command, { layer: findLayer(layer)?.text.title.en ?? layer });
  }
  if (command === 'removeNodes' && Array.isArray(nodes)) {
    return nodes.length === 1
      ? say('removeNode', { node: nameOf(nodes[0]) })
      : say('removeNodes', { count: nodes.length });
  }
  if (command === 'disconnect') {
    const drawn = document.wires.get(String(wire));
    if (!drawn) return say('disconnect');
    return say('disconnectNamed', { from: nameOf(drawn.from.node), to: nameOf(drawn.to.node) });
  }
  if ((command === 'setParam' || command === 'resetParam') && typeof param === 'string') {
    const record = document.nodes.get(String(node));
    const label = record ? paramLabel(record, param, language) : param;
    return say(command, { param: label, value: Array.isArray(value) ? value.join(' × ') : String(value) });
  }
  if (command === 'setBypass') return say(args['bypass'] === true ? 'bypass' : 'use', { node: nameOf(node) });
  return otherText(command, args, language);
}

/** As the undo step will be called. */
function otherText(command: string, args: ProblemFix['args'], language: Language): string {
  const prepared = prepareCommand({ command, args });
  if (!prepared.ok) return command;
  const { code, values } = prepared.value.name;
  const text = (stepTexts as Readonly<Record<string, (typeof stepTexts)[keyof typeof stepTexts]>>)[code];
  return text ? filledText(text, values, language) : command;
}
