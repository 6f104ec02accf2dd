import { useState } from 'react';
import type { CheckedGraph } from '../../engine/check/index.js';
import type { NodeRecord } from '../../engine/document/index.js';
import type { Signal } from '../../engine/layers/index.js';
import { familyOf } from '../network/family.js';
import { LayerGlyph } from '../network/layer-glyph.js';
import { axisLabels, nodeName } from '../network/node-facts.js';
import { useWords } from '../text/words.js';
import { significant } from '../ui/format.js';
import { Segmented } from '../ui/segmented.js';
import type { Looked } from './evaluate-store.js';
import { useEvaluate } from './evaluate-store.js';
import { ColourKernel } from './colour-kernel.js';
import { MapImage } from './map-image.js';
import { outputLayerOf } from './output-layer.js';
import { readsColours } from './reads-colours.js';
import type { Activations } from './use-activations.js';
import { useActivations } from './use-activations.js';
import './layer-strip.css';

const words = {
  layer: { en: 'What {name} makes of it', zh: '{name} 的输出' },
  maps: { en: 'Maps', zh: '特征图' },
  kernels: { en: 'Kernels', zh: '卷积核' },
  show: { en: 'Show of the layer', zh: '显示该层的' },
  featureMaps: { en: '{count} feature maps of {what}', zh: '{what}的 {count} 个特征图' },
  values: { en: '{count} values of {what}', zh: '{what}的 {count} 个值' },
  steps: { en: '{count} steps of {what}', zh: '{what}的 {count} 步' },
  kernelsOf: {
    en: '{count} kernels, input channel {channel} of {channels}',
    zh: '{count} 个卷积核，输入通道 {channel}/{channels}',
  },
  colours: {
    en: '{count} kernels in red, green and blue; grey is zero',
    zh: '{count} 个卷积核（红、绿、蓝）；灰色为零',
  },
  allChannels: { en: 'red, green and blue', zh: '红、绿、蓝' },
  drawing: { en: 'your drawing', zh: '所绘图像' },
  file: { en: 'your file', zh: '所选文件' },
  ownValues: { en: 'your values', zh: '所设数值' },
  row: { en: 'sample {row}', zh: '样本 {row}' },
  range: { en: '{min} to {max}', zh: '{min} 至 {max}' },
  map: { en: 'Map {index}', zh: '特征图 {index}' },
  kernel: { en: 'Kernel {index}', zh: '卷积核 {index}' },
  channel: { en: 'Input channel', zh: '输入通道' },
  more: { en: 'and {count} more', zh: '另有 {count} 个' },
  nothing: {
    en: 'Draw something, or choose a sample: this is where the layer shows what it makes of it.',
    zh: '请绘制或选择一个样本：该层的输出会显示在这里。',
  },
} as const;

const mapSize = 52;
/** In place of a channel's number: all three as colours. */
const inColour = -1;

/** What the layer that is selected in the spine makes of the sample that is looked at, and its kernels. */
export function LayerStrip({ checked }: { readonly checked: CheckedGraph }) {
  const say = useWords(words);
  const { node, looked } = useEvaluate();
  const [view, setView] = useState<'maps' | 'kernels'>('maps');
  const [channel, setChannel] = useState(inColour);
  const layer = node === undefined ? undefined : outputLayerOf(checked, node);
  const activations = useActivations(layer);
  const record = node === undefined ? undefined : checked.document.nodes.get(node);
  if (!record) return null;
  const map = activations?.nodes[layer ?? ''];
  const kernel = activations?.kernel;
  const showsKernels = view === 'kernels' && kernel !== undefined;
  const { hasColours, shown } = kernelChannels(checked, layer, kernel, channel);
  const signal = checked.nodes.get(layer ?? '')?.outputs[0];
  const name = nodeName(record);
  return (
    <section className="card layer-strip" aria-label={say('layer', { name })}>
      <div className={`layer-strip-head family-${familyOf(record)}`}>
        <div className="layer-strip-title">
          <LayerName record={record} />
          {kernel && (
            <Segmented<'maps' | 'kernels'>
              label={say('show')}
              value={showsKernels ? 'kernels' : 'maps'}
              options={[
                { value: 'maps', text: say('maps') },
                { value: 'kernels', text: say('kernels') },
              ]}
              onChange={setView}
            />
          )}
        </div>
        {signal && <LayerShape signal={signal} />}
        {showsKernels ? (
          <KernelNote kernel={kernel} channel={shown} hasColours={hasColours} onChannel={setChannel} />
        ) : (
          map && looked && <MapNote map={map} looked={looked} />
        )}
      </div>
      <div className="layer-strip-maps scrolling" tabIndex={0} role="group" aria-label={say('layer', { name })}>
        {showsKernels ? <Kernels kernel={kernel} channel={shown} /> : <Maps map={looked && map} />}
      </div>
    </section>
  );
}

/** Whether the kernels can be shown in colours, and which of their channels is, inColour where all three are. */
function kernelChannels(
  checked: CheckedGraph,
  layer: string | undefined,
  kernel: Kernel | undefined,
  chosen: number,
): { readonly hasColours: boolean; readonly shown: number } {
  const channels = kernel?.shape[1] ?? 1;
  const hasColours = channels === 3 && layer !== undefined && readsColours(checked, layer);
  return { hasColours, shown: Math.min(Math.max(chosen, hasColours ? inColour : 0), channels - 1) };
}

function LayerName({ record }: { readonly record: NodeRecord }) {
  const id = record.kind === 'layer' ? record.layer : record.kind === 'block' ? record.definition : '';
  return (
    <p className="layer-strip-name">
      <span className="layer-strip-glyph">
        <LayerGlyph id={id} family={familyOf(record)} size={18} />
      </span>
      <b>{nodeName(record)}</b>
    </p>
  );
}

