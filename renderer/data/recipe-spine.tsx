import {
  AlignJustify,
  ChartNoAxesColumn,
  Divide,
  File,
  Hash,
  Layers,
  Maximize2,
  Minus,
  PaintBucket,
  Rows3,
  Square,
  Table2,
  ToggleLeft,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Fragment, useEffect, useState } from 'react';
import type { DataPreview, DataSampleStages } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { SpineColumn } from '../spine/spine-column.js';
import { useWords } from '../text/words.js';
import { count, significant } from '../ui/format.js';
import { Segmented } from '../ui/segmented.js';
import { useMedia } from '../ui/use-media.js';
import { areImages, axesOf } from './data-facts.js';
import { useData } from './data-store.js';
import { Histogram } from './histogram.js';
import { NetworkRows } from './network-rows.js';
import { SamplePicture } from './sample-picture.js';
import { StageFigures } from './stage-figures.js';
import { dataWords, stepWords } from './words.js';
import './recipe-spine.css';

type Lens = 'sample' | 'range';

const icons: Readonly<Record<string, LucideIcon>> = {
  divide: Divide,
  subtract: Minus,
  enlarge: Maximize2,
  pad: Square,
  flatten: AlignJustify,
  channelsFirst: Layers,
  rows: Rows3,
  fold: Rows3,
  tokens: Hash,
  fill: PaintBucket,
  oneHot: ToggleLeft,
  standardise: ChartNoAxesColumn,
};

/** The way of the data into the network: what the source gives, each step of the recipe, the Input, the network folded. */
export function RecipeSpine() {
  const say = useWords(dataWords);
  const [lens, setLens] = useState<Lens>('sample');
  const shown = useData((data) => data.shown);
  const stage = useData((data) => data.stage);
  const narrow = useMedia('(max-width: 1180px)');
  const sample = useSample();
  const preview = shown?.preview;
  const header = (
    <div className="recipe-lens">
      <span>{say('lens')}</span>
      <Segmented
        label={say('lens')}
        value={lens}
        options={[
          { value: 'sample', text: say('oneSample') },
          { value: 'range', text: say('valueRange') },
        ]}
        onChange={(value: Lens) => setLens(value)}
      />
    </div>
  );
  const at = preview ? Math.min(stage, preview.stages.length - 1) : 0;
  return (
    <SpineColumn
      label={say('recipe')}
      width={narrow ? 308 : 408}
      header={header}
      footer={preview && <StageFigures preview={preview} stage={at} />}
    >
      <div className="scrolling recipe">
        {preview?.stages.map(({ step, values, sizes }, i) => (
          <Fragment key={i}>
            <div className="recipe-row">
              <StageCard preview={preview} stage={i} selected={i === at} step={step} values={values} />
              <StageLook preview={preview} stage={i} lens={lens} sample={sample} />
            </div>
            <Wire
              sizes={sizes}
              step={step}
              kind={preview.kind}
              broken={i === preview.stages.length - 1 && isBroken(preview)}
            />
          </Fragment>
        ))}
        {preview && <NetworkRows />}
      </div>
    </SpineColumn>
  );
}

function isBroken({ fits }: DataPreview): boolean {
  return fits.some(({ about }) => about === 'input');
}

function StageCard({
  preview,
  stage,
  selected,
  step,
  values,
}: {
  readonly preview: DataPreview;
  readonly stage: number;
  readonly selected: boolean;
  readonly step: string | undefined;
  readonly values: Readonly<Record<string, number>>;
}) {
  const say = useWords(dataWords);
  const sayStep = useWords(stepWords);
  const source = areImages(preview) ? 'source' : preview.columns ? 'sourceTable' : 'sourceArrays';
  const Icon = step === undefined ? (areImages(preview) ? File : Table2) : (icons[step] ?? Square);
  const name = step === undefined ? say(source) : sayStep(step as keyof typeof stepWords);
  const detail = step === undefined ? count(preview.count) : signsOf(step, values);
  return (
    <button
      type="button"
      className={`recipe-card slim family-data ${selected ? 'selected' : ''}`}
      aria-pressed={selected}
      onClick={() => useData.setState({ stage })}
    >
      <span className="stripe" />
      <span className="recipe-card-glyph">
        <Icon size={18} strokeWidth={1.5} aria-hidden />
      </span>
      <span className="recipe-card-words">
        <b>{name}</b>
      </span>
      <span className="recipe-detail mono">{detail}</span>
    </button>
  );
}

