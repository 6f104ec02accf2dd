import { z } from 'zod';
import type { HostTensor, Outcome } from '../../base/index.js';
import { done } from '../../base/index.js';
import type { CheckedGraph } from '../../check/index.js';
import { DATA_INPUT } from '../../compile/index.js';
import type { HostTensors } from '../../execute/index.js';
import type { TrainingSettings } from '../../train/index.js';
import { initialState, readSettings } from '../../train/index.js';
import { checkText, graphSchema } from '../graph.js';
import { layerOutput, layerPrograms } from '../layer-programs.js';
import type { EngineHome, Method, MethodContext } from '../method.js';
import type { SampleSite } from '../sample-input.js';
import { sampleInput, sampleSchema } from '../sample-input.js';
import type { LayerMap, MapLimits } from '../thinned-map.js';
import { thinnedMap } from '../thinned-map.js';
import { chooseExecutor } from '../training/choose-executor.js';
import { inputOf, prepareData } from '../training/prepare-data.js';

/** What each layer of a network makes of one example. */
export interface Activations {
  /** By the node's id; layers inside blocks by their paths. The first output of each; ids that it does not have are left out. */
  readonly nodes: Readonly<Record<string, LayerMap>>;
  /** The network's answer, row-major. */
  readonly prediction: readonly number[];
  /** The kernel of the asked layer [filters, channels, height, width]; absent where it has none. */
  readonly kernel?: { readonly shape: readonly number[]; readonly values: readonly number[] };
}

const params = z.strictObject({
  of: z.union([
    z.strictObject({ run: z.string(), weights: z.enum(['best', 'final']) }),
    /** A drawn network with the weights it would start from; rows are those of its own data. */
    z.strictObject({ graph: graphSchema, settings: z.record(z.string(), z.unknown()) }),
  ]),
  sample: sampleSchema,
  /** Only these layers, in more detail; all where absent. */
  nodes: z.array(z.string()).max(64).optional(),
  /** Other limits of what is sent of each. */
  limits: z.strictObject({ channels: z.int().min(1).max(256), side: z.int().min(1).max(64) }).optional(),
  /** The layer whose kernel is wanted. */
  kernel: z.string().optional(),
});

const ofAll: MapLimits = { channels: 32, side: 28 };
const ofFew: MapLimits = { channels: 256, side: 64 };
const MOST_KERNEL_VALUES = 1_000_000;

export const activations: Method<typeof params> = {
  id: 'activations',
  params,
  run: (request, context) => {
    const { of } = request;
    return 'run' in of ? ofRun(request, of, context) : ofGraph(request, of, context.home);
  },
};

type Request = z.output<typeof params>;

function ofRun(
  request: Request,
  of: Extract<Request['of'], { run: string }>,
  { home, kept }: MethodContext,
): Promise<Outcome<Activations>> {
  return kept.use(of, home, async (run) => {
    const { checked, recipe } = run.read;
    const x = await sampleInput(request.sample, { recipe, input: inputOf(checked), data: () => run.data() });
    if (!x.ok) return x;
    return activationsOf(request, checked, await run.layers(x.value), run.weights);
  });
}

async function ofGraph(
  request: Request,
  of: Extract<Request['of'], { graph: string }>,
  home: EngineHome,
): Promise<Outcome<Activations>> {
  const read = checkText(of.graph);
  if (!read.ok) return read;
  const checked = read.value;
  const settings = readSettings(checked.document.training, of.settings);
  if (!settings.ok) return settings;
  const programs = layerPrograms(checked);
  if (!programs.ok) return programs;
  const { layers } = programs.value;
  const site = await siteOf(checked, settings.value, home);
  const x = await sampleInput(request.sample, site);
  if (!x.ok) return x;
  const chosen = await chooseExecutor(settings.value, [layers]);
  if (!chosen.ok) return chosen;
  const loaded = await chosen.value.executor.load({ layers }, { threads: chosen.value.threads });
  if (!loaded.ok) return loaded;
  try {
    const weights = initialState([layers], settings.value.seed);
    await loaded.value.write(weights);
    return activationsOf(request, checked, await loaded.value.run('layers', { [DATA_INPUT]: x.value }), weights);
  } finally {
    await loaded.value.close();
  }
}

async function siteOf(checked: CheckedGraph, settings: TrainingSettings, home: EngineHome): Promise<SampleSite> {
  const data = await prepareData(checked, { bundledDirectory: home.bundledDirectory }, settings);
  return {
    recipe: data.ok ? data.value.recipe : undefined,
    input: inputOf(checked),
    data: () => Promise.resolve(data),
  };
}

function activationsOf(
  { nodes: asked, limits, kernel }: Request,
  checked: CheckedGraph,
  outputs: HostTensors,
  weights: ReadonlyMap<string, HostTensor>,
): Outcome<Activations> {
  const ids = asked ?? checked.order;
  const nodes: Record<string, LayerMap> = {};
  for (const id of ids) {
    const output = outputs[layerOutput(id)];
    if (!output) continue;
    const [count = 1, ...shape] = output.shape;
    const each = output.data.length / Math.max(count, 1);
    nodes[id] = thinnedMap(shape, output.data.subarray(0, each), limits ?? (asked ? ofFew : ofAll));
  }
  const { prediction } = outputs;
  const [count = 1] = prediction?.shape ?? [];
  const answer = prediction ? prediction.data.subarray(0, prediction.data.length / Math.max(count, 1)) : [];
  const wanted = kernel === undefined ? undefined : weights.get(`${kernel}/kernel`);
  const isSmall = wanted?.shape.length === 4 && wanted.data.length <= MOST_KERNEL_VALUES;
  return done({
    nodes,
    prediction: Array.from(answer),
    ...(isSmall ? { kernel: { shape: wanted.shape, values: Array.from(wanted.data) } } : {}),
  });
}
