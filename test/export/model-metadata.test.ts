import { expect, test } from 'vitest';
import type { ModelMetadata } from '../../engine/export/index.js';
import { metadataEntries, parseMetadata } from '../../engine/export/index.js';

const metadata: ModelMetadata = {
  title: '手写 "digits"',
  task: 'classes',
  classNames: ['0', '__proto__', '九'],
  preprocessing: { source: 'digits', steps: [{ step: 'divide', by: 16 }] },
  netloomVersion: '0.1.0',
};

test('what a model says about itself is read back as it was written, and is undefined for other files', () => {
  const entries = metadataEntries(metadata);
  const without = new Map([...entries].filter(([key]) => key !== 'classNames'));
  const damaged = new Map([...entries, ['classNames', '["0"']]);
  expect([entries, without, damaged, new Map<string, string>()].map(parseMetadata)).toEqual([
    metadata,
    undefined,
    undefined,
    undefined,
  ]);
});
