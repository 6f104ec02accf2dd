import type { BenchNet } from './bench-net.js';
import { depthwise } from './depthwise.js';
import { lenet5, lenetWide } from './lenet.js';
import { lstm } from './lstm.js';
import { mlp } from './mlp.js';
import { resnet } from './resnet.js';
import { transformer } from './transformer.js';

export type { BenchNet } from './bench-net.js';

/** The networks of the benchmark, in the order of the report. */
export const benchNets: readonly BenchNet[] = [lenet5, lenetWide, resnet, mlp, lstm, depthwise, transformer];
