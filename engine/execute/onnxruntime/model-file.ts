import type { Tensor } from 'onnxruntime-node';
import type { HostTensor, Outcome } from '../../base/index.js';
import { ProblemError, done, problem, refused } from '../../base/index.js';
import type { HostTensors } from '../contract.js';
import { asNative, loadNative, sessionOptions } from './native.js';
import { nativeProblem } from './native-problem.js';

/** An ONNX model as anybody would run it: nothing of ours but the file goes in. */
export interface ModelFile {
  /** Answers every output of the file by its name. Every rejection is a `ProblemError`. */
  run(inputs: HostTensors): Promise<HostTensors>;
  close(): Promise<void>;
}

/** Loads a model from a file, by its path, or from bytes. */
export async function openModel(model: string | Uint8Array, threads: number): Promise<Outcome<ModelFile>> {
  const native = await loadNative();
  if (!native.ok) return native;
  const name = typeof model === 'string' ? model : 'model';
  try {
    const options = sessionOptions(threads, 0, false);
    // Two calls because the library's types overload on path and bytes.
    const session = await (typeof model === 'string'
      ? native.value.InferenceSession.create(model, options)
      : native.value.InferenceSession.create(model, options));
    return done({
      run: async (inputs) => {
        const feeds = Object.entries(inputs).map(([key, host]) => [key, asNative(native.value, host)] as const);
        try {
          const answers = await session.run(Object.fromEntries(feeds));
          return Object.fromEntries(Object.entries(answers).map(([key, tensor]) => [key, hostOf(key, tensor)]));
        } catch (error) {
          if (error instanceof ProblemError) throw error;
          throw new ProblemError([nativeProblem('onnxruntime-failed', name, error, new Map())]);
        }
      },
      close: () => session.release(),
    });
  } catch (error) {
    return refused(nativeProblem('onnxruntime-refused', name, error, new Map()));
  }
}

/** Files of other makers may answer in other element types than ours. */
function hostOf(name: string, { data, dims, type }: Tensor): HostTensor {
  const shape = [...dims];
  if (data instanceof Float32Array || data instanceof Float64Array) return { dtype: 'float', shape, data };
  if (data instanceof BigInt64Array || data instanceof BigUint64Array || data instanceof Int32Array) {
    return { dtype: 'int', shape, data: Int32Array.from<number | bigint>(data, Number) };
  }
  throw new ProblemError([problem('onnx-output-type', { name, came: type })]);
}
