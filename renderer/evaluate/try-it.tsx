import { useEffect, useMemo, useRef, useState } from 'react';
import { bridge } from '../bridge/bridge.js';
import { useWords } from '../text/words.js';
import { tellRefusal } from '../ui/notices.js';
import { Segmented } from '../ui/segmented.js';
import { AnswerList } from './answer-list.js';
import { DrawingPad } from './drawing-pad.js';
import { reduceDrawing } from './drawing/reduce-drawing.js';
import type { Stroke } from './drawing/stroke.js';
import type { Looked } from './evaluate-store.js';
import { look, useEvaluate } from './evaluate-store.js';
import { FileTry } from './file-try.js';
import { newestOnly } from './newest-only.js';
import { SaidMask } from './said-mask.js';
import type { ImageFacts, Prediction, RunInputs, Sample, Weights } from './run-inputs.js';
import { isInk, SampleImage } from './sample-image.js';
import { ValueSliders } from './value-sliders.js';

const words = {
  title: { en: 'Try it', zh: '试一试' },
  how: { en: 'What to try', zh: '试用方式' },
  draw: { en: 'Draw', zh: '绘制' },
  file: { en: 'File', zh: '文件' },
  values: { en: 'Values', zh: '数值' },
  seen: { en: 'What the network is given, {height} by {width}', zh: '网络得到的输入，{height} 乘 {width}' },
  sizes: { en: '{height} × {width}', zh: '{height} × {width}' },
  drawHint: {
    en: 'The drawing is centred, made as large as the data’s and reduced to {height} × {width}; the answer comes with each stroke.',
    zh: '所绘内容会居中、缩放到与数据一致，并缩小为 {height} × {width}；每一笔都会立即得到回答。',
  },
  placeHint: {
    en: 'The drawing is reduced to {height} × {width} as it stands; the answer comes with each stroke.',
    zh: '所绘内容按原位置缩小为 {height} × {width}；每一笔都会立即得到回答。',
  },
  answered: { en: 'answered in {ms} ms', zh: '{ms} 毫秒内回答' },
  rows: { en: 'Row {row} of {count}', zh: '第 {row} 行，共 {count} 行' },
  previous: { en: 'Row before', zh: '上一行' },
  next: { en: 'Next row', zh: '下一行' },
  none: {
    en: 'This network takes sequences; they can be tried on the command line.',
    zh: '此网络接收序列；可以在命令行中试用。',
  },
} as const;

type Way = 'draw' | 'file' | 'values';

interface Asked {
  readonly run: string;
  readonly weights: Weights;
  readonly kind: Looked['kind'];
  readonly sample: Sample;
  /** What had been forgotten when it was asked. */
  readonly turn: number;
}

/** Something of one's own for the network to answer: a drawing, a file, or a row of values. */
export function TryIt({ inputs }: { readonly inputs: RunInputs }) {
  const say = useWords(words);
  const { image, columns } = inputs;
  const canDraw = image !== undefined && isInk(inputs.source, image);
  const ways: readonly Way[] = image ? (canDraw ? ['draw', 'file'] : ['file']) : columns ? ['values', 'file'] : [];
  const [chosen, setWay] = useState<Way>();
  const way = chosen !== undefined && ways.includes(chosen) ? chosen : ways[0];
  const { reply, answered, ask, forget } = useReply();
  return (
    <section className="card evaluate-card evaluate-try" aria-label={say('title')}>
      <header className="evaluate-card-head">
        <h2>{say('title')}</h2>
        <span className="evaluate-space" />
        {way !== undefined && ways.length > 1 && (
          <Segmented
            label={say('how')}
            value={way}
            options={ways.map((value) => ({ value, text: say(value) }))}
            onChange={(next) => {
              setWay(next);
              forget();
            }}
          />
        )}
      </header>
      {way === undefined && <p className="evaluate-note">{say('none')}</p>}
      {way === 'draw' && image && (
        <DrawTry inputs={{ ...inputs, image }} ask={(sample) => ask('drawing', sample)} forget={forget} />
      )}
      {way === 'file' && <FileTry inputs={inputs} onSample={(sample) => ask('file', sample)} />}
      {way === 'file' && image && answered && 'values' in answered && (
        <span className="file-seen">
          <Seen values={answered.values} inputs={{ ...inputs, image }} size={64} />
        </span>
      )}
      {way === 'values' && columns && <ValuesTry inputs={inputs} ask={(sample) => ask('values', sample)} />}
      {reply && <Reply key={way} reply={reply} inputs={inputs} />}
    </section>
  );
}

