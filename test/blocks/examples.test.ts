import { describe, expect, it, test } from 'vitest';
import type { Block, BlockExample } from '../../engine/blocks/index.js';
import { blocks } from '../../engine/blocks/index.js';
import { openBlock } from '../../engine/document/index.js';
import type { Json, Param } from '../../engine/layers/index.js';
import { signalText } from '../../engine/layers/index.js';
import { oneBlockNetwork } from './one-block-network.js';

const cases = blocks.flatMap((block) =>
  block.examples.map((example): [string, Block, BlockExample] => [
    `${block.id} ${JSON.stringify(example.params ?? {})} of ${example.inputs.map(signalText).join(' and ')}`,
    block,
    example,
  ]),
);

function opened(block: Block, params: BlockExample['params'] = {}) {
  const use = { id: 'block', kind: 'block', definition: block.id, params, position: { x: 0, y: 0 } } as const;
  return openBlock(new Map(), use, 'block')?.definition;
}

describe('every example of every block', () => {
  it.each(cases)('%s gives what it states', (_name, block, example) => {
    const { checked } = oneBlockNetwork(block, example);
    const faults = checked.problems.filter(({ severity }) => severity === 'error');
    const use = checked.blocks.get('block');
    const found =
      faults.length === 0
        ? { gives: [...(use?.outputs.values() ?? [])].map(signalText), parameters: use?.totals.trainable }
        : { gives: { fault: faults[0]?.code } };
    const { gives, parameters } = example;
    expect(found).toEqual('fault' in gives ? { gives } : { gives, parameters });
  });

  it.each(cases)('%s opens into the same drawing each time, under ids of their own', (_name, block, example) => {
    const [once, again] = [opened(block, example.params), opened(block, { ...example.params })];
    const { checked } = oneBlockNetwork(block, example);
    const inside = checked.blocks.get('block')?.layers ?? [];
    expect({
      unlike: JSON.stringify([...(once?.nodes ?? [])]) === JSON.stringify([...(again?.nodes ?? [])]) ? [] : [block.id],
      empty: inside.length < 2,
      twice: inside.filter((id, i) => inside.indexOf(id) !== i),
    }).toEqual({ unlike: [], empty: false, twice: [] });
  });
});

/** The ends of a parameter's range, or all that can be chosen. */
function extremes(param: Param): readonly Json[] {
  if (param.kind === 'choice') return param.options;
  return param.kind === 'boolean' ? [false, true] : 'min' in param ? [param.min ?? null, param.max ?? null] : [];
}

test('a drawing takes the ends of every range, alone and together, without throwing', () => {
  const nodes = blocks.map((block) => {
    const ranges = Object.entries(block.params).map(([name, param]) => ({ name, values: extremes(param) }));
    const alone = ranges.flatMap(({ name, values }) => values.map((value) => ({ [name]: value })));
    const together = [0, -1].map((end) => Object.fromEntries(ranges.map((r) => [r.name, r.values.at(end) ?? null])));
    return [...alone, ...together].map((params) => opened(block, params)?.nodes.size ?? 0);
  });
  // At the least an input card, an inner node and an output card.
  expect(nodes.flat().filter((count) => count < 3)).toEqual([]);
});
