import { expect, test } from 'vitest';
import { fingerprint } from '../../engine/files/index.js';

test('a fingerprint is the SHA-256 of the parts together, as in FIPS 180-2, appendix B.1', () => {
  const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect([fingerprint('abc'), fingerprint('a', Buffer.from('b'), 'c')]).toEqual([expected, expected]);
});
