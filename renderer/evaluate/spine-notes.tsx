import { useWords } from '../text/words.js';
import { percent, significant } from '../ui/format.js';
import { bestOf } from './class-figures.js';
import { useEvaluate } from './evaluate-store.js';
import { NotAsDrawn } from './not-as-drawn.js';

const words = {
  lens: { en: 'Lens', zh: '镜头' },
  maps: { en: 'Feature maps', zh: '特征图' },
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
  const { results, looked, prediction } = useEvaluate();
  if (!results?.checked) return null;
  const { inputs, checked } = results;
  const [best] = inputs.task === 'classes' && prediction ? bestOf(prediction, 1) : [];
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
      <NotAsDrawn shown={checked.document} />
    </>
  );
}
