import type { Lowered } from '../compile/index.js';
import type { TrainingSettings } from '../settings/index.js';
import type { NodeList, Program, Value } from '../ops/index.js';
import { globalNorm } from './clip.js';
import type { LayerFigure } from './layer-statistics.js';
import { layerOutput } from './layer-statistics.js';
import type { WeightGradient } from './loss-and-gradients.js';
import { completeStep } from './step-program.js';

/** Keeps the division safe where every weight is zero. */
const SMALLEST_NORM = 1e-12;

/**
 * What a step does to each layer, as the Step itself would do it with the same inputs, in single numbers; updates nothing.
 * Outputs are named by `layerOutput`.
 */
export function layersProgram(lowered: Lowered, settings: TrainingSettings): Program {
  const { draft, layers } = lowered;
  const { b } = draft;
  const gradients = completeStep(lowered, settings);
  draft.outputs.clear();
  for (const [node, values] of layers) {
    b.from(node, () => {
      const own = gradients.filter(({ spec }) => spec.origin === node);
      const figures = {
        ...(own.length > 0 ? ofWeights(b, own, draft.updates) : {}),
        ...ofActivations(b, values[0]),
      };
      for (const [figure, value] of Object.entries(figures)) {
        draft.outputs.set(layerOutput(node, figure as LayerFigure), value);
      }
    });
  }
  draft.updates.clear();
  return draft.finish();
}

type Figures = Partial<Record<LayerFigure, Value>>;

/** The norm of the gradients before clipping, of the weights, and of the change relative to it. */
function ofWeights(b: NodeList, own: readonly WeightGradient[], updates: ReadonlyMap<string, Value>): Figures {
  const changes = own.map(({ spec, weight }) => b.op('sub', [updates.get(spec.name) as Value, weight], {}));
  const weightNorm = globalNorm(
    b,
    own.map(({ weight }) => weight),
  );
  return {
    gradientNorm: globalNorm(
      b,
      own.map(({ gradient }) => gradient),
    ),
    weightNorm,
    updateRatio: b.op('div', [globalNorm(b, changes), b.op('maximum', [weightNorm, b.scalar(SMALLEST_NORM)], {})], {}),
  };
}

/**
 * Mean and deviation of all that a layer gives for the batch, and the share of its units (channels of an image, features
 * elsewhere) that give 0 for every example.
 */
function ofActivations(b: NodeList, output: Value | undefined): Figures {
  if (output?.type.dtype !== 'float' || output.type.shape.length < 2) return {};
  const axes = output.type.shape.map((_, axis) => axis);
  const mean = b.op('reduceMean', [output], { axes, keepDims: false });
  const off = b.op('sub', [output, mean], {});
  const variance = b.op('reduceMean', [b.op('mul', [off, off], {})], { axes, keepDims: false });
  const unitAxis = axes.length === 4 ? 1 : axes.length - 1;
  const others = axes.filter((axis) => axis !== unitAxis);
  const largest = b.op('reduceMax', [b.op('abs', [output], {})], { axes: others, keepDims: false });
  const silent = b.op('equal', [largest, b.scalar(0)], {});
  return {
    activationMean: mean,
    activationDeviation: b.op('sqrt', [variance], {}),
    deadShare: b.op('reduceMean', [silent], { axes: [0], keepDims: false }),
  };
}
