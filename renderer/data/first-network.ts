import { applyCommand, network, writeDocument } from '../../engine/document/index.js';
import type { GraphDocument, JsonObject } from '../../engine/document/index.js';
import type { DataPreview } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { openNew } from '../project/open-project.js';
import { project } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { tellRefusal } from '../ui/notices.js';

/** One fix may bring the next to light: the task first, then the sizes. */
const mostRounds = 4;
/** Images smaller than this on a side are not made larger. */
const largeSide = 48;

/** Whether a network can be drawn for data of this kind. */
export function hasFirstNetwork({ kind, task }: DataPreview): boolean {
  return (kind === 'table' || kind === 'images') && task !== 'pixels';
}

/** Opens a small network that learns the data as it was chosen, in place of the one that cannot. */
export async function openFirstNetwork(preview: DataPreview): Promise<void> {
  try {
    const document = await fitted(firstNetwork(preview, project().history.document.data));
    if (await openNew(document)) setView({ mode: 'data' });
  } catch (error) {
    tellRefusal(error);
  }
}

/** A few layers of the usual kinds; the sizes of its ends are only near until they are fitted. */
export function firstNetwork(preview: DataPreview, data: JsonObject): GraphDocument {
  const g = network(titleOf(preview.source));
  const outputs = preview.classes?.length ?? preview.numbers?.length ?? 1;
  let x =
    preview.kind === 'images'
      ? g.input({ kind: 'image', ...sideOf(preview), channels: 1 })
      : g.input({ kind: 'vector', features: preview.columns?.length ?? 1 });
  if (preview.kind === 'images') {
    for (const filters of [16, 32, 64]) {
      x = g.layer('conv2d', { filters, kernel: 3, padding: 'same', activation: 'relu' }, x);
      x = g.layer('maxPool2d', {}, x);
    }
    x = g.layer('flatten', {}, x);
  }
  for (let layer = preview.kind === 'images' ? 1 : 0; layer < 2; layer++) {
    x = g.layer('dense', { units: 32, activation: 'relu' }, x);
  }
  g.output(g.layer('dense', { units: outputs }, x), { task: preview.task });
  const { steps: _, columns: __, ...chosen } = data;
  g.data(chosen);
  g.training({ epochs: preview.kind === 'images' ? 15 : 60, learningRate: 0.002, schedule: 'cosine' });
  return g.document();
}

function sideOf({ images }: DataPreview): { readonly height: number; readonly width: number } {
  const side = images && Math.min(...images.smallest) >= largeSide ? 64 : 32;
  return { height: side, width: side };
}

/** Applies what the data's look offers until nothing is left to offer. */
async function fitted(start: GraphDocument): Promise<GraphDocument> {
  let document = start;
  for (let round = 0; round < mostRounds; round++) {
    const { fits } = await bridge.call('data.preview', { graph: writeDocument(document) });
    const commands = fits.flatMap((fit) => fit.commands);
    if (commands.length === 0) break;
    for (const command of commands) {
      const next = applyCommand(document, command);
      if (next.ok) document = next.value;
    }
  }
  return document;
}

/** `houses` of `/home/me/houses.csv`. */
function titleOf(source: string): string {
  const name =
    source
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? source;
  return name.replace(/\.[^.]+$/, '') || name;
}
