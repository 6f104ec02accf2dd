import { valueOf } from '../../engine/base/index.js';
import { readModel } from '../../engine/onnx/index.js';

/** The nodes of an ONNX file, one a line, as they stand in it. */
export function onnxText(bytes: Uint8Array): string {
  const { nodes } = valueOf(readModel(bytes));
  return nodes.map((n) => `${n.outputs.join(', ')} = ${n.type}(${n.inputs.join(', ')})`).join('\n');
}
