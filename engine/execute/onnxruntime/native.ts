import type * as OnnxRuntime from 'onnxruntime-node';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { HostTensor, Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';

/** The parts of onnxruntime-node that are used. */
export type Native = typeof OnnxRuntime;

/** Loads the native module on first use; refused with the loader's own words where it is absent or does not fit. */
export async function loadNative(): Promise<Outcome<Native>> {
  try {
    return done(await import('onnxruntime-node'));
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return fail('onnxruntime-unavailable', { reason });
  }
}

/** A native tensor with a copy of the host's numbers. */
export function toNative(native: Native, host: HostTensor): Tensor {
  return host.dtype === 'float'
    ? new native.Tensor('float32', Float32Array.from(host.data), host.shape)
    : new native.Tensor('int64', BigInt64Array.from(host.data, BigInt), host.shape);
}

/** A native tensor over the host's own memory where the numbers are float32 already: for inputs, which are only read. */
export function asNative(native: Native, host: HostTensor): Tensor {
  return host.dtype === 'float' && host.data instanceof Float32Array
    ? new native.Tensor('float32', host.data, host.shape)
    : toNative(native, host);
}

/** The host's view of an output, which onnxruntime-node has already copied out of the session's memory. */
export function asHost(tensor: Tensor): HostTensor {
  const shape = [...tensor.dims];
  return tensor.data instanceof BigInt64Array
    ? { dtype: 'int', shape, data: Int32Array.from(tensor.data, Number) }
    : { dtype: 'float', shape, data: tensor.data as Float32Array };
}

/** A host tensor that shares no memory with the native one. */
export function copyToHost(tensor: Tensor): HostTensor {
  const host = asHost(tensor);
  return host.dtype === 'float' ? { ...host, data: host.data.slice() } : host;
}

/** Above this many nodes the optimiser costs seconds at loading and finds little that the forms did not say already. */
const optimiseUpToNodes = 2000;

/**
 * The session's settings. Sequential, because parallel execution was slower on every net measured; only the session
 * that is in constant use may keep its threads spinning, since two that do halve each other's speed. Numbers below
 * 2^-126 are zero: the moments of dead units fade into them, and a processor takes many times as long over each.
 */
export function sessionOptions(
  threads: number,
  nodeCount: number,
  spins: boolean,
  profile?: string,
): InferenceSession.SessionOptions {
  return {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // A planned block would stand beside what the first run has taken: half as much memory again, and no faster.
    enableMemPattern: false,
    ...(profile === undefined ? {} : { enableProfiling: true, profileFilePrefix: profile }),
    graphOptimizationLevel: nodeCount > optimiseUpToNodes ? 'disabled' : 'all',
    // Errors are answered as problems; onnxruntime would print them as well.
    logSeverityLevel: 4,
    extra: { session: { intra_op: { allow_spinning: spins ? '1' : '0' }, set_denormal_as_zero: '1' } },
  };
}
