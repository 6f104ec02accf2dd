import { create } from 'zustand';
import { ProblemError } from '../../engine/base/index.js';
import { writeDocument } from '../../engine/document/index.js';
import type {
  LayerSample,
  LiveRun,
  RunEnd,
  RunHistoryLine,
  RunLine,
  RunRecord,
  TrainingEvent,
} from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { listedProblems } from '../dock/problem-list.js';
import { project } from '../state/project-store.js';
import { setView, useView } from '../state/view-store.js';
import { tellRefusal } from '../ui/notices.js';
import { atMostEvery } from './at-most-every.js';
import type { RunCharts } from './run-feed.js';
import { RunFeed } from './run-feed.js';
import { tellUntrainable } from './tell-untrainable.js';

/** What the window knows of runs. The host owns them: a window that is loaded again finds them as they are. */
export interface Runs {
  /** Every run in the folder of runs, newest first; undefined until they were read. */
  readonly lines: readonly RunHistoryLine[] | undefined;
  /** The training under way. */
  readonly live: LiveRun | undefined;
  /** The folder of the run that is shown. */
  readonly selected: string | undefined;
  /** The shown run as it was read, and its curves as they are by now. */
  readonly record: RunRecord | undefined;
  readonly charts: RunCharts | undefined;
  /** What the run does to its layers, over time. */
  readonly layers: readonly LayerSample[];
  /** Other runs whose curves are drawn along. */
  readonly overlays: readonly { readonly folder: string; readonly curves: RunRecord['curves'] }[];
  /** How the last training of this window's time ended. */
  readonly ended: { readonly run: string | undefined; readonly end: RunEnd } | undefined;
  /** Runs that were under way when the engine ended by itself, until somebody has read that. */
  readonly interrupted: readonly string[];
}

const progressGapMs = 500;
const chartGapMs = 1000;
const layerGapMs = 1000;
/** Half of what a chart may show: the other half is for what is still to come. */
const points = 250;
const mostOverlays = 4;

export const useRuns = create<Runs>()(() => ({
  lines: undefined,
  live: undefined,
  selected: undefined,
  record: undefined,
  charts: undefined,
  layers: [],
  overlays: [],
  ended: undefined,
  interrupted: [],
}));

let feed: RunFeed | undefined;
let newest: LiveRun | undefined;

const showProgress = atMostEvery(progressGapMs, () => useRuns.setState({ live: newest }));
const showCharts = atMostEvery(chartGapMs, () => {
  if (feed) useRuns.setState({ charts: feed.charts() });
});

const showLayers = atMostEvery(layerGapMs, () => {
  if (feed) useRuns.setState({ layers: [...feed.layers] });
});

/** Trains the open network with its settings, and shows it. A graph with errors is refused with its reasons. */
export async function startTraining(): Promise<void> {
  const { history, checked, path } = project();
  const errors = listedProblems(checked).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    tellUntrainable(new ProblemError(errors.slice(0, 3)));
    return;
  }
  // Whoever trains has left the first page; its other steps go along.
  setView(({ welcomed, nextSteps }) => ({
    mode: 'train',
    galleryOpen: false,
    welcomed: true,
    nextSteps: nextSteps || !welcomed,
  }));
  const graph = writeDocument(history.document);
  await asked(
    () => bridge.call('runs.start', { graph, settings: {}, ...(path === undefined ? {} : { project: path }) }),
    tellUntrainable,
  );
}

/** Goes on with a run that was stopped or interrupted. */
export async function resumeRun(run: string): Promise<void> {
  setView({ mode: 'train', galleryOpen: false });
  useRuns.setState(({ interrupted }) => ({ interrupted: interrupted.filter((one) => one !== run) }));
  await asked(() => bridge.call('runs.resume', { run }));
}

/** Pauses, goes on, or stops; the weights of the best epoch are kept in any case. */
export async function controlRun(action: 'pause' | 'resume' | 'step' | 'stop'): Promise<void> {
  const { live } = useRuns.getState();
  if (live) await asked(() => bridge.call('runs.control', { job: live.job, action }));
}

/** Shows a run; undefined: none, but what the next one would be. */
export async function selectRun(run: string | undefined): Promise<void> {
  feed = undefined;
  useRuns.setState({ selected: run, record: undefined, charts: undefined, layers: [] });
  if (run !== undefined) await readSelected(run);
}

