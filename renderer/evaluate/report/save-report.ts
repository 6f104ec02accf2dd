import { bridge } from '../../bridge/bridge.js';
import { useView } from '../../state/view-store.js';
import { useEvaluate } from '../evaluate-store.js';
import type { ImageFacts, RunInputs, RunSample } from '../run-inputs.js';
import { isInk } from '../sample-image.js';
import { samplePixels } from '../sample-pixels.js';
import { shownRows } from './mistake-part.js';
import { reportName } from './report-name.js';
import { reportPage } from './report-page.js';

/** Of the curves only the best epoch is told. */
const points = 10;

/** Downloads what the screen shows of a run as one HTML file, in the language of the window. */
export async function saveReport(): Promise<void> {
  const { run, weights, split, results } = useEvaluate.getState();
  if (run === undefined || !results) return;
  const { language } = useView.getState();
  const record = await bridge.call('runs.read', { run, points });
  const rows = shownRows(results);
  const found = rows.length === 0 ? [] : (await bridge.call('results.samples', { run, weights, rows })).samples;
  const { name = '', created, folder } = record.line;
  const now = new Date();
  const samples = new Map(found.map((sample) => [sample.row, sample]));
  const images = imagesOf(found, results.inputs);
  const facts = { ...results, name, created, folder, now, split, weights, record, samples, images };
  download(reportPage(facts, language), reportName(name, now));
}

function imagesOf(samples: readonly RunSample[], { image, source }: RunInputs): ReadonlyMap<number, string> {
  if (!image) return new Map();
  return new Map(samples.map(({ row, values }) => [row, pngOf(values, image, isInk(source, image))]));
}

function pngOf(values: readonly number[], image: ImageFacts, ink: boolean): string {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const pixels = new ImageData(image.width, image.height);
  pixels.data.set(samplePixels(values, image, ink));
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  return canvas.toDataURL('image/png');
}

function download(page: string, name: string): void {
  const address = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
