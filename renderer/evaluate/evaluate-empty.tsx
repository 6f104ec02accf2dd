import { Play } from 'lucide-react';
import { problemText } from '../../engine/text/index.js';
import { useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { useRuns } from '../training/run-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { useEvaluate } from './evaluate-store.js';
import { useUsableRuns } from './usable-runs.js';

const words = {
  title: { en: '{network} has not been trained yet', zh: '{network} 尚未训练' },
  text: {
    en: 'Train this network: after the first epoch you see here how often it is right, which samples it gets wrong, and can try it yourself.',
    zh: '先训练此网络：第一轮结束后，这里会显示它答对的比例、答错的样本，并可亲自试用。',
  },
  others: {
    en: 'Runs of other networks can be chosen above.',
    zh: '其他网络的训练可在上方选择。',
  },
  train: { en: 'Train', zh: '训练' },
  liveTitle: { en: 'Still training', zh: '仍在训练' },
  liveText: {
    en: 'When it ends you see here how often it is right and which samples it gets wrong. Stop it to look at its best epoch now.',
    zh: '训练结束后，这里会显示它答对的比例和答错的样本。现在停止即可查看最佳轮的结果。',
  },
  liveEpoch: { en: 'Epoch {epoch} of {epochs}.', zh: '第 {epoch} 轮，共 {epochs} 轮。' },
  watch: { en: 'Watch the training', zh: '查看训练' },
  busy: { en: 'Evaluating the run …', zh: '正在评估……' },
} as const;

/** What stands where the scores will be: why there are none, and what helps. */
export function EvaluateEmpty() {
  const say = useWords(words);
  const language = useLanguage();
  const runs = useUsableRuns();
  const { run, busy, problems } = useEvaluate();
  const network = useProject((project) => project?.history.document.title) ?? '';
  const isLive = useRuns(
    ({ live, lines }) =>
      live !== undefined &&
      (live.run === undefined || lines?.find(({ folder }) => folder === live.run)?.name === network),
  );
  const epoch = useRuns(({ live }) => live?.progress?.epoch);
  const epochs = useRuns(({ live }) => live?.progress?.epochs);
  if (problems.length > 0) {
    return (
      <div className="evaluate-empty" role="alert">
        {problems.map((each, i) => (
          <p key={i}>{problemText(each, language)}</p>
        ))}
      </div>
    );
  }
  if (runs === undefined || busy) {
    return (
      <div className="evaluate-empty" role="status">
        <p>{say('busy')}</p>
      </div>
    );
  }
  if (run !== undefined) return null;
  if (isLive) {
    return (
      <div className="evaluate-empty">
        <h1>{say('liveTitle')}</h1>
        <p>
          {epoch !== undefined && epochs !== undefined && `${say('liveEpoch', { epoch, epochs })} `}
          {say('liveText')}
        </p>
        <Button size="large" onClick={() => setView({ mode: 'train' })}>
          {say('watch')}
        </Button>
      </div>
    );
  }
  return (
    <div className="evaluate-empty">
      <h1>{say('title', { network })}</h1>
      <p>{say('text')}</p>
      <Button kind="primary" size="large" onClick={() => setView({ mode: 'train' })}>
        <Play size={14} aria-hidden />
        {say('train')}
      </Button>
      {runs.length > 0 && <p>{say('others')}</p>}
    </div>
  );
}
