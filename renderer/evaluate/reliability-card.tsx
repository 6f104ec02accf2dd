import { useWords } from '../text/words.js';
import { ReliabilityFigure } from './reliability-figure.js';
import type { ClassesEvaluation } from './run-inputs.js';

const words = {
  title: { en: 'Calibration', zh: '校准' },
  note: { en: 'how often answers are right, by how sure they are', zh: '按置信度分组的正确率' },
} as const;

/** Whether the network is as often right as it says. */
export function ReliabilityCard({ calibration }: Pick<ClassesEvaluation, 'calibration'>) {
  const say = useWords(words);
  return (
    <section className="card evaluate-card evaluate-reliability" aria-label={say('title')}>
      <header className="evaluate-card-head">
        <h2>{say('title')}</h2>
        <span className="evaluate-note">{say('note')}</span>
      </header>
      <ReliabilityFigure calibration={calibration} />
    </section>
  );
}
