import type { HostTensor } from '../base/index.js';
import { DATA_INPUT } from '../compile/index.js';
import type { ModelFile } from '../execute/index.js';
import { walkProgram } from '../execute/index.js';
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
 * compared.
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
  for (let count = 0; count < total; count++) {
    if (count > 0 && !time.lastsFor((count + 1) / count)) return stopped(count, 'time');
    const x = rowsOf(samples, count, count + 1);
    const fed = { inputs: { [DATA_INPUT]: x }, state: options.weights, batch: 1 };
    const reached = walkProgram(model.program, fed, (next) => time.suffices(next));
    const layers = await watched.run({ [modelInput]: x });
    comparison.addReference({ ...layers, [model.result]: resultOf(count) }, reached);
    if (!reached[model.result]) return stopped(count, 'time');
  }
  return stopped(total, 'all samples');
}
