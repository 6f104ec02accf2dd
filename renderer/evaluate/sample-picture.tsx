import { memo } from 'react';
import { rowText } from './row-text.js';
import type { RunInputs, RunSample } from './run-inputs.js';
import { isInk, SampleImage } from './sample-image.js';

const mostColumns = 4;

/** One sample of the data as it can be seen: its image, or the first values of its row. */
export const SamplePicture = memo(function SamplePicture({
  sample,
  inputs,
  size,
}: {
  readonly sample: RunSample | undefined;
  readonly inputs: RunInputs;
  readonly size: number;
}) {
  const { image, columns, source } = inputs;
  if (image) {
    return sample ? (
      <SampleImage values={sample.values} image={image} ink={isInk(source, image)} size={size} />
    ) : (
      <span className="sample-image" style={{ width: size, height: size }} aria-hidden />
    );
  }
  if (!sample) return null;
  return <span className="sample-row mono">{rowText(sample.values, columns, mostColumns)}</span>;
});
