import { done, fail, refused } from '../../base/index.js';
import type { Json } from '../../layers/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { nodeOf, withNode } from '../editing/edit-node.js';
import { nodeSchema } from '../editing/node-schema.js';
import type { JsonObject } from '../records.js';
import { paramProblems, storedParams } from '../resolve-params.js';
import { shortened } from '../shown-value.js';

/** Gives a parameter of a layer or block a value; one equal to the default leaves the record. */
export const setParam: Command<{ readonly node: string; readonly param: string; readonly value: Json }> = {
  id: 'setParam',
  read: (args) => ({ node: args.name('node'), param: args.name('param'), value: args.json('value') }),
  run(document, { node: id, param, value }) {
    const node = nodeOf(document, id);
    if (!node.ok) return node;
    const record = node.value;
    if (record.kind === 'unknown') return fail('edit-unknown-kind', { node: shortened(id) });
    const schema = nodeSchema(document, record);
    const problems = schema ? paramProblems(schema, param, value, id) : [];
    if (problems.length > 0) return refused(...problems);
    const given: JsonObject = Object.fromEntries([...Object.entries(record.params), [param, value]]);
    const params = schema ? storedParams(schema, given) : given;
    const same = JSON.stringify(params) === JSON.stringify(record.params);
    return done(same ? document : withNode(document, { ...record, params }));
  },
  name: ({ node, param }) => step('set-param', { node: shortened(node), param: shortened(param) }),
  mergeKey: ({ node, param }) => JSON.stringify([node, param]),
};
