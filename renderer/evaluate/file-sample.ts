import { ProblemError, problem } from '../../engine/base/index.js';
import { reducePicture } from './drawing/reduce-picture.js';
import type { ImageFacts, RunInputs, Sample } from './run-inputs.js';
import { isInk } from './sample-image.js';

/** Of a long table only its first rows are answered; so many bytes hold them. */
const mostBytes = 2_000_000;

/** A file as the run's data has its examples; what is neither an image nor a table is refused with what would be. */
export async function fileSample(file: File, inputs: RunInputs): Promise<Sample> {
  const { image } = inputs;
  return image ? imageSample(file, { ...inputs, image }) : tableSample(file, inputs);
}

async function tableSample(file: File, { columns = [] }: RunInputs): Promise<Sample> {
  const text = await file.slice(0, mostBytes).text();
  if (text.includes('\0')) {
    const wanted = columns.map(({ name }) => name);
    throw new ProblemError([problem('try-not-table', { file: file.name, wanted })]);
  }
  // A row that was cut through is none.
  return { csv: file.size > mostBytes ? text.slice(0, text.lastIndexOf('\n')) : text, file: file.name };
}

async function imageSample(file: File, inputs: RunInputs & { readonly image: ImageFacts }): Promise<Sample> {
  const refusal = new ProblemError([problem('try-not-image', { file: file.name })]);
  const bitmap = await createImageBitmap(file).catch(() => {
    throw refusal;
  });
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw refusal;
  // What is transparent is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  const { sizes, values } = reducePicture({ width, height, data }, inputs, isInk(inputs.source, inputs.image));
  return { sizes: [...sizes], values: [...values] };
}
