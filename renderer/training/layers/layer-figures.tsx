import { memo } from 'react';
import { useWords } from '../../text/words.js';
import { Explained } from '../../ui/explained.js';
import { count, percent, significant } from '../../ui/format.js';
import { useRuns } from '../run-store.js';
import type { TrainLens } from './node-statistics.js';
import { healthOf, healthyUpdates, lensValue, nodeStatistics } from './node-statistics.js';
import { Sparkline } from './sparkline.js';
import { layerWords } from './words.js';

/** Fewer silent units than this are not worth a word. */
const someDead = 0.05;

const signs = { small: '▼', healthy: '●', large: '▲' } as const;

/** What happens in one layer, beside its card: the lens's number over the run, as it is now, and what that means. */
export const LayerFigures = memo(function LayerFigures({
  node,
  inside,
  lens,
}: {
  readonly node: string;
  /** The layers of a block. */
  readonly inside?: readonly string[] | undefined;
  readonly lens: TrainLens;
}) {
  const say = useWords(layerWords);
  const samples = useRuns(({ layers }) => layers);
  const known = samples.flatMap((sample) => nodeStatistics(sample, node, inside) ?? []);
  const now = known.at(-1);
  const value = now && lensValue(now, lens);
  if (!now || value === undefined) return null;
  const values = known.flatMap((statistics) => lensValue(statistics, lens) ?? []);
  const health = healthOf(now, lens);
  const dead = lens === 'activations' && (now.deadShare ?? 0) >= someDead;
  const how = () => (
    <div className="layer-derivation">
      {lens === 'gradients' && (
        <p>
          {say('updateHow')}
          <span className="mono">
            ‖Δw‖ ÷ ‖w‖ = {significant(value * (now.weightNorm ?? 0), 3)} ÷ {significant(now.weightNorm ?? 0, 3)}
          </span>
          <span className="mono">
            {say('gradientNorm')} {significant(now.gradientNorm ?? 0, 3)}
          </span>
        </p>
      )}
      {lens === 'activations' && (
        <p>
          {say('activationHow')}
          <span className="mono">
            {say('mean')} {significant(now.activationMean ?? 0, 3)}, {say('deviation')} {significant(value, 3)}
          </span>
          <span className="mono">
            {say('dead')} {percent(now.deadShare ?? 0, 1)}
          </span>
        </p>
      )}
      {lens === 'weights' && (
        <p>
          {say('weightHow')}
          <span className="mono">
            ‖w‖ = {significant(value, 4)}, {say('atFirst')} {significant(values[0] ?? value, 4)}
          </span>
        </p>
      )}
      <p className="layer-derivation-step">{say('atStep', { step: count(samples.at(-1)?.step ?? 0) })}</p>
    </div>
  );
  return (
    <div className="layer-figures">
      <Sparkline
        values={values}
        look={health ?? 'healthy'}
        band={lens === 'gradients' ? [healthyUpdates.low, healthyUpdates.high] : undefined}
        bounds={
          lens === 'gradients'
            ? [1e-5, Math.max(1e-1, ...values)]
            : [Math.min(...values) * 0.8 + 1e-9, Math.max(...values) * 1.25 + 1e-9]
        }
      />
      <div className="layer-figures-words">
        <Explained how={how}>{significant(value, 2)}</Explained>
        <span className={`layer-health ${health ?? ''}`}>
          {dead
            ? `${signs[health ?? 'healthy']} ${say('deadShort', { share: percent(now.deadShare ?? 0, 0) })}`
            : health
              ? `${signs[health]} ${say(health)}`
              : say('norm')}
        </span>
      </div>
    </div>
  );
});
