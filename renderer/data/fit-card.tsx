import { CircleCheck } from 'lucide-react';
import type { DataFix, DataPreview } from '../../main/bridge/index.js';
import { problemText } from '../../engine/text/index.js';
import { templates } from '../../templates/index.js';
import { SeverityMark } from '../dock/severity-mark.js';
import { openNew } from '../project/open-project.js';
import { setView } from '../state/view-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { Segmented } from '../ui/segmented.js';
import { changeRecipe, doAll } from './choose-source.js';
import { FirstNetworkOffer } from './first-network-offer.js';
import { dataWords, kindWords, taskWords } from './words.js';

/** Whether the network can learn this data, and what would make it. */
export function FitCard({ preview }: { readonly preview: DataPreview }) {
  const say = useWords(dataWords);
  const language = useLanguage();
  const { fits, notes, images, options } = preview;
  const open = fits.filter(({ problem }) => problem.severity !== 'note').length + notes.filter(isOpen).length;
  return (
    <section className="card fit" aria-label={say('fit')}>
      <header className="data-card-head">
        <h2>{say('fit')}</h2>
        <span className="data-card-note">{open > 0 && say('look', { count: open })}</span>
      </header>
      <FirstNetworkOffer preview={preview} />
      <ul>
        {fits.map((fix, i) => (
          <FixRow key={i} fix={fix} source={preview.source} />
        ))}
        {notes.map((note, i) => (
          <li key={`note ${i}`} className="fit-row">
            <SeverityMark severity={note.severity} />
            <p>{problemText(note, language)}</p>
          </li>
        ))}
        {!fits.some(({ problem }) => problem.severity !== 'note') && (
          <li className="fit-row">
            <span className="severity-mark fit-ok">
              <CircleCheck size={14} aria-hidden />
              {say('fitsWell')}
            </span>
            <p>{say('fitsWellHelp')}</p>
          </li>
        )}
      </ul>
      {images && (
        <div className="fit-images">
          <span>
            {images.smallest.join() === images.largest.join()
              ? say('sidesSame', { sizes: images.smallest.join(' × ') })
              : say('sides', { smallest: images.smallest.join(' × '), largest: images.largest.join(' × ') })}
          </span>
          <Segmented
            label={say('fitOption')}
            value={options['fit'] === 1 ? 'letterbox' : 'crop'}
            options={[
              { value: 'crop', text: say('crop') },
              { value: 'letterbox', text: say('letterbox') },
            ]}
            onChange={(value) => changeRecipe({ options: value === 'letterbox' ? { fit: 1 } : null })}
          />
        </div>
      )}
    </section>
  );
}

function isOpen({ severity }: DataFix['problem']): boolean {
  return severity !== 'note';
}

function FixRow({ fix, source }: { readonly fix: DataFix; readonly source: string }) {
  const say = useWords(dataWords);
  const language = useLanguage();
  const { about, problem, commands } = fix;
  const [first, ...rest] = commands;
  const fixText = useFixText(fix);
  const made = about === 'input' || about === 'task' ? templateFor(source) : undefined;
  return (
    <li className="fit-row">
      <SeverityMark severity={problem.severity} />
      <div>
        <p>{problemText(problem, language)}</p>
        {made && <p className="fit-support">{say('madeFor')}</p>}
        <div className="fit-buttons">
          {first && (
            <Button kind="fix" size="small" onClick={() => doAll([first, ...rest])}>
              {fixText}
            </Button>
          )}
          {made && (
            <Button
              size="small"
              onClick={() => void openNew(made.graph()).then((opened) => opened && setView({ mode: 'data' }))}
            >
              {say('openTemplate', { title: made.card.title[language] })}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** The button says what will be there. */
function useFixText({ about, commands }: DataFix): string {
  const say = useWords(dataWords);
  const sayTask = useWords(taskWords);
  const sayKind = useWords(kindWords);
  const values = Object.fromEntries(commands.map(({ args }) => [String(args['param']), args['value']]));
  if (about === 'task') return say('fixTask', { task: sayTask(values['task'] as keyof typeof taskWords) });
  if (about === 'colour') return say(values['channels'] === 3 ? 'fixColour' : 'fixGrey');
  if (about === 'input') {
    const sizes = ['height', 'width', 'channels', 'length', 'features'].flatMap((name) =>
      values[name] === undefined ? [] : [Number(values[name])],
    );
    const kind = values['kind'] === undefined ? '' : sayKind(values['kind'] as keyof typeof kindWords);
    return say('fixInput', { kind, sizes: sizes.join(' × ') }).replace(/ {2,}/, ' ');
  }
  return say(about === 'units' ? 'fixUnits' : about === 'names' ? 'fixNames' : 'fixPixels');
}

function templateFor(source: string) {
  return templates.find((template) => template.graph().data['source'] === source);
}
