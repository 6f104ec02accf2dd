import { add } from './add.js';
import { conv } from './conv.js';
import { mul } from './mul.js';
import { relu } from './relu.js';

/** Every operation of the Program; a test compares this list with the folder. */
export const ops = [add, conv, mul, relu] as const;
/** The type of the list, from which the builder's types come. */
export type OpList = typeof ops;

export * from './builder.js';
export * from './contract.js';
export type { ConvAttrs } from './conv.js';
export * from './leaves.js';
export * from './onnx-writer.js';
export * from './program.js';
export * from './window.js';
