import type { Padding } from '../layers/index.js';

/**
 * Padding with which a window keeps height and width at stride 1, and gives half of them, rounded up, at stride 2: as
 * PyTorch's networks pad, equally on all sides. (`same` puts the odd cell of a stride of 2 at the end.)
 */
export function keepingSize(kernel: number, stride: number): Padding {
  if (kernel === 1) return 'valid';
  if (stride === 1) return 'same';
  const cells = Math.floor((kernel - 1) / 2);
  return [cells, cells, cells, cells];
}
