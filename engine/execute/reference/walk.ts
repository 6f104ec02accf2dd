import type { HostTensor, Tensor } from '../../base/index.js';
import { concreteShape } from '../../base/index.js';
import { liveProgramNodes } from '../../onnx/index.js';
import type { Node, Program, Value } from '../../ops/index.js';
import type { HostTensors } from '../contract.js';

/** What one walk over a Program is fed. */
export interface WalkInputs {
  readonly inputs: HostTensors;
  readonly state: ReadonlyMap<string, HostTensor>;
  readonly batch: number;
}

/**
 * The reference's numbers for one batch, computed operation by operation as long as `goOn` says so: the outputs that were
 * reached by then. State becomes float64 where it is read and is not kept, since a large network's would fill the memory.
 */
export async function walkProgram(
  program: Program,
  fed: WalkInputs,
  goOn: (next: Node) => Promise<boolean>,
): Promise<HostTensors> {
  const leaves = leavesOf(program, fed);
  const values = new Map<Value, Tensor>();
  for (const node of liveProgramNodes(program)) {
    if (node.outputs.every((value) => leaves.has(value))) continue;
    if (!(await goOn(node))) break;
    const inputs = node.inputs.map((value) => values.get(value) ?? widened(leaves.get(value) as HostTensor));
    const shapes = node.outputs.map(({ type }) => concreteShape(type.shape, fed.batch));
    const outputs = node.op.reference(inputs, node.attrs, shapes);
    node.outputs.forEach((value, i) => values.set(value, outputs[i] as Tensor));
  }
  const reached = [...program.outputs].flatMap(([name, value]) => {
    const tensor = values.get(value) ?? leaves.get(value);
    return tensor ? [[name, hostOf(tensor)] as const] : [];
  });
  return Object.fromEntries(reached);
}

function leavesOf(program: Program, { inputs, state }: WalkInputs): Map<Value, HostTensor> {
  const leaves = new Map<Value, HostTensor>();
  for (const [name, value] of program.inputs) leaves.set(value, inputs[name] as HostTensor);
  for (const [name, { value }] of program.state) leaves.set(value, state.get(name) as HostTensor);
  return leaves;
}

function widened({ dtype, shape, data }: HostTensor): Tensor {
  return { dtype, shape, data: Float64Array.from(data) };
}

function hostOf({ dtype, shape, data }: Tensor | HostTensor): HostTensor {
  if (dtype === 'int') return { dtype, shape, data: Int32Array.from(data) };
  return { dtype, shape, data: data instanceof Int32Array ? Float64Array.from(data) : data };
}
