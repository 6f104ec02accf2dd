import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HostTensor } from '../../engine/base/index.js';
import { valueOf } from '../../engine/base/index.js';
import type { CheckedGraph } from '../../engine/check/index.js';
import type { Executor } from '../../engine/execute/index.js';
import { onnxruntime, reference } from '../../engine/execute/index.js';
import type { ModelFiles, ParityReport } from '../../engine/export/index.js';
import { checkParity, onnxModel, writeModelFiles } from '../../engine/export/index.js';
import { fingerprint } from '../../engine/files/index.js';
import { withFolder } from '../child/limited-folders.js';
import { metadata, regressionNetwork, smallNetwork, someSamples, someWeights } from './small-network.js';

interface Case {
  readonly checked: CheckedGraph;
  /** Of the file; `trained` where the network has others. */
  readonly weights: ReadonlyMap<string, HostTensor>;
  readonly trained?: ReadonlyMap<string, HostTensor>;
  readonly samples: HostTensor;
  readonly executor?: Executor;
  readonly now?: () => number;
}

describe('the parity report', () => {
  test.each([onnxruntime, reference])('of an honest file passes in every layer, trained by $id', async (executor) => {
    const checked = smallNetwork();
    const { report, bytes } = await parityOf({
      checked,
      weights: someWeights(checked),
      samples: someSamples(5, [1, 6, 6]),
      executor,
    });
    const { layers, end, executors, ...rest } = report;
    const errors = [...layers, end].flatMap(({ maxRelativeError: e }) => [e.executor ?? NaN, e.reference ?? NaN]);
    expect([layers.map(({ node, layer, title }) => [node, layer, title].join()), end.output, executors, rest]).toEqual([
      [
        'conv,conv2d,conv',
        'norm,batchNorm,norm',
        'pool,maxPool2d,pool',
        'drop,dropout,drop',
        'flat,flatten,flat',
        'dense,dense,dense',
        'out,output,out',
      ],
      'probabilities',
      {
        file: { id: 'onnxruntime', version: await versionOf(onnxruntime), threads: 1 },
        executor: { id: executor.id, version: await versionOf(executor), threads: 1 },
        reference: { id: 'reference', version: await versionOf(reference) },
      },
      {
        format: 'netloom-parity',
        version: 1,
        file: 'a.onnx',
        sha256: fingerprint(bytes),
        limit: 1e-4,
        passed: true,
        data: undefined,
        samples: {
          kind: 'held-out',
          executor: 5,
          reference: 5,
          referenceStopped: 'all samples',
          referenceSeconds: expect.any(Number) as number,
        },
        absent: [],
        topClassAgreement: { executor: 1, reference: 1 },
      },
    ]);
    expect(Math.max(...errors)).toBeLessThan(1e-6);
  });

  test('of a file with one weight changed fails from that layer on, and only there', async () => {
    const checked = smallNetwork();
    const trained = someWeights(checked);
    const kernel = trained.get('dense/kernel') as HostTensor;
    const changed = {
      ...kernel,
      data: Float32Array.from(kernel.data, (v, i) => (i === 0 ? v + 0.01 : v)),
    } as HostTensor;
    const weights = new Map([...trained, ['dense/kernel', changed]]);
    const { report } = await parityOf({ checked, weights, trained, samples: someSamples(5, [1, 6, 6]) });
    const failing = report.layers.filter(({ maxRelativeError: e }) => !((e.executor ?? 1) <= 1e-4));
    expect([report.passed, failing.map(({ node }) => node)]).toEqual([false, ['dense', 'out']]);
  });

  test('counts numbers that are not finite as failed, whatever they are compared with', async () => {
    const checked = regressionNetwork();
    const weights = dense([1e30, 0, 0, 1e30], [1e30, 1e30]);
    const { report } = await parityOf({ checked, weights, samples: someSamples(3, [2]) });
    const shown = report.layers.map(({ node, maxRelativeError: e }) => [node, e.executor, e.reference === null]);
    expect([report.passed, shown, report.end.maxRelativeError, report.topClassAgreement]).toEqual([
      false,
      [
        ['first', 0, false],
        ['second', null, true],
        ['out', null, true],
      ],
      { executor: null, reference: null },
      {},
    ]);
  });

  test('sees against the reference what the training executor gets wrong in the same way', async () => {
    const checked = regressionNetwork();
    const weights = dense([1e8, 1, 1e8, 0], [1, -1]);
    const { report } = await parityOf({ checked, weights, samples: someSamples(3, [2]) });
    const [first, second] = report.layers;
    expect([report.passed, (first?.maxRelativeError.reference ?? 1) < 1e-4, second?.maxRelativeError]).toEqual([
      false,
      true,
      { executor: 0, reference: expect.closeTo(1, 0) as number },
    ]);
  });

  test('uses at most 64 samples, and as many on the reference as fit in half a minute', async () => {
    const checked = regressionNetwork();
    const weights = someWeights(checked);
    const { report } = await parityOf({ checked, weights, samples: someSamples(70, [2]), now: clock(600) });
    expect(report.samples).toEqual({
      kind: 'held-out',
      executor: 64,
      reference: 16,
      referenceStopped: 'time',
      referenceSeconds: expect.any(Number) as number,
    });
  });

  test('says which layers the reference reached where not even one sample is done in half a minute', async () => {
    const checked = regressionNetwork();
    const weights = someWeights(checked);
    const { report } = await parityOf({ checked, weights, samples: someSamples(3, [2]), now: clock(20_000) });
    const reached = report.layers.map(({ node, maxRelativeError: e }) => [node, Object.keys(e)]);
    expect([report.passed, report.samples.reference, report.samples.referenceStopped, reached]).toEqual([
      true,
      0,
      'time',
      [
        ['first', ['executor', 'reference']],
        ['second', ['executor']],
        ['out', ['executor']],
      ],
    ]);
  });

  test('is refused without samples, and without a file', () =>
    withFolder(async (folder) => {
      const checked = regressionNetwork();
      const weights = someWeights(checked);
      const model = valueOf(onnxModel(checked, weights, metadata));
      const options = { checked, weights, executor: onnxruntime, settings: { threads: 1 } };
      const contents = { file: 'a', places: new Map() };
      const files: ModelFiles = { folder, file: 'a', data: undefined, contents };
      const outcomes = await Promise.all([
        checkParity(files, model, { ...options, samples: someSamples(0, [2]) }),
        checkParity(files, model, { ...options, samples: someSamples(1, [2]) }),
      ]);
      expect(outcomes.map((o) => !o.ok && o.problems[0]?.code)).toEqual(['export-no-samples', 'file-missing']);
    }));
});

