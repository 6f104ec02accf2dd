import { valueOf } from '../../engine/base/index.js';
import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import { lower, optimise, printProgram } from '../../engine/compile/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { writeDocument } from '../../engine/document/index.js';
import { onnxModel } from '../../engine/export/index.js';
import { dimText } from '../../engine/base/index.js';
import { signalText } from '../../engine/layers/index.js';
import { wholeFile } from '../../engine/onnx/index.js';
import { initialState, makeStep, readSettings } from '../../engine/train/index.js';
import { table } from './markdown.js';
import { onnxText } from './onnx-text.js';

/** docs/architecture.md: one small graph through every stage, with the real text of each. */
export function architecturePage(graph: GraphDocument): string {
  const checked = check(graph);
  const step = valueOf(makeStep(checked, valueOf(readSettings(graph.training)))).programs.step;
  const lines = printProgram(step).trimEnd().split('\n');
  return `# Architecture

<!-- Made by \`npm run docs\` from the code. Edit tools/docs/architecture-page.ts, not this page. -->

Netloom turns a drawing into numbers in stages. Each stage is a function from one typed value to the next, and a list of problems; a half-drawn graph is a
normal input everywhere. This page follows one small network through all of them. Every block below is what the code prints today.

\`\`\`
file (.netloom) -> document -> check -> lower -> Program -> differentiate, optimiser, passes -> Step -> executor -> run folder -> export + parity
\`\`\`

## 1. The document (\`engine/document\`)

The graph document is the product; everything else reads it or proposes a change to it. It is flat records in a versioned JSON file. Parameters that
have their default are not written, and each node and wire has a line of its own, so that a diff reads well.

${fenced(writeDocument(graph), 'json')}

Reading never loses anything: unknown nodes, layers and fields are kept and written back. Changes are commands (\`document/commands\`, one file each);
undo applies the recorded diff backwards.

## 2. The check (\`engine/check\`)

Blocks are opened into the layers they are drawn of, which get paths as ids (\`block1/conv1\`); what follows sees layers only. Then wiring rules, and shapes in topological order. Every layer says what comes out of it, which weights it has, and what it costs; the check
adds them up. It never throws, and an edit checks again only what is downstream of it. Problems are \`{code, values}\` with a fix that is itself a
document command; the sentences are in \`engine/text\`.

${checkTable(checked).join('\n')}
## 3. The Program (\`engine/compile/lower\`)

Each layer's \`build\` is called in order and appends operations (\`engine/ops\`). A Program is a list of pure operations in single-assignment form: named inputs, named state
(weights, statistics), outputs, and updates that say what the state becomes. Dimensions are fixed or a multiple of the batch. The comment at the end of a line names the drawn node that made it.

${fenced(printProgram(inference(checked)))}

## 4. The Step (\`engine/compile/differentiate\`, \`engine/train\`)

The loss is appended, then the gradients: reverse-mode differentiation walks the nodes backwards and asks each operation for its adjoint, which is made
of operations again. Clipping and the optimiser follow as operations too, so that a whole training step is one graph and one native call. The
passes (\`compile/passes\`) fold constants, share common subexpressions and drop dead code. This is the end of the Step of ${lines.length} lines, with SGD:

${fenced(lines.slice(-22).join('\n'))}

Everything that changes from step to step and is no tensor - the learning rate, Adam's bias correction - is computed by the host in float64 from the step
number and fed as a scalar. Noise for dropout comes from counter-based generators. So a step is a pure function of (state, seed, step number), and a resumed run has the same bits.

## 5. The executors (\`engine/execute\`)

\`reference\` runs the plain loops of each operation in float64: slow, obvious, the truth for all tests. \`onnxruntime\` writes the Program as an ONNX graph
(\`engine/onnx\`) whose state goes in and comes out, and may write an operation in a faster form (\`execute/onnxruntime/forms\`); which were chosen is noted in run.json and replayed on resume. An executor
that cannot run a Program says so before training, naming the layer.

## 6. The run (\`engine/train\`, \`engine/runs\`)

\`\`\`
runs/2026-11-21T10-15-30-Tiny/
  run.json                  settings, seed, executor and its choices, data fingerprint, versions, status, exports
  graph.netloom             the document as it was trained
  metrics.jsonl             one line per step and per epoch
  layers.jsonl              what single steps did to each layer, at most 128 lines; nothing depends on it
  checkpoints/last.safetensors   the newest complete state: weights, statistics, optimiser slots, trainer state
  checkpoints/best.safetensors   the epoch with the lowest validation loss
  checkpoints/final.safetensors  the last step of a finished run
  lock                      pid and start time of the process at work
\`\`\`

Files are written under a temporary name, flushed and renamed, so that after a crash each is whole. A checkpoint is made at step 0, after each epoch, and at most ten seconds after the last.

## 7. The export (\`engine/export\`)

The same Program in inference form, written plainly (opset 17): no dropout, batch norm with running statistics, the output card's activation at the end. This is the file:

${fenced(onnxText(exportedBytes(checked)))}

The file is then loaded afresh and compared, layer by layer, with the training executor and with the reference. Only when every difference is within 1e-4 does the file get its name, with
\`parity.json\`, the weights as safetensors ([weights.md](weights.md)) and a Python script that runs the model beside it. Tensors of 1.5 GiB and more in all
lie in a second file, \`<name>.onnx.data\`; no tensor is copied on the way.

## 8. The session (\`engine/session\`)

All of this runs in a process of its own behind a message port: validated requests in, events out. The command line starts it as a child process; the app
will do the same. It ends with its parent; a crash loses what came after the last checkpoint.

Who may import whom is one table, \`tools/rules/import-table.cjs\`. Choices that numbers depend on are in [conventions.md](conventions.md); why things are as they are is in [decisions](decisions).
`;
}

function fenced(text: string, language = ''): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function checkTable(checked: CheckedGraph): string[] {
  const rows = checked.order.map((id) => {
    const node = checked.nodes.get(id);
    const shape = node?.outputs[0];
    const type = shape ? `[${shape.axes.map((axis) => dimText(axis.size)).join(', ')}]` : '';
    return [
      id,
      shape ? signalText(shape) : '',
      type,
      String(node?.cost.parameters ?? 0),
      String(node?.cost.multiplyAdds ?? 0),
    ];
  });
  return table(['node', 'output', 'in the Program', 'parameters', 'multiply-adds'], rows);
}

function inference(checked: CheckedGraph): ReturnType<typeof optimise> {
  const { draft, head } = valueOf(lower(checked, 'infer'));
  draft.outputs.set('prediction', head.prediction);
  return optimise(draft.finish());
}

function exportedBytes(checked: CheckedGraph): Uint8Array {
  const weights = initialState([inference(checked)], 1);
  const metadata = {
    title: 'Tiny',
    task: 'classes' as const,
    classNames: [],
    preprocessing: null,
    netloomVersion: '0',
  };
  return valueOf(wholeFile(valueOf(onnxModel(checked, weights, metadata)).parts));
}
