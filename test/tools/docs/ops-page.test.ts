import { describe, expect, it } from 'vitest';
import { BATCH, done, floatType } from '../../../engine/base/index.js';
import type { Op } from '../../../engine/ops/index.js';
import { opsPage } from '../../../tools/docs/ops-page.js';

const halve: Op<'halve', { readonly axis: number; readonly fill: number }> = {
  id: 'halve',
  doc: 'Keeps the first half: |y| = |x| / 2.',
  infer: ([x]) => done(x ? [x] : []),
  reference: () => [],
  examples: [
    { inputs: [floatType(BATCH, 4)], attrs: { axis: 1, fill: -Infinity }, gives: ['float[batch, 2]'] },
    { inputs: [], attrs: { axis: 0, fill: 0 }, gives: { fault: 'op-inputs' } },
  ],
};

describe('docs/ops.md', () => {
  it('shows every operation with its formula, its examples and its faults', () => {
    expect(opsPage([halve])).toBe(`# Operations

<!-- Made by \`npm run docs\` from the code. Edit the code, not this page. -->

What a Program is made of. Sizes are listed in the order of the Program (batch, channels, height, width); an example shows what goes in and the types that come out, or the code of the fault with which the operation refuses it.

| operation | gradient | ONNX |
| --- | --- | --- |
| [halve](#halve) | none | as its parts |

## halve

Keeps the first half: |y| = |x| / 2.

| inputs | attributes | gives |
| --- | --- | --- |
| \`float[batch, 4]\` | \`axis 1, fill -Infinity\` | \`float[batch, 2]\` |
|  | \`axis 0, fill 0\` | fault \`op-inputs\` |
`);
  });
});
