import { describe, expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import { readModel, writeProgram } from '../../engine/onnx/index.js';
import { stepProgram } from '../execute/small-programs.js';

describe('reading a model', () => {
  it('refuses bytes that are no ONNX file, or only the beginning of one', () => {
    const { bytes } = valueOf(writeProgram(stepProgram(), { name: 'net', opset: 17, state: 'inputs' }));
    const text = new TextEncoder().encode('{"version": 1}');
    const tried = [new Uint8Array(), text, bytes.subarray(0, bytes.length / 2)].map((b) => readModel(b));
    expect(tried.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['onnx-unreadable'],
      ['onnx-unreadable'],
      ['onnx-unreadable'],
    ]);
  });
});
