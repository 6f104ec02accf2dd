import type { Tensor } from 'onnxruntime-node';
import type { HostTensor } from '../../base/index.js';
import type { Native } from './native.js';
import { asHost } from './native.js';

/**
 * Tensors (at least one) of one type and shape as a native one with a leading axis over them. Not copied where they are float32 and
 * lie one after another in one buffer.
 */
export function stack(native: Native, hosts: readonly HostTensor[]): Tensor {
  const first = hosts[0] as HostTensor;
  const shape = [hosts.length, ...first.shape];
  const size = first.data.length;
  if (first.dtype === 'int') {
    const ints = new BigInt64Array(hosts.length * size);
    hosts.forEach(({ data }, i) => data.forEach((value, at) => (ints[i * size + at] = BigInt(value))));
    return new native.Tensor('int64', ints, shape);
  }
  const side = sideBySide(hosts);
  if (side) return new native.Tensor('float32', side, shape);
  const floats = new Float32Array(hosts.length * size);
  hosts.forEach(({ data }, i) => {
    floats.set(data, i * size);
  });
  return new native.Tensor('float32', floats, shape);
}

/** Their common memory, where each begins at the end of the one before. */
function sideBySide(hosts: readonly HostTensor[]): Float32Array | undefined {
  const { data } = hosts[0] as HostTensor;
  if (!(data instanceof Float32Array)) return undefined;
  const follow = hosts.every(
    (host, i) =>
      host.data instanceof Float32Array &&
      host.data.buffer === data.buffer &&
      host.data.byteOffset === data.byteOffset + i * data.byteLength,
  );
  return follow ? new Float32Array(data.buffer, data.byteOffset, hosts.length * data.length) : undefined;
}

/** The parts of an answer along its leading axis, as views of its memory. */
export function unstack(tensor: Tensor, count: number): HostTensor[] {
  const { dtype, shape, data } = asHost(tensor);
  const size = data.length / count;
  return Array.from({ length: count }, (_, i): HostTensor => {
    const part = { shape: shape.slice(1), data: data.subarray(i * size, (i + 1) * size) };
    return { dtype, ...part } as HostTensor;
  });
}
