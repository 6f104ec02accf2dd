/** Sizes of one example as people read them: `28 × 28 × 1` (height, width, channels) for an image, `64` for a vector. */
export function sizesText(sizes: readonly number[]): string {
  const [channels, ...space] = sizes;
  const shown = sizes.length === 3 && channels !== undefined ? [...space, channels] : sizes;
  return shown.join(' × ');
}

/** The kind of Input card with its sizes: `image 28 × 28 × 1`, `sequence 8 × 8`, `vector 64`, or `tokens 20`. */
export function inputText(sizes: readonly number[], vocabulary?: number): string {
  const kind = sizes.length === 3 ? 'image ' : sizes.length === 2 ? 'sequence ' : sizes.length === 1 ? 'vector ' : '';
  return `${vocabulary === undefined ? kind : 'tokens '}${sizesText(sizes)}`;
}
