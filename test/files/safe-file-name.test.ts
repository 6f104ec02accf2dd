import { expect, test } from 'vitest';
import { safeFileName } from '../../engine/files/index.js';

test.each([
  ['LeNet-5', 'LeNet-5'],
  ['My first net!', 'My-first-net'],
  ['手写 数字', '手写-数字'],
  ['a:b\\c/d*e?f"g<h>i|j\0k', 'a-b-c-d-e-f-g-h-i-j-k'],
  ['../../etc/passwd', 'etc-passwd'],
  ['.hidden.', 'hidden'],
  ['', 'network'],
  ['???', 'network'],
  ['CON', 'CON-network'],
  ['com1.onnx', 'com1.onnx-network'],
  ['x'.repeat(1_000_000), 'x'.repeat(60)],
  ['__proto__', '__proto__'],
])('the title %j becomes a name that every file system takes', (title, name) => {
  expect(safeFileName(title)).toBe(name);
});
