import { create } from 'zustand';
import type { Problem } from '../../engine/base/index.js';
import type { CheckedGraph } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import { readDocument } from '../../engine/document/index.js';
import { bridge } from '../bridge/bridge.js';
import { problemsOf } from '../bridge/problems-of.js';
import { confusions } from './class-figures.js';
import { refreshRuns, useRuns } from '../training/run-store.js';
import type { Evaluation, RunAnswers, RunInputs, RunLine, Sample, Split, Weights } from './run-inputs.js';
import { usableRuns } from './usable-runs.js';

/** What the layers are shown for. */
export interface Looked {
  readonly kind: 'row' | 'drawing' | 'file' | 'values';
  readonly sample: Sample;
}

/** All that is known of the chosen run on the chosen part of its data. */
export interface RunResults {
  readonly evaluation: Evaluation;
  readonly answers: RunAnswers;
  readonly inputs: RunInputs;
  /** The network as it was trained. */
  readonly checked: CheckedGraph | undefined;
}

export interface Evaluate {
  /** Undefined: none, since the open network has none. */
  readonly run: string | undefined;
  readonly weights: Weights;
  readonly split: Split;
  readonly results: RunResults | undefined;
  /** The run before this one on the same part, where its score can be compared. */
  readonly previous: { readonly run: RunLine; readonly evaluation: Evaluation } | undefined;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  /** The open cell of the confusion matrix; at first what is mistaken most. */
  readonly cell: { readonly label: number; readonly predicted: number } | undefined;
  readonly node: string | undefined;
  readonly looked: Looked | undefined;
  /** The network's answer to what is looked at. */
  readonly prediction: readonly number[] | undefined;
}

const empty = {
  results: undefined,
  previous: undefined,
  problems: [],
  cell: undefined,
  looked: undefined,
  prediction: undefined,
} satisfies Partial<Evaluate>;

export const useEvaluate = create<Evaluate>()(() => ({
  ...empty,
  run: undefined,
  weights: 'best',
  split: 'test',
  busy: false,
  node: undefined,
}));

/** What was chosen when a request went out; its answer counts only while that still holds. */
let turn = 0;

/** The open network and its newest run when runs were last listed. */
let followed: { readonly title: string; readonly newest: string | undefined } | undefined;

/** Lists the runs anew, and follows them. */
export async function openEvaluate(title: string): Promise<void> {
  await refreshRuns();
  await followRuns(title);
}

/** Another open network, or a run of it that is new in the list, is shown; else what was chosen stays. */
export async function followRuns(title: string): Promise<void> {
  const runs = knownRuns();
  const { run, results, busy } = useEvaluate.getState();
  const newest = runs.find(({ name }) => name === title)?.folder;
  const isFollowed = followed?.title === title && followed.newest === newest;
  const stays = isFollowed && runs.some(({ folder }) => folder === run);
  followed = { title, newest };
  const next = stays ? run : newest;
  if (next !== run || (next !== undefined && !results && !busy)) await choose({ run: next });
}

/** Chooses a run or none, its weights or a part of its data, and asks for the scores. */
export async function choose(choice: Partial<Pick<Evaluate, 'run' | 'weights' | 'split'>>): Promise<void> {
  const before = useEvaluate.getState();
  const { run, weights, split } = { ...before, ...choice };
  const mine = ++turn;
  if (run === undefined) {
    useEvaluate.setState({ ...empty, run, weights, split, busy: false, node: undefined });
    return;
  }
  const other = run !== before.run || weights !== before.weights;
  useEvaluate.setState({
    run,
    weights,
    split,
    busy: true,
    problems: [],
    previous: undefined,
    cell: undefined,
    ...(other ? { looked: undefined, prediction: undefined } : {}),
    ...(run === before.run ? {} : { results: undefined, node: undefined }),
  });
  try {
    const of = { run, weights };
    const evaluation = await bridge.call('results.evaluate', { ...of, split });
    const answers = await bridge.call('results.answers', { ...of, split });
    const inputs = await bridge.call('results.inputs', of);
    if (mine !== turn) return;
    const checked = networkOf(inputs.graph);
    const { node } = useEvaluate.getState();
    useEvaluate.setState({
      results: { evaluation, answers, inputs, checked },
      busy: false,
      node: node ?? (checked && firstToLookAt(checked)),
      cell: evaluation.task === 'classes' ? confusions(evaluation.confusion)[0] : undefined,
    });
    const row = firstRow(evaluation, answers);
    if (row !== undefined && (!useEvaluate.getState().looked || other)) lookAtRow(row);
    await findPrevious(mine);
  } catch (error) {
    if (mine === turn) useEvaluate.setState({ busy: false, problems: problemsOf(error), results: undefined });
  }
}

export function openCell(cell: Evaluate['cell']): void {
  useEvaluate.setState({ cell });
}

export function selectNode(node: string): void {
  useEvaluate.setState({ node });
}

/** Shows the layers for a row of the data. */
export function lookAtRow(row: number): void {
  look({ kind: 'row', sample: { row } });
}

export function look(looked: Looked | undefined): void {
  useEvaluate.setState({ looked });
}

/** Of the same network, made before this one, that can be evaluated on the same part. */
async function findPrevious(mine: number): Promise<void> {
  const { run, weights, split, results } = useEvaluate.getState();
  const runs = knownRuns();
  const at = runs.findIndex(({ folder }) => folder === run);
  const before = runs.slice(at + 1).find(({ name }) => name === runs[at]?.name);
  if (at < 0 || !before || !results) return;
  try {
    const evaluation = await bridge.call('results.evaluate', { run: before.folder, weights, split });
    if (mine !== turn || evaluation.task !== results.evaluation.task) return;
    useEvaluate.setState({ previous: { run: before, evaluation } });
  } catch {
    // Its data may be gone; then there is nothing to compare with.
  }
}

function knownRuns(): ReturnType<typeof usableRuns> {
  return usableRuns(useRuns.getState().lines ?? []);
}

function networkOf(text: string): CheckedGraph | undefined {
  const read = readDocument(text);
  return read.ok ? check(read.value) : undefined;
}

/** Something to look at from the start: the worst mistake, else the first sample. */
function firstRow(evaluation: Evaluation, answers: RunAnswers): number | undefined {
  const worst = 'worst' in evaluation ? evaluation.worst[0]?.index : undefined;
  return worst ?? (answers.task === 'pixels' ? undefined : answers.rows[0]);
}

/** The first layer that learns, else the first of all. */
function firstToLookAt({ document, nodes, blocks }: CheckedGraph): string | undefined {
  const ids = [...document.nodes.keys()];
  return ids.find((id) => (blocks.get(id)?.totals.parameters ?? nodes.get(id)?.cost.parameters ?? 0) > 0) ?? ids[0];
}

bridge.on('runEnded', ({ run }) => {
  // The chosen run may have gone on: what is shown is then old.
  if (run !== undefined && run === useEvaluate.getState().run) useEvaluate.setState({ results: undefined });
});
