import { Play } from 'lucide-react';
import { problemText } from '../../engine/text/index.js';
import { setView } from '../state/view-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { useEvaluate } from './evaluate-store.js';
import { useUsableRuns } from './usable-runs.js';

const words = {
  title: { en: 'No trained run yet', zh: '还没有训练好的运行' },
  text: {
    en: 'Train this network: after the first epoch you see here how often it is right, which samples it gets wrong, and can try it yourself.',
    zh: '先训练此网络：第一轮结束后，这里会显示它答对的比例、答错的样本，并可亲自试用。',
  },
  train: { en: 'Train', zh: '训练' },
  busy: { en: 'Evaluating the run …', zh: '正在评估运行……' },
} as const;

/** What stands where the scores will be: why there are none, and what helps. */
export function EvaluateEmpty() {
  const say = useWords(words);
  const language = useLanguage();
  const runs = useUsableRuns();
  const { busy, problems } = useEvaluate();
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
