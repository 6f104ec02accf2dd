import { describe, expect, it } from 'vitest';
import { withEntry, withLine } from '../../../tools/scaffold/list-file.js';

describe('a new line in a list', () => {
  it('stands at its place in an alphabetical list', () => {
    const text = `import { add } from './add.js';
import { mul } from './mul.js';

/** All. */
export const ops = [add, mul] as const;
export * from './builder.js';
`;
    expect(withEntry({ text, variable: 'ops' }, 'conv', 'conv')).toBe(`import { add } from './add.js';
import { conv } from './conv.js';
import { mul } from './mul.js';

/** All. */
export const ops = [add, conv, mul] as const;
export * from './builder.js';
`);
  });

  it('stands at the end of a list that has an order of its own, written over several lines', () => {
    const text = `import type { Layer } from './contract.js';
import { input } from './input.js';
import { conv2d } from './conv2d.js';

export const layers: readonly Layer[] = [
  input,
  conv2d,
];
`;
    expect(withEntry({ text, variable: 'layers' }, 'add', 'add')).toBe(`import { add } from './add.js';
import type { Layer } from './contract.js';
import { input } from './input.js';
import { conv2d } from './conv2d.js';

export const layers: readonly Layer[] = [input, conv2d, add];
`);
  });

  it('is an export among the exports of a barrel', () => {
    const text =
      "export * from './glossary.js';\nexport { denseText } from './layers/dense.js';\nexport * from './text.js';\n";
    expect(withLine(text, "export { addText } from './layers/add.js';")).toBe(
      "export * from './glossary.js';\nexport { addText } from './layers/add.js';\nexport { denseText } from './layers/dense.js';\nexport * from './text.js';\n",
    );
  });
});
