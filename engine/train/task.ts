import type { Lowered } from '../compile/index.js';

/** What a network is trained for, as its output card says: `classes`, `labels`, `number` or `pixels`. */
export type Task = Lowered['head']['task'];
