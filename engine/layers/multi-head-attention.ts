import type { Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import { multiHeadAttentionText } from '../text/index.js';
import { attend } from './attend.js';
import type { BuildSite, Layer, Site, WeightSpec } from './contract.js';
import { commonDivisor } from './divide-groups.js';
import { faultWithFix, setParam } from './faults.js';
import type { ParamSchema, ParamsOf } from './params.js';
import { python } from './python.js';
import type { Signal } from './signal.js';
import { imageSignal, sequenceSignal, signalText, vectorSignal } from './signal.js';
import { sequenceInput, sequenceSizes } from './time-axis.js';

const params = {
  heads: { kind: 'integer', default: 4, min: 1, max: 1024 },
  keySize: { kind: 'integer', default: 0, min: 0, max: 65_536 },
  causal: { kind: 'boolean', default: false },
  bias: { kind: 'boolean', default: true },
  trainable: { kind: 'boolean', default: true },
} as const satisfies ParamSchema;
type Params = ParamsOf<typeof params>;

/** Numbers per head in queries, keys and values. */
const keySizeOf = (p: Params, features: number): number => (p.keySize === 0 ? features / p.heads : p.keySize);

function inferred(site: Site<Params>): Outcome<Signal[]> {
  const [signal, memory] = site.inputs;
  const own = sequenceInput(site);
  if (!own.ok) return own;
  if (memory && !sequenceInput({ ...site, inputs: [memory] }).ok) {
    return fail('layer-wants-sequence', { came: signalText(memory) });
  }
  const { heads, causal } = site.params;
  const { features, time } = own.value;
  if (!Number.isInteger(keySizeOf(site.params, features))) {
    const fix = setParam(site, 'heads', commonDivisor(features, heads));
    return faultWithFix('attention-heads', { heads, features }, fix);
  }
  const steps = memory ? sequenceSizes(memory).time : time;
  if (causal && steps !== time) {
    const fix = setParam(site, 'causal', false);
    return faultWithFix('attention-causal', { came: steps, wanted: time }, fix);
  }
  return done(signal ? [signal] : []);
}

function weights({ params: p, inputs: [signal, memory] }: Site<Params>): WeightSpec[] {
  const { features } = sequenceSizes(signal);
  const source = sequenceSizes(memory ?? signal).features;
  const inner = p.heads * keySizeOf(p, features);
  const spec = (name: string, axes: readonly [string, string], fanOut: number, fanIn: number): WeightSpec[] => {
    const shared = { kind: 'weight', trainable: p.trainable } as const;
    const kernel = { kind: 'glorotUniform', fanIn, fanOut } as const;
    return [
      { ...shared, name: `${name}Kernel`, shape: [fanOut, fanIn], axes, initial: kernel },
      ...(p.bias
        ? [
            {
              ...shared,
              name: `${name}Bias`,
              shape: [fanOut],
              axes: [axes[0]],
              initial: { kind: 'constant', value: 0 } as const,
            },
          ]
        : []),
    ];
  };
  return [
    ...spec('query', ['heads·D', 'I'], inner, features),
    ...spec('key', ['heads·D', 'I'], inner, source),
    ...spec('value', ['heads·D', 'I'], inner, source),
    ...spec('output', ['O', 'heads·D'], features, inner),
  ];
}

function build(site: BuildSite<Params>) {
  const { b, params: p, values } = site;
  const [x, memory = x] = values;
  if (!x || !memory) return [];
  const project = (name: string, from: typeof x) => {
    const bias = p.bias ? [site.weight(`${name}Bias`)] : [];
    return b.op('matMul', [from, site.weight(`${name}Kernel`), ...bias], { transA: false, transB: true });
  };
  const [query, key, value] = [project('query', x), project('key', memory), project('value', memory)];
  return [project('output', attend(b, { query, key, value, heads: p.heads, causal: p.causal }))];
}

/** Every step asks all steps of a sequence, its own or the memory's, and takes a weighted mean of what they hold. */
export const multiHeadAttention: Layer<typeof params> = {
  id: 'multiHeadAttention',
  family: 'sequence',
  text: multiHeadAttentionText,
  formula:
    'y = \\big[\\,\\mathrm{softmax}(Q_h K_h^{\\top} / \\sqrt{d})\\, V_h\\,\\big]_{h = 1 \\dots H} W_O, \\quad Q = x W_Q,\\ K = m W_K,\\ V = m W_V',
  source: 'Vaswani et al., Attention is all you need, 2017',
  params,
  inputs: [{ id: 'in' }, { id: 'memory', optional: true }],
  outputs: [{ id: 'out' }],
  infer: inferred,
  weights,
  build,
  keras: {
    name: 'keras.layers.MultiHeadAttention',
    args: (p, [signal]) => ({
      num_heads: String(p.heads),
      key_dim: String(keySizeOf(p, sequenceSizes(signal).features)),
      use_bias: python.bool(p.bias),
    }),
    note: {
      en: 'Called as layer(x, memory), or layer(x, x); the causal mask is use_causal_mask=True of the call.',
      zh: '调用方式为 layer(x, memory) 或 layer(x, x)；因果掩码是调用时的 use_causal_mask=True。',
    },
  },
  pytorch: {
    name: 'torch.nn.MultiheadAttention',
    args: (p, [signal, memory]) => ({
      embed_dim: String(sequenceSizes(signal).features),
      num_heads: String(p.heads),
      bias: python.bool(p.bias),
      ...(memory ? { kdim: String(sequenceSizes(memory).features), vdim: String(sequenceSizes(memory).features) } : {}),
      batch_first: 'True',
    }),
    note: {
      en: 'Key size 0 only; the causal mask is attn_mask of the call, and query, key and value are one matrix where all are as wide.',
      zh: '仅限键大小为 0；因果掩码是调用时的 attn_mask；查询、键、值宽度相同时合为一个矩阵。',
    },
  },
  migrations: [],
  examples: [
    { inputs: [sequenceSignal(6, 8)], gives: ['6 × 8'], parameters: 288 },
    { params: { heads: 2, causal: true }, inputs: [sequenceSignal(4, 6)], gives: ['4 × 6'], parameters: 168 },
    {
      params: { heads: 2, keySize: 3, bias: false },
      inputs: [sequenceSignal(3, 4), sequenceSignal(5, 2)],
      gives: ['3 × 4'],
      parameters: 72,
    },
    { params: { heads: 1, trainable: false }, inputs: [sequenceSignal(1, 2)], gives: ['1 × 2'], parameters: 0 },
    { params: { heads: 3 }, inputs: [sequenceSignal(6, 8)], gives: { fault: 'attention-heads' } },
    {
      params: { heads: 1, causal: true },
      inputs: [sequenceSignal(3, 4), sequenceSignal(5, 4)],
      gives: { fault: 'attention-causal' },
    },
    { inputs: [sequenceSignal(3, 4), vectorSignal(4)], gives: { fault: 'layer-wants-sequence' } },
    { inputs: [imageSignal(1, 4, 4)], gives: { fault: 'layer-wants-sequence' } },
  ],
};
