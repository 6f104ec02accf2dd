import { CircleAlert, CircleCheck, CircleDashed, CirclePause, CircleStop, LoaderCircle, OctagonX } from 'lucide-react';
import type { RunHistoryLine } from '../../main/bridge/index.js';
import { problemText } from '../../engine/text/index.js';
import { choose, openEvaluate } from '../evaluate/evaluate-store.js';
import { useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { selectRun, useRuns } from '../training/run-store.js';
import { modeTexts } from '../text/modes.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { count, moment, significant } from '../ui/format.js';

const words = {
  none: { en: 'No runs yet. Train starts the first one.', zh: '还没有训练记录。点击“训练”开始第一次。' },
  run: { en: 'Run', zh: '训练记录' },
  status: { en: 'Status', zh: '状态' },
  epochs: { en: 'Epochs', zh: '轮数' },
  loss: { en: 'Validation loss', zh: '验证损失' },
  when: { en: 'When', zh: '时间' },
  open: { en: 'Open', zh: '打开' },
  openIn: { en: 'Open {run} in {mode}', zh: '在“{mode}”中打开 {run}' },
  ofEpochs: { en: '{done} of {all}', zh: '{done} / {all}' },
} as const;

const statusWords = {
  running: { en: 'Training', zh: '训练中' },
  paused: { en: 'Paused', zh: '已暂停' },
  stopped: { en: 'Stopped', zh: '已停止' },
  finished: { en: 'Finished', zh: '已完成' },
  failed: { en: 'Ended with an error', zh: '因错误结束' },
  interrupted: { en: 'Interrupted', zh: '已中断' },
  damaged: { en: 'Damaged', zh: '已损坏' },
} as const;

const statusIcons = {
  running: LoaderCircle,
  paused: CirclePause,
  stopped: CircleStop,
  finished: CircleCheck,
  failed: OctagonX,
  interrupted: CircleDashed,
  damaged: CircleAlert,
};

/** All runs of this folder with how they ended. */
export function RunsPanel() {
  const say = useWords(words);
  const runs = useRuns((state) => state.lines);
  if (runs?.length === 0) return <p className="dock-empty">{say('none')}</p>;
  return (
    <div className="scrolling">
      <table className="runs-table">
        <thead>
          <tr>
            <th>{say('run')}</th>
            <th>{say('status')}</th>
            <th className="number">{say('epochs')}</th>
            <th className="number">{say('loss')}</th>
            <th>{say('when')}</th>
            <th>
              <span className="screen-reader">{say('open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {runs?.map((run) => (
            <RunRow key={run.folder} run={run} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RunRow({ run }: { readonly run: RunHistoryLine }) {
  const say = useWords(words);
  const status = useWords(statusWords);
  const language = useLanguage();
  const Icon = statusIcons[run.status];
  const name = run.name ?? run.folder.split(/[\\/]/).at(-1) ?? '';
  const done = run.epochsDone;
  const modes: readonly ('train' | 'evaluate')[] = run.status === 'damaged' ? [] : ['train', 'evaluate'];
  return (
    <tr title={run.problems.map((p) => problemText(p, language)).join(' ')}>
      <td className="runs-name">{name}</td>
      <td>
        <span className={`runs-status ${run.status}`}>
          <Icon size={14} aria-hidden />
          {status(run.status)}
        </span>
      </td>
      <td className="number mono">
        {done === undefined
          ? ''
          : run.epochs === undefined
            ? count(done)
            : say('ofEpochs', { done: count(done), all: count(run.epochs) })}
      </td>
      <td className="number mono">{run.validationLoss === undefined ? '' : significant(run.validationLoss)}</td>
      <td>{run.created === undefined ? '' : <When created={run.created} />}</td>
      <td className="runs-actions">
        {modes.map((mode) => (
          <Button
            key={mode}
            kind="ghost"
            size="small"
            aria-label={say('openIn', { run: name, mode: modeTexts[mode][language] })}
            onClick={() => void openRun(run.folder, mode)}
          >
            {modeTexts[mode][language]}
          </Button>
        ))}
      </td>
    </tr>
  );
}

/** Shows this very run in the mode that it is opened in. */
async function openRun(folder: string, mode: 'train' | 'evaluate'): Promise<void> {
  setView({ mode, galleryOpen: false });
  if (mode === 'train') await selectRun(folder);
  else {
    // The list first: once it is known, the choice stays.
    await openEvaluate(useProject.getState()?.history.document.title ?? '');
    await choose({ run: folder });
  }
}

function When({ created }: { readonly created: string }) {
  const language = useLanguage();
  return <time dateTime={created}>{moment(created, language)}</time>;
}
