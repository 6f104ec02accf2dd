import type { HostTensor, TensorType } from '../../engine/base/index.js';
import { BATCH, ProblemError, floatType } from '../../engine/base/index.js';
import type { Program, StateSpec } from '../../engine/ops/index.js';
import { NodeList, ProgramDraft } from '../../engine/ops/index.js';

/** A float32 host tensor. */
export function floats(shape: readonly number[], ...data: readonly number[]): HostTensor {
  return { dtype: 'float', shape, data: Float32Array.from(data) };
}

/** The numbers of a host tensor, for comparing float32 with float64 answers. */
export function numbers(host: HostTensor | undefined): number[] {
  return Array.from(host?.data ?? []);
}

/** A weight that starts at zero. */
export function weight(name: string, type: TensorType): StateSpec {
  return { name, type, kind: 'weight', initial: { kind: 'constant', value: 0 } };
}

const scale = weight('layer/scale', floatType(3));

/** y = x * scale, then scale becomes scale + rate. */
export function stepProgram(): Program {
  const draft = new ProgramDraft(new NodeList());
  const x = draft.input('x', floatType(BATCH, 3));
  const rate = draft.input('rate', floatType());
  const kept = draft.keep(scale);
  draft.outputs.set('y', draft.b.op('mul', [x, kept], {}));
  draft.updates.set(scale.name, draft.b.op('add', [kept, rate], {}));
  return draft.finish();
}

/** y = x * scale. */
export function evaluateProgram(): Program {
  const draft = new ProgramDraft(new NodeList());
  const x = draft.input('x', floatType(BATCH, 3));
  draft.outputs.set('y', draft.b.op('mul', [x, draft.keep(scale)], {}));
  return draft.finish();
}

/** The codes and values of the problems that a call is refused with; anything else that happens is told as it is. */
export async function refusal(call: Promise<unknown>): Promise<unknown> {
  try {
    return { answered: await call };
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ code, values }) => ({ code, ...values }));
    return { threw: error };
  }
}