function LayerShape({ signal }: { readonly signal: Signal }) {
  return (
    <p className="layer-strip-shape">
      {axisLabels(signal).map(({ size, letter }, i) => (
        <span key={i}>
          {i > 0 && '\u2009×\u2009'}
          {size}
          <small>{letter}</small>
        </span>
      ))}
    </p>
  );
}

function MapNote({ map, looked }: { readonly map: LayerMap; readonly looked: Looked }) {
  const say = useWords(words);
  const kind = { row: 'row', drawing: 'drawing', file: 'file', values: 'ownValues' } as const;
  const what = say(kind[looked.kind], 'row' in looked.sample ? { row: looked.sample.row } : {});
  return (
    <>
      <p className="evaluate-note">
        {say(captionOf(map.shape), { count: map.shape[0] ?? 0, what })}
        <br />
        {say('range', { min: significant(map.min, 3), max: significant(map.max, 3) })}
      </p>
    </>
  );
}

function KernelNote({
  kernel,
  channel,
  hasColours,
  onChannel,
}: {
  readonly kernel: Kernel;
  readonly channel: number;
  readonly hasColours: boolean;
  onChannel(channel: number): void;
}) {
  const say = useWords(words);
  const [filters = 0, channels = 1] = kernel.shape;
  return (
    <>
      <p className="evaluate-note">
        {channel === inColour
          ? say('colours', { count: filters })
          : say('kernelsOf', { count: filters, channel: channel + 1, channels })}
      </p>
      {channels > 1 && (
        <input
          type="range"
          className="layer-strip-channel"
          aria-label={say('channel')}
          min={hasColours ? inColour : 0}
          aria-valuetext={channel === inColour ? say('allChannels') : String(channel + 1)}
          max={channels - 1}
          value={channel}
          onChange={(event) => onChannel(Number(event.target.value))}
        />
      )}
    </>
  );
}

type Kernel = NonNullable<Activations['kernel']>;
type LayerMap = Activations['nodes'][string];

function captionOf(shape: readonly number[]): 'featureMaps' | 'values' | 'steps' {
  return shape.length === 3 ? 'featureMaps' : shape.length === 2 ? 'steps' : 'values';
}

function Maps({ map }: { readonly map: LayerMap | undefined }) {
  const say = useWords(words);
  if (!map) return <p className="evaluate-note">{say('nothing')}</p>;
  const { shown, shape, values, min, max } = map;
  const most = Math.max(Math.abs(min), Math.abs(max));
  if (shown.length === 3) {
    const [channels = 1, height = 1, width = 1] = shown;
    const left = (shape[0] ?? channels) - channels;
    return (
      <>
        {Array.from({ length: channels }, (_, i) => (
          <figure key={i} aria-label={say('map', { index: i })}>
            <MapImage
              values={values}
              from={i * height * width}
              height={height}
              width={width}
              most={most}
              signed={min < 0}
              size={mapSize}
            />
            <figcaption className="mono">{i}</figcaption>
          </figure>
        ))}
        {left > 0 && <span className="evaluate-note">{say('more', { count: left })}</span>}
      </>
    );
  }
  if (shown.length === 2) {
    const [steps = 1, features = 1] = shown;
    const turned = Array.from(
      { length: steps * features },
      (_, i) => values[(i % steps) * features + Math.floor(i / steps)] ?? 0,
    );
    return (
      <MapImage
        values={turned}
        from={0}
        height={features}
        width={steps}
        most={most}
        signed={min < 0}
        size={Math.max(mapSize * 4, steps)}
      />
    );
  }
  return <ValueBars values={values} most={most} signed={min < 0} />;
}

const mostBars = 256;

/** A vector: a bar for each value, from zero. */
function ValueBars({
  values,
  most,
  signed,
}: {
  readonly values: readonly number[];
  readonly most: number;
  readonly signed: boolean;
}) {
  const shown = values.slice(0, mostBars);
  const wide = Math.max(3, Math.min(24, Math.floor(900 / shown.length)));
  const [height, middle] = [64, signed ? 32 : 62];
  return (
    <svg className="layer-strip-bars" width={wide * shown.length} height={height + (wide >= 18 ? 14 : 0)} aria-hidden>
      <path d={`M0 ${middle}H${wide * shown.length}`} stroke="var(--c-axis)" />
      {shown.map((value, i) => {
        const length = (Math.abs(value) / (most || 1)) * (signed ? 30 : 60);
        return (
          <g key={i}>
            <rect
              x={i * wide + 0.5}
              width={wide - 1}
              y={value < 0 ? middle : middle - length}
              height={length}
              fill={!signed ? 'var(--text-2)' : value < 0 ? 'var(--div-low)' : 'var(--div-high)'}
            />
            {wide >= 18 && (
              <text x={i * wide + wide / 2} y={height + 11} textAnchor="middle">
                {i}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Kernels({ kernel, channel }: { readonly kernel: Kernel; readonly channel: number }) {
  const say = useWords(words);
  const [filters = 1, channels = 1, height = 1, width = 1] = kernel.shape;
  const most = kernel.values.reduce((m, value) => Math.max(m, Math.abs(value)), 0);
  return Array.from({ length: filters }, (_, i) => (
    <figure key={i} aria-label={say('kernel', { index: i })}>
      {channel === inColour ? (
        <ColourKernel
          values={kernel.values}
          from={i * channels * height * width}
          height={height}
          width={width}
          most={most}
          size={mapSize}
        />
      ) : (
        <MapImage
          values={kernel.values}
          from={(i * channels + channel) * height * width}
          height={height}
          width={width}
          most={most}
          signed
          size={mapSize}
        />
      )}
      <figcaption className="mono">{i}</figcaption>
    </figure>
  ));
}
