import { useWords } from '../text/words.js';
import { percent } from '../ui/format.js';
import type { ClassesEvaluation } from './run-inputs.js';

const words = {
  says: {
    en: 'Right answers by confidence. {bins} On the diagonal both are equal.',
    zh: '各置信度区间的正确率。{bins}对角线上两者相等。',
  },
  bin: { en: '{confidence} sure, {accuracy} right;', zh: '置信度 {confidence}，正确 {accuracy}；' },
  confidence: { en: 'confidence', zh: '置信度' },
  right: { en: 'right', zh: '正确率' },
} as const;

const [side, left, foot] = [140, 30, 26];

/** How often answers are right against how sure they were, a bar for each bin that has answers (Guo et al. 2017, figure 1). */
export function ReliabilityFigure({ calibration }: Pick<ClassesEvaluation, 'calibration'>) {
  const say = useWords(words);
  const bins = calibration.bins.filter(({ count }) => count > 0);
  const most = Math.max(...bins.map(({ count }) => count));
  const spoken = bins.map(({ confidence, accuracy }) =>
    say('bin', { confidence: percent(confidence, 0), accuracy: percent(accuracy, 0) }),
  );
  const x = (share: number): number => left + share * side;
  const y = (share: number): number => 8 + (1 - share) * side;
  return (
    <svg
      className="reliability"
      width={left + side + 10}
      height={8 + side + foot}
      role="img"
      aria-label={say('says', { bins: spoken.join(' ') })}
    >
      {bins.map(({ from, to, count, accuracy, confidence }) => (
        <g key={from}>
          <rect
            x={x(from) + 0.5}
            width={x(to) - x(from) - 1}
            y={y(accuracy)}
            height={y(0) - y(accuracy)}
            fill="var(--accent)"
            opacity={0.3 + (0.6 * count) / most}
          />
          <path d={`M${x(from)} ${y(confidence)}H${x(to)}`} stroke="var(--text)" strokeWidth="1.5" />
        </g>
      ))}
      <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} stroke="var(--c-axis)" strokeDasharray="4 3" />
      <path d={`M${x(0)} ${y(1)}V${y(0)}H${x(1)}`} stroke="var(--c-axis)" fill="none" />
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <text x={x(tick)} y={y(0) + 13} textAnchor="middle">
            {100 * tick}
          </text>
          <text x={left - 5} y={y(tick) + 4} textAnchor="end">
            {100 * tick}
          </text>
        </g>
      ))}
      <text x={x(0.5)} y={y(0) + 25} textAnchor="middle">
        {say('confidence')}, %
      </text>
      <text transform={`translate(9 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
        {say('right')}, %
      </text>
    </svg>
  );
}