function Reply({ reply, inputs }: { readonly reply: Prediction; readonly inputs: RunInputs }) {
  const say = useWords(words);
  const [row, setRow] = useState(0);
  const count = reply.predictions.length;
  const prediction = reply.predictions[Math.min(row, count - 1)] ?? [];
  return (
    <>
      {count > 1 && (
        <div className="evaluate-pages">
          <button type="button" className="button small" onClick={() => setRow(Math.max(0, row - 1))}>
            {say('previous')}
          </button>
          <span className="evaluate-note">{say('rows', { row: row + 1, count })}</span>
          <button type="button" className="button small" onClick={() => setRow(Math.min(count - 1, row + 1))}>
            {say('next')}
          </button>
        </div>
      )}
      {inputs.task === 'pixels' ? (
        <SaidMask probabilities={prediction} shape={reply.shape} names={inputs.names} size={238} />
      ) : (
        <AnswerList prediction={prediction} inputs={inputs} />
      )}
      <p className="evaluate-note">{say('answered', { ms: Math.max(1, Math.round(reply.milliseconds)) })}</p>
    </>
  );
}

/** Asks for an answer, of several the newest, and shows the layers the same sample. */
function useReply(): {
  readonly reply: Prediction | undefined;
  /** What was answered. */
  readonly answered: Sample | undefined;
  ask(kind: Looked['kind'], sample: Sample): void;
  forget(): void;
} {
  const run = useEvaluate((state) => state.run);
  const weights = useEvaluate((state) => state.weights);
  const [known, setKnown] = useState<{ readonly key: string; readonly reply: Prediction; readonly sample: Sample }>();
  /** Counts what was forgotten: an answer that comes after that is no longer wanted. */
  const forgotten = useRef(0);
  const send = useMemo(
    () =>
      newestOnly(async ({ kind, turn, ...asked }: Asked) => {
        try {
          const reply = await bridge.call('results.predict', asked);
          if (turn !== forgotten.current) return;
          setKnown({ key: `${asked.run} ${asked.weights}`, reply, sample: asked.sample });
          // Layers are shown for one sample; of a table's rows that would be the first.
          look({ kind, sample: asked.sample });
        } catch (error) {
          tellRefusal(error);
        }
      }),
    [],
  );
  const current = known?.key === `${run} ${weights}` ? known : undefined;
  return {
    reply: current?.reply,
    answered: current?.sample,
    ask: (kind, sample) => run !== undefined && send({ run, weights, kind, sample, turn: forgotten.current }),
    forget: () => {
      forgotten.current += 1;
      setKnown(undefined);
    },
  };
}

/** What the network is given, small. */
function Seen({
  values,
  inputs: { image, source },
  size,
}: {
  readonly values: readonly (number | null)[];
  readonly inputs: RunInputs & { readonly image: ImageFacts };
  readonly size: number;
}) {
  const say = useWords(words);
  const { height, width } = image;
  return (
    <>
      <SampleImage
        values={values as readonly number[]}
        image={image}
        ink={isInk(source, image)}
        size={size}
        label={say('seen', { height, width })}
      />
      <small className="mono">{say('sizes', { height, width })}</small>
    </>
  );
}

function DrawTry({
  inputs,
  ask,
  forget,
}: {
  readonly inputs: RunInputs & { readonly image: ImageFacts };
  ask(sample: Sample): void;
  forget(): void;
}) {
  const say = useWords(words);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const { height, width } = inputs.image;
  const reduced = useMemo(() => reduceDrawing(strokes, inputs), [strokes, inputs]);
  const draw = (next: readonly Stroke[]): void => {
    setStrokes(next);
    if (next.length === 0) {
      forget();
      return;
    }
    const { sizes, values } = reduceDrawing(next, inputs);
    ask({ sizes: [...sizes], values: [...values] });
  };
  return (
    <>
      <DrawingPad strokes={strokes} onDraw={draw}>
        {strokes.length > 0 && (
          <span className="drawing-pad-seen">
            <Seen values={reduced.values} inputs={inputs} size={42} />
          </span>
        )}
      </DrawingPad>
      {strokes.length === 0 && (
        <p className="evaluate-note">{say(inputs.task === 'pixels' ? 'placeHint' : 'drawHint', { height, width })}</p>
      )}
    </>
  );
}

function ValuesTry({ inputs, ask }: { readonly inputs: RunInputs; ask(sample: Sample): void }) {
  const { columns = [], sizes } = inputs;
  const [values, setValues] = useState<readonly number[]>(() => columns.map(({ median }) => median));
  const run = useEvaluate((state) => state.run);
  const weights = useEvaluate((state) => state.weights);
  const answers = useEvaluate((state) => state.results?.answers);
  const send = (next: readonly number[]): void => {
    setValues(next);
    ask({ sizes: [...sizes], values: [...next] });
  };
  // The first answer is to the middle of the data.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => send(values), [run, weights]);
  const shuffle = async (): Promise<void> => {
    const rows = answers && answers.task !== 'pixels' ? answers.rows : [];
    const row = rows[Math.floor(Math.random() * rows.length)];
    if (row === undefined || run === undefined) return;
    const { samples } = await bridge.call('results.samples', { run, weights, rows: [row] });
    send(samples[0]?.values ?? values);
  };
  return (
    <ValueSliders
      columns={columns}
      values={values}
      onChange={send}
      onShuffle={() => void shuffle().catch(tellRefusal)}
    />
  );
}
