import { check } from '../../engine/check/index.js';
import type { BlockDefinition, JsonObject } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import type { Signal } from '../../engine/layers/index.js';
import { axisSize, isImage, signalSizes } from '../../engine/layers/index.js';
import type { Dice } from './dice.js';

/** A use of a block that may follow on a signal; its own layers say whether it really fits. */
export interface BlockMove {
  readonly block: string;
  readonly params: JsonObject;
  readonly repeat: number;
}

type Draw = (dice: Dice, channels: number) => Readonly<Record<string, number | string | boolean>>;

const shortcut = (stride: number, same: boolean): string => (stride === 1 && same ? 'identity' : 'projection');

const residual: Draw = (dice, channels) => {
  const stride = dice.between(1, 2);
  const filters = dice.pick([channels, dice.between(1, 4)]);
  return { filters, stride, shortcut: shortcut(stride, filters === channels) };
};

/** Every built-in block that takes an image and gives one, with small random parameters. */
const onImages: Readonly<Record<string, Draw>> = {
  residualBasic: residual,
  residualPreActivation: residual,
  residualBottleneck: (dice, channels) => {
    const [filters, expansion, stride] = [dice.between(1, 2), dice.between(1, 3), dice.between(1, 2)];
    return { filters, expansion, stride, shortcut: shortcut(stride, filters * expansion === channels) };
  },
  inception: (dice) => {
    const [ones, reduce3, threes, reduce5, fives, pooled] = Array.from({ length: 6 }, () => dice.between(1, 2));
    return { ones, reduce3, threes, reduce5, fives, pooled, norm: dice.once(2) } as ReturnType<Draw>;
  },
  fire: (dice) => ({ squeeze: dice.between(1, 2), expand1: dice.between(1, 3), expand3: dice.between(1, 3) }),
  shuffleUnitV1: (dice, channels) => {
    const groups = dice.pick([1, 2].filter((n) => channels % n === 0));
    const stride = dice.between(1, 2);
    const filters = stride === 1 ? channels : groups * dice.between(1, 2);
    return { groups, bottleneck: groups * dice.between(1, 2), filters, stride, firstGrouped: dice.once(2) };
  },
  shuffleUnitV2: (dice, channels) => {
    const stride = channels % 2 === 0 ? dice.between(1, 2) : 2;
    return { filters: stride === 1 ? channels / 2 : dice.between(1, 3), stride };
  },
  invertedResidual: (dice, channels) => {
    const stride = dice.between(1, 2);
    const filters = dice.pick([channels, dice.between(1, 3)]);
    return {
      expanded: dice.pick([0, 3]),
      filters,
      kernel: dice.pick([3, 5]),
      stride,
      squeezed: dice.pick([0, 2]),
      shortcut: stride === 1 && filters === channels ? dice.pick(['identity', 'none']) : 'none',
      function: dice.pick(['relu6', 'hardSwish', 'silu', 'relu']),
    };
  },
  depthwiseSeparable: (dice) => ({
    filters: dice.between(1, 4),
    stride: dice.between(1, 2),
    function: dice.pick(['relu', 'relu6']),
  }),
  denseLayer: (dice) => ({ growth: dice.between(1, 2), bottleneck: dice.between(1, 3) }),
  denseBlock: (dice) => ({ layers: dice.between(1, 2), growth: dice.between(1, 2), bottleneck: dice.between(1, 3) }),
  denseTransition: (dice) => ({ filters: dice.between(1, 3) }),
  unetDown: (dice) => ({ filters: dice.between(1, 2), norm: dice.once(2) }),
};

/** A built-in block or the file's own unit, with parameters for this signal. */
export function randomBlock(dice: Dice, signal: Signal): BlockMove {
  if (!isImage(signal)) {
    const units = axisSize(signal, 'features') ?? 1;
    const heads = dice.pick([1, 2].filter((n) => units % n === 0));
    const norm = dice.pick(['before', 'after']);
    const params = { units, heads, hidden: dice.between(2, 5), dropout: dice.pick([0, 0.2]), norm };
    return { block: 'transformerEncoder', params, repeat: dice.between(1, 2) };
  }
  const channels = axisSize(signal, 'channels') ?? 1;
  if (dice.once(4)) return { block: unit.id, params: { width: channels }, repeat: dice.between(1, 3) };
  const block = dice.pick(Object.keys(onImages));
  return { block, params: (onImages[block] as Draw)(dice, channels), repeat: 1 };
}

/** A definition of the file's own: a built-in block and a layer inside, one name for two inner parameters. */
export const unit: BlockDefinition = (() => {
  const g = network('unit');
  const x = g.input({}, { id: 'in' });
  const conv = g.layer('conv2d', { filters: 2, kernel: 3, padding: 'same', activation: 'tanh' }, x, { id: 'conv' });
  const residual = g.block('residualBasic', { filters: 2, stride: 1 }, conv, { id: 'residual' });
  g.output(g.add([residual, x], { id: 'sum' }), {}, { id: 'out' });
  const { nodes, wires } = g.document();
  const exposed = ['conv', 'residual'].map((node) => ({ name: 'width', node, param: 'filters' }));
  return { id: 'unit', title: 'Unit', nodes, wires, exposed };
})();

/** What comes out of the block's first port; undefined where the block does not fit the signal. */
export function blockSignal(signal: Signal, { block, params, repeat }: BlockMove): Signal | undefined {
  const g = network('alone');
  g.define(unit);
  const [first = 1, second = 1, third = 1] = signalSizes(signal);
  const input = isImage(signal)
    ? { channels: first, height: second, width: third }
    : { kind: 'sequence', length: first, features: second };
  g.block(block, params, g.input(input), { id: 'block', repeat });
  const checked = check(g.document());
  const wrong = checked.problems.filter(({ code, severity }) => severity === 'error' && code !== 'no-output');
  if (wrong.length > 0) return undefined;
  return [...(checked.blocks.get('block')?.outputs.values() ?? [])].at(0);
}
