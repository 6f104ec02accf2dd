import type { HostTensor } from '../base/index.js';
import { DATA_INPUT } from '../compile/index.js';
import type { ModelFile } from '../execute/index.js';
import { walkProgram } from '../execute/index.js';
import type { Value } from '../ops/index.js';
import type { Comparison } from './comparison.js';
import type { OnnxModel } from './onnx-file.js';
import { modelInput } from './onnx-file.js';
import type { ParityOptions } from './parity.js';
import type { ParitySamples } from './parity-report.js';
import { rowsOf } from './sample-rows.js';
import { TimeBudget } from './time-budget.js';

const budgetMs = 30_000;

type Counts = Pick<ParitySamples, 'reference' | 'referenceStopped' | 'referenceSeconds'>;

/**
 * Compares a file with the reference, one sample at a time, as long as the next would probably fit in 30 s. The first one
 * is begun in any case and stopped before the operation that would probably take too long: the layers that it reached are
 * compared. How far it is, is told before every operation, so that it can be broken off within a sample.
 */
export async function compareReference(
  comparison: Comparison,
  watched: ModelFile,
  given: {
    readonly model: OnnxModel;
    readonly samples: HostTensor;
    /** What the file itself answers for one of the samples. */
    readonly resultOf: (sample: number) => HostTensor;
    readonly options: ParityOptions;
  },
): Promise<Counts> {
  const { model, samples, resultOf, options } = given;
  const time = new TimeBudget(budgetMs, options.now ?? ((): number => performance.now()));
  const total = samples.shape[0] as number;
  const stopped = (reference: number, referenceStopped: Counts['referenceStopped']): Counts => ({
    reference,
    referenceStopped,
    referenceSeconds: Math.round(time.spent / 100) / 10,
  });
  const ends = layerEnds(model);
  for (let count = 0; count < total; count++) {
    if (count > 0 && !time.lastsFor((count + 1) / count)) return stopped(count, 'time');
    const x = rowsOf(samples, count, count + 1);
    const fed = { inputs: { [DATA_INPUT]: x }, state: options.weights, batch: 1 };
    let layers = 0;
    const reached = await walkProgram(model.program, fed, async (next) => {
      const samples = { done: count, of: total };
      await options.tell?.({ stage: 'reference', samples, layers: { done: layers, of: ends.size } });
      layers += next.outputs.filter((value) => ends.has(value)).length;
      return time.suffices(next);
    });
    const file = await watched.run({ [modelInput]: x });
    comparison.addReference({ ...file, [model.result]: resultOf(count) }, reached);
    if (!reached[model.result]) return stopped(count, 'time');
  }
  return stopped(total, 'all samples');
}

/** The values that end a layer, without those that are given. */
function layerEnds({ layers, program }: OnnxModel): ReadonlySet<Value> {
  const given = new Set(program.inputs.values());
  const ends = layers.flatMap(({ output }) => program.outputs.get(output) ?? []);
  return new Set(ends.filter((value) => !given.has(value)));
}
