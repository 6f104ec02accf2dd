import type { Drawn, GraphBuilder, GraphDocument, JsonObject, NodeRecord } from '../../engine/document/index.js';
import { network, resolveParams } from '../../engine/document/index.js';
import type { Signal, Task } from '../../engine/layers/index.js';
import { axisSize, findLayer, isImage, signalSizes, signalText } from '../../engine/layers/index.js';
import { Dice } from './dice.js';
import { blockSignal, randomBlock, unit } from './random-blocks.js';
import type { Move } from './random-moves.js';
import { imageMoves, sequenceMoves, vectorMoves } from './random-moves.js';
import { attention } from './random-sequence-moves.js';

/** An output drawn so far and what flows out of it. */
interface Point {
  readonly drawn: Drawn;
  readonly signal: Signal;
}

/** Keeps the reference's plain loops quick. */
const MOST_CELLS = 400;

/** An encoder normalises each step over its features: of two or three, hardly more than their order is left to float32. */
const FEWEST_ENCODED = 5;

/** The task of a graph that ends in a vector; three seeds in a row have all three. */
function vectorTask(seed: number): Exclude<Task, 'pixels'> {
  return (['classes', 'labels', 'number'] as const)[seed % 3] ?? 'classes';
}

/**
 * A valid graph that depends on the seed alone: an image, a vector or a sequence, a chain of layers with branches that are merged
 * again, and an Output card. Some layers that keep the shape are bypassed.
 */
export function randomGraph(seed: number): GraphDocument {
  return new GraphPainter(seed).paint();
}

function isSequence(signal: Signal): boolean {
  return signal.axes[1]?.name === 'time';
}

function tooLarge(signal: Signal): boolean {
  return signalSizes(signal).reduce((a, b) => a * b, 1) > MOST_CELLS;
}

function movesOn(signal: Signal): readonly Move[] {
  if (isImage(signal)) return imageMoves;
  return isSequence(signal) ? sequenceMoves : vectorMoves;
}

class GraphPainter {
  private readonly dice: Dice;
  private readonly g: GraphBuilder;
  private readonly bypassed = new Set<string>();
  /** Encoders in a row make every error grow: one drawing of them, repeated or not, leaves float32 enough digits. */
  private encoded = false;

  constructor(private readonly seed: number) {
    this.dice = new Dice(seed, 'graph');
    this.g = network(`random ${seed}`);
    this.g.define(unit);
  }

  paint(): GraphDocument {
    let point = this.start();
    for (let left = this.dice.between(2, 6); left > 0; left--) point = this.grow(point);
    if (!isImage(point.signal) || !this.dice.once(4) || !this.finishPixels(point)) this.finish(this.toVector(point));
    const document = this.g.document();
    const nodes = [...document.nodes].map(([id, node]): [string, NodeRecord] => [
      id,
      this.bypassed.has(id) ? { ...node, bypass: true } : node,
    ]);
    return { ...document, nodes: new Map(nodes) };
  }

  private start(): Point {
    const { dice } = this;
    const sizes = { channels: dice.between(1, 3), height: dice.between(5, 9), width: dice.between(5, 9) };
    const vector = { kind: 'vector', features: dice.between(3, 9) };
    const sequence = { kind: 'sequence', length: dice.between(3, 9), features: dice.between(2, 6) };
    const params = dice.pick([sizes, sizes, sizes, sizes, vector, sequence, { ...sequence, kind: 'tokens' }]);
    const start = this.draw('input', params, []) as Point;
    if (start.signal.dtype === 'float') return start;
    return this.draw('embedding', { features: dice.between(2, 6) }, [start]) as Point;
  }

  /** One more layer, or a bundle of branches that ends in a merge. */
  private grow(point: Point): Point {
    if (this.dice.once(3)) return this.merge(point);
    if (this.dice.once(5)) return this.block(point) ?? this.moved(point);
    return (this.dice.once(5) ? this.halved(point) : undefined) ?? this.moved(point);
  }

  /** A block of several layers, where it fits. */
  private block(before: Point): Point | undefined {
    const encoder = isSequence(before.signal);
    if ((encoder && this.encoded) || (!encoder && !isImage(before.signal))) return undefined;
    const point = encoder ? this.wideEnough(before) : before;
    if (!point) return undefined;
    const move = randomBlock(this.dice, point.signal);
    const signal = blockSignal(point.signal, move);
    if (!signal || tooLarge(signal)) return undefined;
    this.encoded ||= encoder;
    const drawn = this.g.block(move.block, move.params, point.drawn, { repeat: move.repeat });
    return { drawn, signal };
  }

  /** A sequence of at least as many features as an encoder wants, by a product where it has fewer; none if too large. */
  private wideEnough(point: Point): Point | undefined {
    if ((axisSize(point.signal, 'features') ?? 0) >= FEWEST_ENCODED) return point;
    const units = this.dice.between(FEWEST_ENCODED, FEWEST_ENCODED + 3);
    return this.draw('dense', { units }, [point]);
  }

  private moved(point: Point): Point {
    const moves = movesOn(point.signal);
    for (let attempt = 0; attempt < 50; attempt++) {
      const [layer, params] = this.dice.pick(moves)(this.dice, point.signal);
      const next = this.draw(layer, params, [point]);
      if (next) return next;
    }
    throw new Error(`seed ${this.seed}: no layer fits ${signalText(point.signal)}`);
  }

