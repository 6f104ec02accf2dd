import { describe, expect, it } from 'vitest';
import { valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import { lower, optimise, passes, printProgram } from '../../engine/compile/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import type { HostTensors } from '../../engine/execute/index.js';
import { reference } from '../../engine/execute/index.js';
import type { Program } from '../../engine/ops/index.js';
import { stepProgram } from '../../engine/train/step-program.js';
import { trainingTemplates } from '../../templates/index.js';
import { withNode } from '../check/drawings.js';
import { randomGraph } from '../contract/random-graph.js';
import type { StepCase } from '../contract/step-case.js';
import { feedsOf, randomSettings, stepCase } from '../contract/step-case.js';
import { largestError } from '../execute/example-program.js';

/** A template with an image of 16 x 16 at most: the operations stay the same and the plain loops are quicker. */
function onSmallImage(document: GraphDocument): GraphDocument {
  const [id, record] = [...document.nodes].find(([, node]) => node.kind === 'layer' && node.layer === 'input') ?? [];
  const params = record?.kind === 'layer' ? record.params : {};
  if (id === undefined || params['kind'] === 'vector') return document;
  return withNode(document, id, { params: { ...params, height: 16, width: 16 } });
}

/** What the graph is called, the seed of its numbers and settings, and the graph. */
const graphs: [string, number, () => GraphDocument][] = [
  ...trainingTemplates.map(({ card, graph }, i): (typeof graphs)[number] => [
    card.id,
    i + 1,
    () => onSmallImage(graph()),
  ]),
  ...Array.from({ length: 20 }, (_, i): (typeof graphs)[number] => [
    `random graph ${i + 1}`,
    i + 1,
    () => randomGraph(i + 1),
  ]),
];

const everyPass = [...passes, { id: 'all', run: optimise }];

/** What the Step answers and what its state becomes. */
async function answers(program: Program, { state, feeds }: StepCase): Promise<HostTensors> {
  const loaded = valueOf(await reference.load({ step: program }, { threads: 1 }));
  await loaded.write(new Map([...state].filter(([name]) => program.state.has(name))));
  const outputs = await loaded.run('step', feedsOf(program, feeds));
  return { ...outputs, ...Object.fromEntries(await loaded.read()) };
}

describe('every pass', () => {
  it.each(graphs)(
    'leaves what the Step of %s computes, never adds a node and is done at once',
    async (_name, seed, graph) => {
      const checked = check(graph());
      const settings = randomSettings(seed);
      const plain = stepProgram(valueOf(lower(checked, 'train')), settings);
      const given = stepCase(checked, settings, { seed, batch: checked.totals.multiplyAdds > 1e6 ? 1 : 3 });
      const wanted = await answers(plain, given);
      const wrong: string[] = [];
      for (const { id, run } of everyPass) {
        const once = run(plain);
        const error = largestError(await answers(once, given), wanted);
        if (!(error <= 1e-12)) wrong.push(`${id}: error ${error}`);
        if (once.nodes.length > plain.nodes.length)
          wrong.push(`${id}: ${once.nodes.length} of ${plain.nodes.length} nodes`);
        if (printProgram(run(once)) !== printProgram(once)) wrong.push(`${id}: is not done at once`);
      }
      expect(wrong).toEqual([]);
      expect(optimise(plain).nodes.length).toBeLessThan(plain.nodes.length);
    },
  );
});
