import { expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import { printProgram } from '../../engine/compile/index.js';
import { network } from '../../engine/document/index.js';
import { makeStep, readSettings } from '../../engine/train/index.js';

/** One dense layer of two numbers to one, trained by plain gradient descent. */
function smallestStep(): string {
  const g = network('line');
  const x = g.input({ kind: 'vector', features: 2 }, { id: 'x' });
  g.output(g.layer('dense', { units: 1 }, x, { id: 'line' }), { task: 'number' }, { id: 'out' });
  const settings = valueOf(readSettings({ optimizer: 'sgd', momentum: 0 }));
  return printProgram(valueOf(makeStep(check(g.document()), settings)).programs.step);
}

it('a whole training step reads line by line: leaves, forward, backward, update, and what comes out', () => {
  expect(smallestStep()).toMatchInlineSnapshot(`
    "input %x : float[batch, 2]  # x
    state %line/kernel : float[1, 2]  # line
    state %line/bias : float[1]  # line
    %3 = matMul(%x, %line/kernel, %line/bias) {transA: false, transB: true} : float[batch, 1]  # line
    input %y : float[batch, 1]
    %5 = sub(%3, %y) : float[batch, 1]  # out
    %6 = mul(%5, %5) : float[batch, 1]  # out
    %7 = reduceMean(%6) {axes: [1], keepDims: false} : float[batch]  # out
    %8 = reduceSum(%7) {axes: [0], keepDims: false} : float[]  # out
    %9 = count(%7) {axes: [0]} : float[]  # out
    %10 = div(%8, %9) : float[]  # out
    %11 = constant() {data: f64(1), dtype: "float", shape: []} : float[]
    %12 = div(%11, %9) : float[]  # out
    %13 = reshape(%12) {shape: [1]} : float[1]  # out
    %14 = broadcastTo(%13) {shape: [batch]} : float[batch]  # out
    %15 = reshape(%14) {shape: [batch, 1]} : float[batch, 1]  # out
    %16 = count(%6) {axes: [1]} : float[]  # out
    %17 = div(%15, %16) : float[batch, 1]  # out
    %18 = broadcastTo(%17) {shape: [batch, 1]} : float[batch, 1]  # out
    %19 = mul(%18, %5) : float[batch, 1]  # out
    %20 = add(%19, %19) : float[batch, 1]  # out
    %21 = matMul(%20, %x) {transA: true, transB: false} : float[1, 2]  # line
    %22 = reduceSum(%20) {axes: [0], keepDims: false} : float[1]  # line
    %23 = abs(%5) : float[batch, 1]  # out
    %24 = reduceMean(%23) {axes: [1], keepDims: false} : float[batch]  # out
    %25 = reduceSum(%24) {axes: [0], keepDims: false} : float[]  # out
    %26 = mul(%21, %21) : float[1, 2]
    %27 = reduceSum(%26) {axes: [0, 1], keepDims: false} : float[]
    %28 = mul(%22, %22) : float[1]
    %29 = reduceSum(%28) {axes: [0], keepDims: false} : float[]
    %30 = add(%27, %29) : float[]
    %31 = sqrt(%30) : float[]
    input %rate : float[]  # line
    %33 = sgdUpdate(%line/kernel, %21, %rate) : float[1, 2]  # line
    %34 = sgdUpdate(%line/bias, %22, %rate) : float[1]  # line
    output loss = %10
    output meanAbsoluteError = %25
    output gradientNorm = %31
    update line/kernel = %33
    update line/bias = %34
    "
  `);
});
