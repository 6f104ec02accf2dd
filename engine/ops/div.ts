import { binaryOp } from './binary.js';
import { sumTo } from './broadcast.js';
import type { Op, Value } from './contract.js';

export const div: Op<'div', object> = binaryOp({
  id: 'div',
  doc: 'Quotient a / b, elementwise; sizes of 1 stretch; IEEE 754 decides about division by zero.',
  onnxType: 'Div',
  apply: (a, b) => a / b,
  adjoint: (b, n, d) => {
    const [x, y] = n.inputs as readonly [Value, Value];
    const perNumerator = b.op('div', [d, y], {});
    const perDenominator = b.op('neg', [b.op('mul', [perNumerator, n.outputs[0] as Value], {})], {});
    return [sumTo(b, perNumerator, x.type), sumTo(b, perDenominator, y.type)];
  },
  values: 'positive',
});
