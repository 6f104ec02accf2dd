import { useCallback, useMemo, useState } from 'react';
import { check } from '../../../engine/check/index.js';
import type { CheckedGraph } from '../../../engine/check/index.js';
import { documentOf } from '../../project/document-of.js';
import { familyOf } from '../../network/family.js';
import { Spine } from '../../spine/spine.js';
import { select, useProject } from '../../state/project-store.js';
import { useWords } from '../../text/words.js';
import { useMedia } from '../../ui/use-media.js';
import { Pressed } from '../pressed.js';
import { useRuns } from '../run-store.js';
import { AnswerBars } from './answer-bars.js';
import { InputSample } from './input-sample.js';
import { LayerFigures } from './layer-figures.js';
import { LayerMaps } from './layer-maps.js';
import type { Health, TrainLens } from './node-statistics.js';
import { healthOf, nodeStatistics } from './node-statistics.js';
import { useShownSample } from './use-shown-sample.js';
import { layerWords } from './words.js';
import './train-spine.css';

const tints: Readonly<Record<Health, string>> = {
  small: 'var(--f-norm-soft)',
  healthy: 'var(--ok-soft)',
  large: 'var(--f-conv-soft)',
};
/** Where the window is narrow the cards stay and the figures beside them go. */
const widths = { wide: 408, narrow: 252 } as const;
const lenses: readonly TrainLens[] = ['gradients', 'activations', 'weights'];

/** The network of the shown run, each layer with what the run does to it. */
export function TrainSpine() {
  const say = useWords(layerWords);
  const [lens, setLens] = useState<TrainLens>('gradients');
  const trained = useRuns(({ record }) => record?.graph);
  const checked = useMemo(() => (trained === undefined ? undefined : checkedText(trained)), [trained]);
  const open = useProject((project) => project?.checked);
  const blocks = (checked ?? open)?.blocks;
  const selection = useProject((project) => project?.selection);
  const tinted = useTints(lens, blocks);
  const tintOf = useCallback((node: string) => tinted.get(node), [tinted]);
  const isNarrow = useMedia('(max-width: 1180px)');
  const graph = checked ?? open;
  const shown = useShownSample(isNarrow ? undefined : graph);
  const renderRow = useCallback(
    (node: string) => {
      const record = graph?.document.nodes.get(node);
      const family = record && familyOf(record);
      const end = graph?.nodes.get(node)?.layer;
      if (shown && end?.inputs.length === 0) return <InputSample shown={shown} />;
      if (shown && end?.head) return <AnswerBars shown={shown} />;
      const map = lens === 'activations' || family !== 'pool' ? undefined : shown?.maps[node];
      if (map) return <LayerMaps node={node} map={map} />;
      return <LayerFigures node={node} inside={blocks?.get(node)?.layers} lens={lens} />;
    },
    [blocks, graph, lens, shown],
  );
  return (
    <Spine
      width={isNarrow ? widths.narrow : widths.wide}
      checked={checked}
      header={
        <div className="train-lens">
          {!isNarrow && <span>{say('lens')}</span>}
          <Pressed<TrainLens>
            label={say('lens')}
            value={lens}
            options={lenses.map((value) => ({ value, text: say(value) }))}
            onChange={setLens}
          />
        </div>
      }
      footer={<Legend lens={lens} />}
      selected={selection?.size === 1 ? [...selection][0] : undefined}
      onSelect={(node) => {
        if (open?.document.nodes.has(node) === true) select([node]);
      }}
      renderRow={renderRow}
      tintOf={tintOf}
    />
  );
}

function checkedText(text: string): CheckedGraph | undefined {
  try {
    return check(documentOf(text));
  } catch {
    return undefined;
  }
}

/** A colour for each node that a lens judges; a new map only where a judgement changed. */
function useTints(lens: TrainLens, blocks: CheckedGraph['blocks'] | undefined): ReadonlyMap<string, string> {
  const last = useRuns(({ layers }) => layers.at(-1));
  const judged = (last ? [...new Set(last.layers.map(({ node }) => node.split('/')[0] as string))] : []).flatMap(
    (node) => {
      const statistics = last && nodeStatistics(last, node, blocks?.get(node)?.layers);
      const health = statistics && healthOf(statistics, lens);
      return health ? [`${node} ${health}`] : [];
    },
  );
  const key = judged.join('\n');
  return useMemo(() => {
    const pairs = key.split('\n').map((line) => line.split(' '));
    return new Map(
      pairs.flatMap(([node, health]) => (health ? [[node as string, tints[health as Health]] as const] : [])),
    );
  }, [key]);
}

function Legend({ lens }: { readonly lens: TrainLens }) {
  const say = useWords(layerWords);
  const measured = useRuns(({ layers }) => layers.length > 0);
  const isOver = useRuns(({ record, live }) => record !== undefined && live?.run !== record.line.folder);
  if (!measured) return say(isOver ? 'noneKept' : 'none');
  return (
    <div className="train-legend">
      {lens === 'gradients' && (
        <>
          <div className="train-legend-words">
            <span className="layer-health small">{say('smallSign')}</span>
            <span className="layer-health healthy">{say('healthyRange')}</span>
            <span className="layer-health large">{say('largeSign')}</span>
          </div>
          <div className="train-legend-bar" />
        </>
      )}
      {say(`${lens}Legend`)}
    </div>
  );
}
