/** Sizes of one example as people read them: `28 × 28 × 1` (height, width, channels) for an image, `64` for a vector. */
export function sizesText(sizes: readonly number[]): string {
  const [channels, ...space] = sizes;
  const shown = sizes.length === 3 && channels !== undefined ? [...space, channels] : sizes;
  return shown.join(' × ');
}
