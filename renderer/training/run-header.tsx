import { Pause, Pencil, Play, RotateCw, Square, StepForward } from 'lucide-react';
import type { LiveRun, RunLine } from '../../main/bridge/index.js';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { count } from '../ui/format.js';
import { canGoOn, runNumbers, runState } from './run-state.js';
import { controlRun, resumeRun, selectRun, useRuns } from './run-store.js';
import { SettingChips } from './setting-chips.js';
import { trainWords } from './words.js';
import './run-header.css';

/** Which run, what it is doing, and what can be done with it. */
export function RunHeader() {
  const say = useWords(trainWords);
  const lines = useRuns((runs) => runs.lines);
  const selected = useRuns((runs) => runs.selected);
  const live = useRuns((runs) => runs.live);
  const record = useRuns((runs) => runs.record);
  const line = lines?.find(({ folder }) => folder === selected) ?? record?.line;
  const own = live && (live.run === undefined || live.run === selected) ? live : undefined;
  const number = selected === undefined ? undefined : runNumbers(lines ?? []).get(selected);
  const state = runState(own, line);
  return (
    <header className="run-header">
      <div className="run-header-words">
        <div className="run-header-title">
          <h1>{number === undefined ? say('newRun') : say('run', { number })}</h1>
          <span className={`chip ${state.look}`} data-pulses={state.pulses || undefined}>
            <i className="run-header-dot" />
            {say(state.word)}
          </span>
          <Where live={own} />
        </div>
        <div className="run-header-settings">
          <SettingChips settings={record?.settings} />
          <Button kind="ghost" size="small" title={say('editNext')} onClick={() => void selectRun(undefined)}>
            <Pencil size={13} aria-hidden />
            {say('edit')}
          </Button>
        </div>
      </div>
      {own ? <Controls live={own} /> : line && <EndedControls line={line} />}
    </header>
  );
}

function Where({ live }: { readonly live: LiveRun | undefined }) {
  const say = useWords(trainWords);
  const record = useRuns((runs) => runs.record);
  const { progress } = live ?? {};
  if (progress) {
    const { stepsPerEpoch } = record ?? {};
    const inEpoch = stepsPerEpoch === undefined ? progress.step : progress.step - (progress.epoch - 1) * stepsPerEpoch;
    return (
      <span className="run-header-where">
        {say('epochOf', {
          epoch: progress.epoch,
          epochs: progress.epochs,
          step: count(Math.min(inEpoch, stepsPerEpoch ?? inEpoch)),
          steps: count(stepsPerEpoch ?? progress.totalSteps),
        })}
      </span>
    );
  }
  if (!record || live) return null;
  const epochs = record.line.epochsDone ?? record.curves['loss']?.validation.x.at(-1) ?? 0;
  const { patience } = record.settings;
  return (
    <span className="run-header-where">
      {say(epochs === 1 ? 'epochDone' : 'epochsDone', { epochs, steps: count(record.step) })}
      {record.endedBy === 'early-stopping' && typeof patience === 'number' && `; ${say('endedEarly', { patience })}`}
    </span>
  );
}

function Controls({ live }: { readonly live: LiveRun }) {
  const say = useWords(trainWords);
  const isPaused = live.status === 'paused';
  const isAsked = live.status === 'pausing' || isPaused;
  return (
    <div className="run-header-controls" role="group" aria-label={say('controls')}>
      <Button kind="primary" size="large" onClick={() => void controlRun(isAsked ? 'resume' : 'pause')}>
        {isAsked ? <Play size={15} fill="currentColor" aria-hidden /> : <Pause size={15} aria-hidden />}
        {isAsked ? say('resume') : say('pause')}
      </Button>
      <Button
        size="large"
        aria-label={say('step')}
        disabledBecause={isPaused ? undefined : say('stepPause')}
        onClick={() => void controlRun('step')}
      >
        <StepForward size={15} aria-hidden />
        {say('stepShort')}
      </Button>
      <Button
        size="large"
        aria-label={say('stop')}
        title={say('stop')}
        disabledBecause={live.status === 'stopping' ? say('stopping') : undefined}
        onClick={() => void controlRun('stop')}
      >
        <Square size={13} fill="currentColor" aria-hidden />
        {say('stopShort')}
      </Button>
    </div>
  );
}

function EndedControls({ line }: { readonly line: RunLine }) {
  const say = useWords(trainWords);
  const isBusy = useRuns(({ live }) => live !== undefined);
  const problems = useRuns(({ record }) => record?.problems);
  if (!canGoOn(line, problems ?? []) || isBusy) return null;
  return (
    <div className="run-header-controls" role="group" aria-label={say('controls')}>
      <Button size="large" onClick={() => void resumeRun(line.folder)}>
        <RotateCw size={15} aria-hidden />
        {say('goOn')}
      </Button>
    </div>
  );
}
