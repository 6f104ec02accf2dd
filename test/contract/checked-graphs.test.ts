import { describe, expect, it } from 'vitest';
import { concreteShape, dimSize, elementCount, typeText, valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import { lower } from '../../engine/compile/index.js';
import { readDocument, writeDocument } from '../../engine/document/index.js';
import { signalType } from '../../engine/layers/index.js';
import { templates } from '../../templates/index.js';
import { randomGraph } from './random-graph.js';

const graphs = [
  ...templates.map(({ card, graph }) => ({ name: card.id, document: graph() })),
  ...Array.from({ length: 100 }, (_, i) => ({ name: `random graph ${i + 1}`, document: randomGraph(i + 1) })),
];

describe('what the check says of a graph', () => {
  it.each(graphs)('is so in its Program: $name', ({ document }) => {
    const checked = check(document);
    const { draft, layers } = valueOf(lower(checked, 'infer'));
    const weights = [...draft.state.values()].filter(({ spec }) => spec.kind === 'weight');
    const elements = (kept: typeof weights): number =>
      kept.reduce((sum, { spec }) => sum + elementCount(concreteShape(spec.type.shape, 1)), 0);
    const { parameters, trainable, multiplyAdds } = checked.totals;
    const shapes = [...checked.nodes].map(([id, { outputs }]) => [id, ...outputs.map((s) => typeText(signalType(s)))]);
    expect({ parameters, trainable, multiplyAdds, shapes }).toEqual({
      parameters: elements(weights),
      trainable: elements(weights.filter(({ spec }) => spec.trainable)),
      multiplyAdds: draft.b.nodes.reduce((sum, n) => sum + dimSize(n.op.cost?.(n).multiplyAdds ?? 0, 1), 0),
      shapes: checked.order.map((id) => [id, ...(layers.get(id) ?? []).map(({ type }) => typeText(type))]),
    });
  });

  it.each(graphs)('is the same after the graph is saved and opened: $name', ({ document }) => {
    const opened = valueOf(readDocument(writeDocument(document)));
    const { problems, totals, order } = check(opened);
    const before = check(document);
    expect({ problems, totals, order }).toEqual({
      problems: before.problems,
      totals: before.totals,
      order: before.order,
    });
  });
});
