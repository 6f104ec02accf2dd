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
    %2 = matMul(%x, %line/kernel) {transA: false, transB: true} : float[batch, 1]  # line
    state %line/bias : float[1]  # line
    %4 = add(%2, %line/bias) : float[batch, 1]  # line
    input %y : float[batch, 1]
    %6 = sub(%4, %y) : float[batch, 1]  # out
    %7 = mul(%6, %6) : float[batch, 1]  # out
    %8 = reduceMean(%7) {axes: [1], keepDims: false} : float[batch]  # out
    %9 = reduceSum(%8) {axes: [0], keepDims: false} : float[]  # out
    %10 = count(%8) {axes: [0]} : float[]  # out
    %11 = div(%9, %10) : float[]  # out
    %12 = constant() {data: f64(1), dtype: "float", shape: []} : float[]
    %13 = div(%12, %10) : float[]  # out
    %14 = reshape(%13) {shape: [1]} : float[1]  # out
    %15 = broadcastTo(%14) {shape: [batch]} : float[batch]  # out
    %16 = reshape(%15) {shape: [batch, 1]} : float[batch, 1]  # out
    %17 = count(%7) {axes: [1]} : float[]  # out
    %18 = div(%16, %17) : float[batch, 1]  # out
    %19 = broadcastTo(%18) {shape: [batch, 1]} : float[batch, 1]  # out
    %20 = mul(%19, %6) : float[batch, 1]  # out
    %21 = add(%20, %20) : float[batch, 1]  # out
    %22 = reduceSum(%21) {axes: [0], keepDims: true} : float[1, 1]  # line
    %23 = reshape(%22) {shape: [1]} : float[1]  # line
    %24 = matMul(%21, %x) {transA: true, transB: false} : float[1, 2]  # line
    %25 = abs(%6) : float[batch, 1]  # out
    %26 = reduceMean(%25) {axes: [1], keepDims: false} : float[batch]  # out
    %27 = reduceSum(%26) {axes: [0], keepDims: false} : float[]  # out
    %28 = mul(%24, %24) : float[1, 2]
    %29 = reduceSum(%28) {axes: [0, 1], keepDims: false} : float[]
    %30 = mul(%23, %23) : float[1]
    %31 = reduceSum(%30) {axes: [0], keepDims: false} : float[]
    %32 = add(%29, %31) : float[]
    %33 = sqrt(%32) : float[]
    input %rate : float[]  # line
    %35 = sgdUpdate(%line/kernel, %24, %rate) : float[1, 2]  # line
    %36 = sgdUpdate(%line/bias, %23, %rate) : float[1]  # line
    output loss = %11
    output meanAbsoluteError = %27
    output gradientNorm = %33
    update line/kernel = %35
    update line/bias = %36
    "
  `);
});