/** What a step does with its one number. */
function signsOf(step: string, values: Readonly<Record<string, number>>): string {
  const [value] = Object.values(values);
  if (value === undefined) return '';
  const sign = { divide: '÷ ', subtract: '− ', enlarge: '× ', pad: '' }[step] ?? '';
  return `${sign}${significant(value)}${step === 'pad' ? ' px' : ''}`;
}

function Wire({
  sizes,
  step,
  kind,
  broken,
}: {
  readonly sizes: readonly number[];
  readonly step: string | undefined;
  readonly kind: DataPreview['kind'];
  readonly broken: boolean;
}) {
  const say = useWords(dataWords);
  const values = sizes.reduce((n, size) => n * size, 1);
  return (
    <div className={`recipe-wire ${broken ? 'broken' : ''}`}>
      <i style={{ width: 1 + 0.22 * Math.log2(Math.max(values, 2)) }} />
      <span className="recipe-shape">
        {axesOf(sizes, step, kind).map(({ size, letter }, i) => (
          <Fragment key={i}>
            {i > 0 && ' × '}
            {count(size)}
            <small>{letter}</small>
          </Fragment>
        ))}
        {broken && ` · ${say('noWay')}`}
      </span>
    </div>
  );
}

function StageLook({
  preview,
  stage,
  lens,
  sample,
}: {
  readonly preview: DataPreview;
  readonly stage: number;
  readonly lens: Lens;
  readonly sample: DataSampleStages | undefined;
}) {
  const say = useWords(dataWords);
  const facts = preview.stages[stage];
  if (!facts) return null;
  const { summary } = facts;
  if (lens === 'range') {
    const values = {
      name: '',
      min: significant(summary.min, 3),
      max: significant(summary.max, 3),
      mean: significant(summary.mean, 3),
    };
    return (
      <div className="recipe-look">
        <Histogram summary={summary} height={28} label={say('histogramOf', values)} accent={facts.step !== undefined} />
        <span className="mono">{say('to', values)}</span>
      </div>
    );
  }
  const own = sample?.stages[stage];
  if (!own) return null;
  return (
    <div className="recipe-look">
      {own.picture ? (
        <span className="recipe-picture">
          <SamplePicture picture={own.picture} side={46} ink={preview.ink} />
        </span>
      ) : (
        <span className="recipe-values mono">
          {(own.values ?? []).slice(0, 3).map((value, i) => (
            <span key={i}>{value === null ? '–' : significant(value, 3)}</span>
          ))}
        </span>
      )}
      <span className="mono">{say('to', { min: significant(own.min, 3), max: significant(own.max, 3) })}</span>
    </div>
  );
}

/** The chosen example, else the first of the part, on its way through the recipe. */
function useSample(): DataSampleStages | undefined {
  const shown = useData((data) => data.shown);
  const row = useData((data) => data.row);
  const [sample, setSample] = useState<{ readonly graph: string; readonly stages: DataSampleStages }>();
  const graph = shown?.graph;
  useEffect(() => {
    if (graph === undefined) return undefined;
    let here = true;
    bridge.call('data.sample', { graph, row: row ?? 0 }).then(
      (stages) => here && setSample({ graph, stages }),
      // The look itself has said what is wrong.
      () => here && setSample(undefined),
    );
    return () => {
      here = false;
    };
  }, [graph, row]);
  return sample?.graph === graph ? sample?.stages : undefined;
}
