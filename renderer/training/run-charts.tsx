import type { CSSProperties, ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { Table2, ChartLine as ChartIcon } from 'lucide-react';
import type { Series } from '../../engine/base/index.js';
import { useWords } from '../text/words.js';
import { IconButton } from '../ui/button.js';
import { Pressed } from './pressed.js';
import { significant } from '../ui/format.js';
import type { Axis, Scale } from './chart/axis.js';
import { epochAxis, linearAxis, logAxis, tickText } from './chart/axis.js';
import { CurveTable } from './chart/curve-table.js';
import type { ChartLine } from './chart/line-chart.js';
import { RunLineChart } from './chart/line-chart.js';
import { smoothed } from './chart/smoothed.js';
import { isShare, mainMetric } from './metric.js';
import type { RunCharts as Charts } from './run-feed.js';
import { runNumbers } from './run-state.js';
import { useRuns } from './run-store.js';
import { trainWords } from './words.js';
import './run-charts.css';

const chartHeight = 330;
const noSeries: Series = { x: [], y: [] };
const noCharts: Charts = { steps: noSeries, stepMeans: noSeries, curves: {}, best: undefined };

/** The loss and the metric of the shown run, over its epochs. */
export function RunCharts() {
  const charts = useRuns((runs) => runs.charts) ?? noCharts;
  const epochs = useRuns(({ record }) => record?.settings['epochs']);
  const isLive = useRuns(({ live, selected }) => live !== undefined && live.run === selected);
  // The last mean of steps lies before the end of what it is the mean of.
  const done = Math.max(charts.stepMeans.x.at(-1) ?? 0, charts.curves['loss']?.validation.x.at(-1) ?? 0);
  const along = useRuns(({ overlays }) =>
    Math.max(0, ...overlays.map(({ curves }) => curves['loss']?.validation.x.at(-1) ?? 0)),
  );
  const planned = Math.max(along, isLive && typeof epochs === 'number' ? epochs : done);
  const told = useRuns(({ live }) => Object.keys(live?.progress?.train?.metrics ?? {}).find((name) => name !== 'topK'));
  const metric = mainMetric(Object.keys(charts.curves)) ?? told;
  return (
    <div className="run-charts">
      <LossChart charts={charts} last={planned} />
      {metric !== undefined && <MetricChart charts={charts} metric={metric} last={planned} />}
    </div>
  );
}

/** The validation curves of other runs, drawn along. */
function useOverlays(metric: string): ChartLine[] {
  const say = useWords(trainWords);
  const overlays = useRuns((runs) => runs.overlays);
  const selected = useRuns((runs) => runs.selected);
  const lines = useRuns((runs) => runs.lines);
  const numbers = useMemo(() => runNumbers(lines ?? []), [lines]);
  return overlays.flatMap(({ folder, curves }, which): ChartLine[] => {
    const series = curves[metric]?.validation;
    if (folder === selected || !series) return [];
    const name = say('run', { number: numbers.get(folder) ?? '?' });
    const [network, own] = [folder, selected].map((of) => lines?.find((line) => line.folder === of)?.name);
    // Runs are counted network by network: one of another network is named with it.
    return [{ id: folder, series, look: 'other', which, name: network === own ? name : `${network ?? '?'}, ${name}` }];
  });
}

function LossChart({ charts, last }: { readonly charts: Charts; readonly last: number }) {
  const say = useWords(trainWords);
  const [smoothing, setSmoothing] = useState(0.75);
  const [scale, setScale] = useState<Scale>('log');
  const { steps, stepMeans, curves, best } = charts;
  const { validation = noSeries } = curves['loss'] ?? {};
  const lines: ChartLine[] = [
    { id: 'raw', series: steps, look: 'raw' },
    { id: 'training', series: smoothed(stepMeans, smoothing), look: 'plain', name: say('trainLine') },
    { id: 'validation', series: validation, look: 'hero', name: say('validationLine') },
    ...useOverlays('loss'),
  ];
  const values = lines.flatMap(({ series }) => series.y).filter((y) => scale === 'linear' || y > 0);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y: Axis =
    values.length === 0 ? linearAxis(0, 1) : scale === 'log' ? logAxis(low, high) : linearAxis(Math.min(0, low), high);
  return (
    <MetricCard
      metric="loss"
      charts={charts}
      lines={lines}
      x={epochAxis(last)}
      y={y}
      mark={best && { x: best.epoch, y: best.validationLoss }}
    >
      <label className="run-charts-smoothing">
        <span>{say('smoothing').toLowerCase()}</span>
        <input
          type="range"
          min={0}
          max={0.98}
          step={0.01}
          value={smoothing}
          aria-label={say('smoothing')}
          style={{ '--share': `${(100 * smoothing) / 0.98}%` } as CSSProperties}
          onChange={(event) => setSmoothing(Number(event.target.value))}
        />
        <span className="mono">{smoothing.toFixed(2)}</span>
      </label>
      <Pressed<Scale>
        label={say('scale')}
        value={scale}
        options={[
          { value: 'linear', text: say('linear') },
          { value: 'log', text: say('log') },
        ]}
        onChange={setScale}
      />
    </MetricCard>
  );
}

function MetricChart({
  charts,
  metric,
  last,
}: {
  readonly charts: Charts;
  readonly metric: string;
  readonly last: number;
}) {
  const say = useWords(trainWords);
  const [range, setRange] = useState<'close' | 'zero'>('close');
  const { training = noSeries, validation = noSeries } = charts.curves[metric] ?? {};
  const lines: ChartLine[] = [
    { id: 'training', series: training, look: 'plain', name: say('trainLine') },
    { id: 'validation', series: validation, look: 'hero', name: say('validationLine') },
    ...useOverlays(metric),
  ];
  const close = closeAxis(lines, isShare(metric));
  const high = Math.max(0, ...lines.flatMap(({ series }) => series.y));
  const y = range === 'close' ? close : linearAxis(0, isShare(metric) ? 1 : high || 1);
  const value = charts.best?.metrics[metric];
  const text = (end: number): number => Number((100 * end).toPrecision(4));
  return (
    <MetricCard
      metric={metric}
      charts={charts}
      lines={lines}
      x={epochAxis(last)}
      y={y}
      mark={charts.best && value !== undefined ? { x: charts.best.epoch, y: value } : undefined}
    >
      <Pressed<'close' | 'zero'>
        label={say('range')}
        value={range}
        options={[
          {
            value: 'close',
            text: isShare(metric)
              ? say('rangeTo', { low: text(close.domain[0]), high: text(close.domain[1]) })
              : `${significant(close.domain[0], 3)}\u2013${significant(close.domain[1], 3)}`,
          },
          { value: 'zero', text: say('fromZero') },
        ]}
        onChange={setRange}
      />
    </MetricCard>
  );
}

/** Close around what matters: the first epochs, which are far from the rest, may leave the picture. */
function closeAxis(lines: readonly ChartLine[], share: boolean): Axis {
  const settled = lines.flatMap(({ series: { y } }) => y.slice(y.length > 4 ? Math.ceil(y.length / 5) : 0));
  if (settled.length === 0) return linearAxis(0, 1);
  const axis = linearAxis(Math.min(...settled), Math.max(...settled));
  if (!share || axis.domain[1] <= 1) return axis;
  const ticks = axis.ticks.filter((tick) => tick <= 1 + 1e-9);
  return { ...axis, ticks, domain: [axis.domain[0], 1] };
}

function MetricCard({
  metric,
  charts,
  lines,
  x,
  y,
  mark,
  children,
}: {
  readonly metric: string;
  readonly charts: Charts;
  readonly lines: readonly ChartLine[];
  readonly x: Axis;
  readonly y: Axis;
  readonly mark: { readonly x: number; readonly y: number } | undefined;
  readonly children: ReactNode;
}) {
  const say = useWords(trainWords);
  const [asTable, setAsTable] = useState(false);
  const kind = isShare(metric) ? 'share' : 'number';
  const title = metric in trainWords ? say(metric as keyof typeof trainWords) : metric;
  const { training = noSeries, validation = noSeries } = charts.curves[metric] ?? {};
  const valueText = (value: number | undefined): string =>
    value === undefined ? '' : kind === 'share' ? `${(100 * value).toFixed(2)} %` : tickText(value, 'number');
  // Of very many epochs some are left out: then the last before counts.
  const at = ({ x: epochs, y: values }: Series, epoch: number): number | undefined =>
    epoch > (epochs.at(-1) ?? 0) ? undefined : values[epochs.filter((known) => known <= epoch).length - 1];
  const epochs = validation.x.at(-1);
  const summary =
    epochs === undefined
      ? say('summaryNone', { metric: title })
      : say('summary', {
          metric: title,
          epochs,
          training: valueText(training.y.at(-1)),
          validation: valueText(validation.y.at(-1)),
          best: charts.best?.epoch ?? '',
        });
  return (
    <section className="card run-chart-card" aria-label={title}>
      <div className="run-chart-head">
        <h2>{title}</h2>
        <div className="run-chart-tools">
          {children}
          <IconButton
            small
            label={say(asTable ? 'asChart' : 'asTable', { metric: title })}
            pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <ChartIcon size={14} aria-hidden /> : <Table2 size={14} aria-hidden />}
          </IconButton>
        </div>
      </div>
      {asTable ? (
        <CurveTable
          height={chartHeight}
          heads={[say('epoch'), say('trainLine'), say('validationLine')]}
          training={training}
          validation={validation}
          best={charts.best?.epoch}
          valueText={valueText}
        />
      ) : (
        <RunLineChart
          lines={lines}
          x={x}
          y={y}
          kind={kind}
          height={chartHeight}
          summary={summary}
          epochWord={say('epoch')}
          mark={mark && { ...mark, text: say('best', { epoch: mark.x, value: valueText(mark.y) }) }}
          readText={(epoch) =>
            [
              say('readAt', { epoch }),
              `${say('trainLine')} ${valueText(at(training, epoch))}`,
              `${say('validationLine')} ${valueText(at(validation, epoch))}`,
              ...lines.flatMap(({ look, name = '', series }) => {
                const value = look === 'other' ? at(series, epoch) : undefined;
                return value === undefined ? [] : [`${name} ${valueText(value)}`];
              }),
            ].join('\n')
          }
        />
      )}
    </section>
  );
}
