import { describe, expect, it } from 'vitest';
import { done } from '../../../engine/base/index.js';
import type { Layer, ParamSchema } from '../../../engine/layers/index.js';
import { imageSignal, vectorSignal } from '../../../engine/layers/index.js';
import { layersPage } from '../../../tools/docs/layers-page.js';

const params = {
  units: { kind: 'integer', default: 8, min: 1 },
  mode: { kind: 'choice', default: 'sum', options: ['sum', 'mean'] },
} as const satisfies ParamSchema;

const blend: Layer<typeof params> = {
  id: 'blend',
  family: 'merge',
  text: {
    title: { en: 'Blend', zh: '混合' },
    summary: { en: 'Blends its inputs.', zh: '混合输入。' },
    about: { en: 'Used where paths meet.', zh: '用于路径汇合处。' },
    params: {
      units: { label: { en: 'Units', zh: '单元' }, help: { en: 'How many a | b.', zh: '数量。' } },
      mode: { label: { en: 'Mode', zh: '方式' }, help: { en: 'How.', zh: '方法。' } },
    },
  },
  formula: 'y = \\sum_i x_i',
  source: 'Nobody 1990',
  params,
  inputs: [{ id: 'input', many: true }],
  outputs: [{ id: 'output' }],
  infer: () => done([vectorSignal(8)]),
  weights: () => [],
  build: () => [],
  keras: { name: 'keras.layers.Add', args: () => ({}), note: { en: 'without units', zh: '没有单元数' } },
  pytorch: { unsupported: { en: 'a plus sign', zh: '加号' } },
  migrations: [],
  examples: [
    { inputs: [imageSignal(3, 4, 5)], gives: ['8'], parameters: 12 },
    { params: { mode: 'mean' }, inputs: [], gives: { fault: 'layer-inputs' } },
  ],
};

describe('docs/layers.md', () => {
  it('shows every layer in two languages with its formula, parameters, ports, relatives and examples', () => {
    expect(layersPage([blend])).toBe(`# Layers

<!-- Made by \`npm run docs\` from the code. Edit the code, not this page. -->

What a network is drawn from, by family. Images are written height × width × channels; an example shows what goes in and what comes out, or the code of the fault with which the layer refuses it.

## Merge

| layer | 名称 | what it does |
| --- | --- | --- |
| [Blend](#blend) | 混合 | Blends its inputs. |

### blend

**Blend / 混合.** Blends its inputs.

混合输入。

Used where paths meet.

用于路径汇合处。

$$
y = \\sum_i x_i
$$

| parameter | default | range | what it does | 作用 |
| --- | --- | --- | --- | --- |
| \`units\` | \`8\` | integer from 1 | How many a \\| b. | 数量。 |
| \`mode\` | \`"sum"\` | \`sum\`, \`mean\` | How. | 方法。 |

| inputs | outputs | Keras | PyTorch |
| --- | --- | --- | --- |
| \`input\` (two or more) | \`output\` | \`keras.layers.Add\` (without units) | none: a plus sign |

| example | in | gives | parameters |
| --- | --- | --- | --- |
| defaults | 4 × 5 × 3 | 8 | 12 |
| \`mode "mean"\` |  | fault \`layer-inputs\` |  |

Source: Nobody 1990
`);
  });
});
