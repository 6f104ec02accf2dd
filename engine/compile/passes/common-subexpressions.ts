import { attributeKey } from '../../base/index.js';
import type { Program, Value } from '../../ops/index.js';
import { rewrite } from '../rewrite.js';

/** Computes equal nodes once: same operation, attributes and inputs. The first one's origin stays. */
export function shareCommonSubexpressions(program: Program): Program {
  const seen = new Map<string, readonly Value[]>();
  return rewrite(program, (b, node, inputs) => {
    const key = `${node.op.id}(${inputs.map((v) => v.id).join()})${attributeKey(node.attrs)}`;
    const known = seen.get(key);
    if (known) return known;
    const outputs = b.append(node.op, inputs, node.attrs);
    seen.set(key, outputs);
    return outputs;
  });
}
