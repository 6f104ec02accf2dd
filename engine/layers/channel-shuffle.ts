import { done } from '../base/index.js';
import { channelShuffleText } from '../text/index.js';
import type { Layer } from './contract.js';
import { commonDivisor } from './divide-groups.js';
import { faultWithFix, imageInput, setParam } from './faults.js';
import type { ParamSchema } from './params.js';
import { imageSignal, signalSizes, signalType, vectorSignal } from './signal.js';

const params = {
  groups: { kind: 'integer', default: 2, min: 1, max: 65_536 },
} as const satisfies ParamSchema;

/** The channels dealt out anew: one of each group in turn, so that channel i of group g comes to place i * groups + g. */
export const channelShuffle: Layer<typeof params> = {
  id: 'channelShuffle',
  family: 'shape',
  text: channelShuffleText,
  formula: 'y_{i G + g} = x_{g C / G + i}, \\quad 0 \\le g < G,\\ 0 \\le i < C / G',
  source: 'Zhang, Zhou, Lin & Sun, ShuffleNet, 2017',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const image = imageInput(site);
    if (!image.ok) return image;
    const { channels } = image.value;
    const { groups } = site.params;
    if (channels % groups === 0) return done(site.inputs.slice(0, 1));
    const fix = setParam(site, 'groups', commonDivisor(channels, groups));
    return faultWithFix('shuffle-groups', { groups, channels }, fix);
  },
  weights: () => [],
  build: ({ b, values: [x], inputs: [signal], params: { groups } }) => {
    if (!x || !signal) return [];
    const [channels = 1, height = 1, width = 1] = signalSizes(signal);
    const { shape } = signalType(signal);
    const batch = shape[0] ?? 1;
    const grouped = b.op('reshape', [x], { shape: [batch, groups, channels / groups, height * width] });
    return [b.op('reshape', [b.op('transpose', [grouped], { perm: [0, 2, 1, 3] })], { shape })];
  },
  keras: {
    unsupported: {
      en: 'Written with keras.ops: reshape, transpose, reshape.',
      zh: '用 keras.ops 书写：reshape、transpose、reshape。',
    },
  },
  pytorch: {
    name: 'torch.nn.ChannelShuffle',
    args: (p) => ({ groups: String(p.groups) }),
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(6, 4, 3)], gives: ['4 × 3 × 6'], parameters: 0 },
    { params: { groups: 3 }, inputs: [imageSignal(6, 2, 2)], gives: ['2 × 2 × 6'], parameters: 0 },
    { params: { groups: 4 }, inputs: [imageSignal(6, 2, 2)], gives: { fault: 'shuffle-groups' } },
    { inputs: [vectorSignal(6)], gives: { fault: 'layer-wants-image' } },
  ],
};
