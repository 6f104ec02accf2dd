import type { Op, Value } from './contract.js';
import { errorFunction } from './error-function.js';
import { geluParts } from './gelu-parts.js';
import { unaryOp } from './unary.js';

export const gelu: Op<'gelu', object> = {
  ...unaryOp({
    id: 'gelu',
    doc: 'x (1 + erf(x / sqrt(2))) / 2, elementwise: x times the share of a normal distribution that lies below it (Hendrycks & Gimpel 2016).',
    onnxType: 'Gelu',
    apply: (x) => (x * (1 + errorFunction(x * Math.SQRT1_2))) / 2,
    adjoint: (b, n, d) => b.op('geluGradient', [n.inputs[0] as Value, d], {}),
  }),
  // ONNX has an operator of this name from opset 20 on.
  onnx: (w, [x]) => [w.node('Mul', [x ?? '', geluParts(w, x ?? '').share])],
};
