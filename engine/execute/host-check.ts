import type { HostTensor, Problem, TensorType } from '../base/index.js';
import { carriesBatch, elementCount, problem, typeText } from '../base/index.js';
import type { Program } from '../ops/index.js';
import type { HostTensors } from './contract.js';

function hostText(host: HostTensor): string {
  return `${host.dtype}[${host.shape.join(', ')}]`;
}

/** The batch size at which this shape is of that type; undefined: none. A shape without a batch fits every size. */
function batchOf(shape: readonly number[], type: TensorType): number | 'any' | undefined {
  if (shape.length !== type.shape.length) return undefined;
  let batch: number | 'any' = 'any';
  for (const [axis, dim] of type.shape.entries()) {
    const size = shape[axis] as number;
    const fits: number | 'any' = carriesBatch(dim) ? size / dim.batch : 'any';
    if (typeof dim === 'number' ? size !== dim : !Number.isInteger(fits) || fits === 0) return undefined;
    if (fits === 'any') continue;
    if (batch !== 'any' && batch !== fits) return undefined;
    batch = fits;
  }
  return batch;
}

/** Why a host tensor cannot be this state tensor. */
export function stateProblem(name: string, host: HostTensor, type: TensorType | undefined): Problem | undefined {
  if (!type) return problem('execute-state-unknown', { name });
  const fits = host.dtype === type.dtype && batchOf(host.shape, type) !== undefined;
  if (fits && host.data.length === elementCount(host.shape)) return undefined;
  return problem('execute-state-type', {
    name,
    came: hostText(host),
    wanted: typeText(type),
    elements: host.data.length,
  });
}

/** The batch size that all inputs agree on (1 where none carries it), or why they cannot be fed to the Program. */
export function checkInputs(program: Program, inputs: HostTensors): { batch: number; problems: Problem[] } {
  const problems: Problem[] = [];
  let batch: number | 'any' = 'any';
  for (const [name, { type }] of program.inputs) {
    const host = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    if (!host) {
      problems.push(problem('execute-input-missing', { name, wanted: typeText(type) }));
      continue;
    }
    const own = host.dtype === type.dtype ? batchOf(host.shape, type) : undefined;
    if (own === undefined || host.data.length !== elementCount(host.shape)) {
      const came = hostText(host);
      problems.push(problem('execute-input-type', { name, came, wanted: typeText(type), elements: host.data.length }));
    } else if (own !== 'any') {
      if (batch !== 'any' && batch !== own)
        problems.push(problem('execute-batch-sizes', { name, came: own, wanted: batch }));
      else batch = own;
    }
  }
  for (const name of Object.keys(inputs)) {
    if (!program.inputs.has(name)) problems.push(problem('execute-input-unknown', { name }));
  }
  return { batch: batch === 'any' ? 1 : batch, problems };
}
