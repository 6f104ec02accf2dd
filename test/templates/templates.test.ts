import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import { readDocument, writeDocument } from '../../engine/document/index.js';
import { onnxruntime } from '../../engine/execute/index.js';
import type { PreparedData } from '../../engine/session/training/prepare-data.js';
import { prepareData } from '../../engine/session/training/prepare-data.js';
import { scaleOutput } from '../../engine/session/training/scale-output.js';
import type { TrainingEnd, TrainingSettings } from '../../engine/train/index.js';
import { makeStep, readSettings, train, TrainingControl } from '../../engine/train/index.js';
import type { Template } from '../../templates/index.js';
import { findTemplate, templates } from '../../templates/index.js';
import { bundledDirectory } from '../data/digits.js';
import { Recording } from '../train/small-run.js';

const cases = templates.map((template): [string, Template] => [template.card.id, template]);

/** Trains as the card says, but only to begin with: an epoch, or ten where a table has a few rows only. */
async function beginning({ graph }: Template): Promise<{ end: TrainingEnd; sink: Recording; guess: number }> {
  const document = graph();
  const drawn = check(document);
  const wanted: TrainingSettings = valueOf(readSettings(document.training, { threads: 1 }));
  const data = valueOf(await prepareData(drawn, { bundledDirectory }, wanted));
  const { dataset, split } = data;
  const settings: TrainingSettings = { ...wanted, epochs: dataset.count < 1000 ? 10 : 1 };
  const { checked } = valueOf(scaleOutput(drawn, '', data));
  const plan = valueOf(makeStep(checked, settings));
  const loaded = valueOf(await onnxruntime.load(plan.programs, { threads: 1 }));
  const sink = new Recording();
  try {
    const end = await train({
      plan,
      loaded,
      dataset,
      split,
      settings,
      sink,
      control: new TrainingControl(),
      now: () => 0,
      breathe: () => Promise.resolve(),
    });
    return { end: valueOf(end), sink, guess: guessingLoss(data) };
  } finally {
    await loaded.close();
  }
}

/** The validation loss of whoever knows the targets but no input: equal chances, each class's share, or the mean. */
function guessingLoss({ dataset, split }: PreparedData): number {
  const { targets, classNames } = dataset;
  if (targets.task === 'classes') return Math.log(classNames.length);
  if (targets.task === 'pixels') return entropy(targets.labels);
  const at = (row: number): number => targets.values[row] as number;
  const mean = split.train.reduce((sum, row) => sum + at(row), 0) / split.train.length;
  return split.validation.reduce((sum, row) => sum + (at(row) - mean) ** 2, 0) / split.validation.length;
}

/** In nats: the cross-entropy of always answering with how often each class comes. */
function entropy(labels: Int32Array): number {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].reduce((sum, n) => sum - (n / labels.length) * Math.log(n / labels.length), 0);
}

describe('the list of templates', () => {
  it('names every folder once, and finds each by its id', () => {
    const folder = fileURLToPath(new URL('../../templates', import.meta.url));
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect({
      listed: cases.map(([id]) => id).sort(),
      found: cases.map(([id, template]) => findTemplate(id) === template),
      strange: ['', '__proto__', 'LeNet-5'].map(findTemplate),
    }).toEqual({
      listed: folders.map(({ name }) => name).sort(),
      found: cases.map(() => true),
      strange: [undefined, undefined, undefined],
    });
  });

  it('has LeNet-5 with its known 61,706 parameters and 416,520 multiply-adds', () => {
    const { totals } = check((findTemplate('lenet-5') as Template).graph());
    expect([totals.parameters, totals.trainable, totals.multiplyAdds]).toEqual([61_706, 61_706, 416_520]);
  });
});

describe.each(cases)('template %s', (_id, template) => {
  const { card, graph } = template;

  it('checks without a problem, and costs what its card says', () => {
    const { problems, totals } = check(graph());
    expect({ problems, parameters: totals.trainable, multiplyAdds: totals.multiplyAdds }).toEqual({
      problems: [],
      parameters: card.parameters,
      multiplyAdds: card.multiplyAdds,
    });
  });

  it('is the same document after being written to a file and read again', () => {
    const document = graph();
    expect(readDocument(writeDocument(document))).toEqual({ ok: true, value: document, problems: [] });
  });

  it('has settings that training takes, and says in both languages what it is', () => {
    const said = [card.title, card.summary, card.notes].flatMap(({ en, zh }) => [en, zh]);
    expect([readSettings(graph().training).problems, said.filter((text) => text.trim() === '')]).toEqual([[], []]);
  });
});

describe.each(cases.filter(([, { card }]) => card.score))('training template %s', (_id, template) => {
  it('trains on its data, and is better than guessing almost at once', async () => {
    const { end, sink, guess } = await beginning(template);
    const row = sink.rows.at(-1);
    const loss = row?.kind === 'epoch' ? row.validation.loss : NaN;
    expect([end.reason, loss < guess]).toEqual(['finished', true]);
  });
});
