import { Play } from 'lucide-react';
import { problemText } from '../../engine/text/index.js';
import { setView } from '../state/view-store.js';
import { useRuns } from '../training/run-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { useEvaluate } from './evaluate-store.js';
import { useUsableRuns } from './usable-runs.js';

const words = {
  title: { en: 'No trained run yet', zh: '还没有训练结果' },
  text: {
    en: 'Train this network: after the first epoch you see here how often it is right, which samples it gets wrong, and can try it yourself.',
    zh: '先训练此网络：第一轮结束后，这里会显示它答对的比例、答错的样本，并可亲自试用。',
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
  const { busy, problems } = useEvaluate();
  const isLive = useRuns(({ live }) => live !== undefined);
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
  if (runs.length > 0) return null;
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
      <h1>{say('title')}</h1>
      <p>{say('text')}</p>
      <Button kind="primary" size="large" onClick={() => setView({ mode: 'train' })}>
        <Play size={14} aria-hidden />
        {say('train')}
      </Button>
    </div>
  );
}
