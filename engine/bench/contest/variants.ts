/** One way to make PyTorch faster than it is by default: the words that `serve.py` takes. */
export type Variant = readonly ('channels-last' | 'fused' | 'compile')[];

/** What people call each word. */
const called = { 'channels-last': 'channels_last', fused: 'fused Adam', compile: 'torch.compile' } as const;

/** The ways worth trying; a memory format only matters to images. */
export function variantsFor(images: boolean): readonly Variant[] {
  const anywhere: readonly Variant[] = [['fused'], ['compile'], ['fused', 'compile']];
  const withImages: readonly Variant[] = [
    ['channels-last'],
    ['channels-last', 'fused'],
    ['channels-last', 'fused', 'compile'],
  ];
  return images ? [...anywhere, ...withImages] : anywhere;
}

export function variantName(variant: Variant): string {
  return variant.map((word) => called[word]).join(', ');
}