function parityOf(given: Case): Promise<{ report: Omit<ParityReport, 'beside'>; bytes: Uint8Array }> {
  return withFolder(async (folder) => {
    const model = valueOf(onnxModel(given.checked, given.weights, metadata));
    const files = await writeModelFiles(folder, 'a.onnx', model.parts);
    const report = await checkParity(files, model, {
      checked: given.checked,
      weights: given.trained ?? given.weights,
      samples: given.samples,
      executor: given.executor ?? onnxruntime,
      settings: { threads: 1 },
      ...(given.now && { now: given.now }),
    });
    return { report: valueOf(report), bytes: await readFile(join(folder, 'a.onnx')) };
  });
}

/** A clock that is so many milliseconds later whenever it is looked at. */
function clock(step: number): () => number {
  let time = 0;
  return () => (time += step);
}

/** Weights of the regression network: [2, 2] and [1, 2]. */
function dense(first: readonly number[], second: readonly number[]): Map<string, HostTensor> {
  return new Map([
    ['first/kernel', { dtype: 'float', shape: [2, 2], data: Float32Array.from(first) }],
    ['second/kernel', { dtype: 'float', shape: [1, 2], data: Float32Array.from(second) }],
  ]);
}

async function versionOf(executor: Executor): Promise<string> {
  return valueOf(await executor.available()).version;
}