  /** Two or three branches of equal height and width (or none), added where they can be, else concatenated. */
  private merge(point: Point): Point {
    const { dice } = this;
    const image = isImage(point.signal);
    const branches = Array.from({ length: dice.between(2, 3) }, () =>
      image ? this.sameSize(point) : this.vector(point),
    );
    if (dice.once(3)) branches.push(point);
    const asked = isSequence(point.signal) && dice.once(3) ? this.asked(branches) : undefined;
    if (asked) return asked;
    const axis = image && dice.once(4) ? { axis: dice.pick(['height', 'width']) } : {};
    return (
      (dice.once(2) ? this.draw(dice.pick(['add', 'add', 'average', 'multiply']), {}, branches) : undefined) ??
      this.draw('concatenate', axis, branches) ??
      this.draw('add', {}, branches) ??
      (this.draw('add', {}, [point, point]) as Point)
    );
  }

  /** The first branch asks the second one. */
  private asked([query, memory]: readonly Point[]): Point | undefined {
    const [layer, params] = attention(this.dice, (query as Point).signal);
    return this.draw(layer, params, [query as Point, memory as Point]);
  }

  /** Both halves of the channels, where they can be halved, as one again. */
  private halved(point: Point): Point | undefined {
    const size = axisSize(point.signal, 'channels') ?? axisSize(point.signal, 'features') ?? 1;
    if (size % 2 !== 0) return undefined;
    const first = this.draw('channelSplit', {}, [point]) as Point;
    const rest = { ...first, drawn: { ...first.drawn, port: 'rest' } };
    return this.draw(this.dice.pick(['subtract', 'multiply', 'average', 'concatenate']), {}, [rest, first]);
  }

  private sameSize(point: Point): Point {
    const { dice } = this;
    const filters = dice.once(2) ? point.signal.axes[1]?.size : dice.between(1, 3);
    const kept: [string, JsonObject][] = [
      ['conv2d', { filters: filters as number, kernel: dice.pair(1, 3), dilation: dice.pair(1, 2), padding: 'same' }],
      ['maxPool2d', { size: dice.pair(1, 3), stride: 1, padding: 'same' }],
      ['averagePool2d', { size: dice.pair(1, 3), stride: 1, padding: 'same' }],
      ['activation', { function: dice.pick(['relu', 'sigmoid', 'tanh']) }],
    ];
    const [layer, params] = dice.pick([kept[0], ...kept] as [string, JsonObject][]);
    // A large image has no room for more channels.
    return this.draw(layer, params, [point]) ?? (this.draw('activation', { function: 'tanh' }, [point]) as Point);
  }

  private vector(point: Point): Point {
    const size = signalSizes(point.signal).at(-1) ?? 1;
    // Many saturated units in a batch norm behind it would leave float32 no digits.
    const units = this.dice.once(2) && size <= 32 ? size : this.dice.between(2, 6);
    return this.draw('dense', { units, activation: 'tanh' }, [point]) as Point;
  }

  private toVector(point: Point): Point {
    if (isSequence(point.signal)) {
      return this.draw(this.dice.pick(['flatten', 'globalAveragePool1d']), {}, [point]) as Point;
    }
    if (!isImage(point.signal)) return point;
    return this.draw(this.dice.pick(['flatten', 'globalAveragePool2d', 'globalMaxPool2d']), {}, [point]) as Point;
  }

  private finish(point: Point): void {
    const task = vectorTask(this.seed);
    let end = this.draw('dense', { units: this.dice.between(task === 'classes' ? 2 : 1, 5) }, [point]) as Point;
    const own = { classes: 'softmax', labels: 'sigmoid', number: 'linear' }[task];
    if (this.dice.once(3)) end = this.draw('activation', { function: own }, [end]) as Point;
    this.g.output(end.drawn, { task });
  }

  /** One class for each pixel of what is left of the image; false where that would be too large. */
  private finishPixels(point: Point): boolean {
    const end = this.draw('conv2d', { filters: this.dice.between(1, 3), kernel: 1 }, [point]);
    if (end) this.g.output(end.drawn, { task: 'pixels' });
    return end !== undefined;
  }

  /** Draws the layer where its own shape rule takes these inputs and gives something small; else nothing. */
  private draw(id: string, params: JsonObject, from: readonly Point[]): Point | undefined {
    const layer = findLayer(id);
    if (!layer) throw new Error(`no layer ${id}`);
    const resolved = resolveParams(layer.params, params);
    const inputs = from.map(({ signal }) => signal);
    const inferred = layer.infer({ node: 'new', params: resolved.params, inputs });
    const [signal] = inferred.ok ? inferred.value : [];
    if (!signal || tooLarge(signal)) return undefined;
    const drawn = this.g.layer(
      id,
      params,
      from.map((point) => point.drawn),
    );
    const keeps = inputs[0] && signalText(inputs[0]) === signalText(signal);
    if (keeps && layer.inputs[0]?.many !== true && this.dice.once(15)) this.bypassed.add(drawn.node);
    return { drawn, signal };
  }
}