/** Draws another run's validation curves along, or no longer. */
export async function toggleOverlay(run: string): Promise<void> {
  const without = useRuns.getState().overlays.filter(({ folder }) => folder !== run);
  if (without.length < useRuns.getState().overlays.length) {
    useRuns.setState({ overlays: without });
    return;
  }
  const put = (curves: RunRecord['curves']): void =>
    useRuns.setState(({ overlays }) => ({
      overlays: [...overlays.filter(({ folder }) => folder !== run), { folder: run, curves }].slice(-mostOverlays),
    }));
  put({});
  await asked(async () => put((await bridge.call('runs.read', { run, points })).curves));
}

/** The interrupted run was read of; it stays in the list and can be gone on with there. */
export function forgetInterrupted(): void {
  useRuns.setState({ interrupted: [] });
}

/** Reads the list of runs again. */
export async function refreshRuns(): Promise<void> {
  await asked(async () => useRuns.setState({ lines: await bridge.call('runs.history', {}) }));
}

/** Removes a run for good; every window hears of it. */
export async function deleteRun(run: string): Promise<void> {
  await asked(() => bridge.call('runs.delete', { run }));
}

function forgetRun(run: string): void {
  if (useRuns.getState().selected === run) void selectRun(undefined);
  useRuns.setState(({ overlays }) => ({ overlays: overlays.filter(({ folder }) => folder !== run) }));
}

async function readSelected(run: string): Promise<void> {
  await asked(async () => {
    const record = await bridge.call('runs.read', { run, points });
    if (useRuns.getState().selected !== run) return;
    feed = new RunFeed(record, points);
    useRuns.setState({ record, charts: feed.charts(), layers: [...feed.layers] });
  });
}

async function asked(call: () => Promise<unknown>, tell: (error: unknown) => void = tellRefusal): Promise<void> {
  try {
    await call();
  } catch (error) {
    // The banner tells of a cut connection, and what is missing is asked for when it is back.
    const cut = error instanceof ProblemError && error.problems.some(({ code }) => code === 'bridge-cut');
    if (!cut) tell(error);
  }
}

bridge.on('run', ({ live, event }) => {
  const before = newest;
  newest = live;
  if (before?.job !== live.job || before.status !== live.status || before.run !== live.run) {
    useRuns.setState({ live, ended: undefined });
  } else showProgress();
  if (event) hear(live, event);
});

function hear(live: LiveRun, event: TrainingEvent): void {
  if (event.type === 'started') {
    void selectRun(live.run);
    void refreshRuns();
  }
  if (live.run === undefined || live.run !== useRuns.getState().selected) return;
  if (event.type === 'layers') {
    feed?.takeLayers(event);
    showLayers();
  } else if (feed?.take(event) === true) showCharts();
  if (feed?.gap === true) {
    feed = undefined;
    void readSelected(live.run);
  }
}

bridge.on('runEnded', ({ run, end }) => {
  if (run !== undefined) noteEnd(run, end);
  newest = undefined;
  showProgress.cancel();
  useRuns.setState({ live: undefined, ended: { run, end } });
  // A dialog tells of an engine that died with a run that can be gone on with.
  const isTold = run !== undefined && !end.ok && end.problems.some(({ code }) => code === 'engine-gone');
  // The shown run says itself why it failed.
  const { mode, galleryOpen } = useView.getState();
  const isShown = run !== undefined && run === useRuns.getState().selected && mode === 'train' && !galleryOpen;
  if (!end.ok && !isTold && !isShown) tellRefusal(new ProblemError(end.problems));
  void refreshRuns();
  if (run !== undefined && run === useRuns.getState().selected) void readSelected(run);
});

bridge.on('runsChanged', ({ deleted }) => {
  forgetRun(deleted);
  void refreshRuns();
});

/** The list and the shown run say how it ended at once, before they are read again. */
function noteEnd(run: string, end: RunEnd): void {
  const status = statusAfter(end);
  const step = newest?.progress?.step;
  useRuns.setState(({ lines, record }) => ({
    lines: lines?.map((line) => (line.folder === run ? { ...line, status } : line)),
    record:
      record?.line.folder === run
        ? { ...record, line: { ...record.line, status }, step: Math.max(record.step, step ?? 0) }
        : record,
  }));
}

function statusAfter(end: RunEnd): RunLine['status'] {
  if (end.ok) return end.result.reason === 'stopped' ? 'stopped' : 'finished';
  return end.problems.some(({ code }) => code === 'engine-gone') ? 'interrupted' : 'failed';
}

bridge.on('engineGone', ({ runs }) => useRuns.setState({ interrupted: runs }));

bridge.transport.onConnected((connected) => {
  if (!connected) return;
  void asked(async () => {
    const [live] = await bridge.call('runs.live', {});
    newest = live;
    useRuns.setState({ live });
    const { selected } = useRuns.getState();
    const shown = live?.run ?? selected;
    if (shown !== undefined) await selectRun(shown);
  });
  void refreshRuns();
});
