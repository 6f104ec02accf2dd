import type { TensorType } from '../base/index.js';
import { done } from '../base/index.js';
import type { Op } from './contract.js';

/** Attributes of a Program's leaves: a name within the Program and the type. */
export interface LeafAttrs {
  readonly name: string;
  readonly type: TensorType;
}

function leaf<Id extends string>(id: Id, doc: string): Op<Id, LeafAttrs> {
  return {
    id,
    doc,
    infer: (_inputs, attrs) => done([attrs.type]),
    reference: () => {
      throw new Error(`${id} has no computation: executors supply it`);
    },
    examples: [],
  };
}

/** What a host feeds at each run. Not in the list of operations: an executor binds it. */
export const inputLeaf: Op<'input', LeafAttrs> = leaf('input', 'A value fed at each run.');

/** What a Program keeps between runs. Not in the list of operations: an executor binds it. */
export const stateLeaf: Op<'state', LeafAttrs> = leaf('state', 'A named tensor that outlives a run.');
