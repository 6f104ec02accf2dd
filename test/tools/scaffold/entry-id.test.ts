import { describe, expect, it } from 'vitest';
import { fileNameOf, idFault } from '../../../tools/scaffold/entry-id.js';

describe('the id of a new layer or operation', () => {
  it('gives the file name that the folder uses', () => {
    const ids = ['conv', 'conv2d', 'reduceSum', 'maxPool2d', 'globalAveragePool2d', 'convInputGradient', 'lstm'];
    expect(ids.map(fileNameOf)).toEqual([
      'conv',
      'conv2d',
      'reduce-sum',
      'max-pool-2d',
      'global-average-pool-2d',
      'conv-input-gradient',
      'lstm',
    ]);
    expect(ids.map(idFault)).toEqual(ids.map(() => undefined));
  });

  it.each(['', 'Conv', 'max-pool', 'max_pool', '2d', 'a b', '../escape', '__proto__', 'é', 'a/b'])(
    'is refused in a sentence when it is %j',
    (id) =>
      expect(idFault(id)).toBe(`The id ${JSON.stringify(id)} is not in camelCase, such as maxPool2d or reduceSum.`),
  );

  it('is refused when it is a word of TypeScript or very long', () => {
    expect([idFault('switch'), idFault('a'.repeat(41))]).toEqual([
      'The id switch is a word of TypeScript; choose another, such as switchValues.',
      `The id ${'a'.repeat(40)}... is longer than 40 characters.`,
    ]);
  });
});
