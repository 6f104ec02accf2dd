import type { HostTensor } from '../../base/index.js';
import type { NpyType } from './header.js';
import { npyHeaderBytes } from './header.js';

/** The tensor as an NPY file (version 1), row-major: `<f4` or `<f8` by its array, whole numbers as `<i4`. */
export function writeNpy(tensor: HostTensor): Uint8Array {
  const { data } = tensor;
  const type: NpyType = data instanceof Float32Array ? '<f4' : data instanceof Float64Array ? '<f8' : '<i4';
  const header = npyHeaderBytes(type, tensor.shape);
  const bytes = new Uint8Array(header.length + data.byteLength);
  bytes.set(header);
  const view = new DataView(bytes.buffer, header.length);
  const size = data.BYTES_PER_ELEMENT;
  data.forEach((value, i) => {
    if (type === '<f4') view.setFloat32(i * size, value, true);
    else if (type === '<f8') view.setFloat64(i * size, value, true);
    else view.setInt32(i * size, value, true);
  });
  return bytes;
}
