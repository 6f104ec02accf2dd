import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { percent, significant } from '../ui/format.js';
import { bestOf } from './class-figures.js';
import { useEvaluate } from './evaluate-store.js';
import { isSameNetwork } from './same-network.js';

const words = {
  lens: { en: 'Lens', zh: '镜头' },
  maps: { en: 'Feature maps', zh: '特征图' },
  other: { en: 'The network of this run; another one is open.', zh: '此次训练的网络；当前打开的是另一个。' },
  changed: { en: 'As it was trained; the drawing has changed since.', zh: '训练时的网络；此后图已更改。' },
  drawing: { en: 'your drawing', zh: '所绘图像' },
  file: { en: 'your file', zh: '所选文件' },
  values: { en: 'your values', zh: '所设数值' },
  row: { en: 'sample {row}', zh: '样本 {row}' },
} as const;

/** What the spine's cards lead to. */
export function SpineLens() {
  const say = useWords(words);
  return (
    <div className="segmented evaluate-lens" role="group" aria-label={say('lens')}>
      <button type="button" aria-pressed>
        {say('maps')}
      </button>
    </div>
  );
}

/** What comes out at the end for the sample that is looked at, and whether this is still the open drawing. */
export function SpineNote() {
  const say = useWords(words);
  const open = useProject((project) => project?.history.document);
  const { results, looked, prediction } = useEvaluate();
  if (!results?.checked) return null;
  const { inputs, checked } = results;
  const [best] = inputs.task === 'classes' && prediction ? bestOf(prediction, 1) : [];
  const isChanged = open !== undefined && !isSameNetwork(open, checked.document);
  return (
    <>
      {looked && prediction && (best || inputs.task === 'number') && (
        <p className="chip evaluate-outcome">
          {best ? (
            <>
              <b>{inputs.names[best.index]}</b>
              <span className="mono">{percent(best.value, 1)}</span>
            </>
          ) : (
            <b className="mono">{significant(prediction[0] ?? 0)}</b>
          )}
          <span>
            {looked.kind === 'row'
              ? say('row', { row: 'row' in looked.sample ? looked.sample.row : '' })
              : say(looked.kind === 'drawing' ? 'drawing' : looked.kind === 'file' ? 'file' : 'values')}
          </span>
        </p>
      )}
      {isChanged && <p>{say(open.title === checked.document.title ? 'changed' : 'other')}</p>}
    </>
  );
}
