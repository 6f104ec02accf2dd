import { Database, FileSpreadsheet, Folder, FolderOpen } from 'lucide-react';
import type { ChangeEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { BundledFacts } from '../../main/bridge/index.js';
import type { Answer } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { dataTitles } from '../project/data-titles.js';
import { useProject } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { count } from '../ui/format.js';
import { tellRefusal } from '../ui/notices.js';
import { bringAndChoose } from './bring-and-choose.js';
import { BringProgress } from './bring-progress.js';
import { chosenFiles } from './bring-data.js';
import { chooseSource } from './choose-source.js';
import { SamplePicture } from './sample-picture.js';
import { dataWords } from './words.js';

type Sources = Answer<'data.sources'>;

/** Every way to data: what comes along, what was brought before, and bringing more. */
export function ChooseData() {
  const say = useWords(dataWords);
  const [sources, setSources] = useState<Sources>();
  const current = useProject((open) => open?.history.document.data['source']);
  useEffect(() => void bridge.call('data.sources', {}).then(setSources, tellRefusal), []);
  return (
    <div className="choose-data">
      <h2>{say('bring')}</h2>
      <BringData />
      {sources && sources.brought.length > 0 && (
        <>
          <h2>{say('brought')}</h2>
          <ul className="choose-brought">
            {sources.brought.map(({ path, name, isFolder }) => (
              <li key={path}>
                <button type="button" aria-pressed={path === current} onClick={() => chooseSource(path)}>
                  {isFolder ? <Folder size={16} aria-hidden /> : <FileSpreadsheet size={16} aria-hidden />}
                  <span>{name}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{say('bundled')}</h2>
      <ul className="choose-bundled">
        {sources?.bundled.map((facts) => (
          <li key={facts.id}>
            <BundledCard facts={facts} chosen={facts.id === current} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function BundledCard({ facts, chosen }: { readonly facts: BundledFacts; readonly chosen: boolean }) {
  const say = useWords(dataWords);
  const language = useLanguage();
  const { id, task, count: examples, classNames, columns, sizes, pictures } = facts;
  const [, height = 0, width = 0] = sizes;
  const what = columns.length > 0 ? say('columnsCount', { count: columns.length }) : say('grey', { height, width });
  const learnt =
    task === 'number'
      ? say('aNumber')
      : task === 'pixels'
        ? say('pixels')
        : say('classesCount', { count: classNames.length });
  return (
    <button type="button" className="choose-card" aria-pressed={chosen} onClick={() => chooseSource(id)}>
      <span className="choose-pictures" aria-hidden>
        {pictures.length > 0 ? (
          pictures.map((picture, i) => <SamplePicture key={i} picture={picture} side={32} ink />)
        ) : (
          <span className="choose-columns">{columns.slice(0, 3).join(' · ')}</span>
        )}
      </span>
      <b>{dataTitles[id]?.[language] ?? id}</b>
      <span>
        {say(columns.length > 0 ? 'rows' : 'images', { count: count(examples) })} · {what} · {learnt}
      </span>
    </button>
  );
}

function BringData() {
  const say = useWords(dataWords);
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const bring = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = chosenFiles(event.currentTarget.files);
    event.currentTarget.value = '';
    if (chosen.length === 0) return;
    void bringAndChoose(chosen);
  };
  return (
    <div className="bring">
      <Database size={20} aria-hidden />
      <div className="bring-words">
        <b>{say('dropHere')}</b>
        <p>{say('dropHelp')}</p>
        <p>
          <span className="mono">{say('layout')}</span>
        </p>
        <p>{say('layoutParts')}</p>
        <BringProgress />
      </div>
      <div className="bring-buttons">
        <Button kind="primary" onClick={() => folder.current?.click()}>
          <FolderOpen size={14} aria-hidden />
          {say('chooseFolder')}
        </Button>
        <Button onClick={() => files.current?.click()}>{say('chooseFiles')}</Button>
        <input
          ref={folder}
          type="file"
          hidden
          aria-label={say('chooseFolder')}
          multiple
          onChange={bring}
          {...{ webkitdirectory: '' }}
        />
        <input ref={files} type="file" hidden aria-label={say('chooseFiles')} multiple onChange={bring} />
      </div>
    </div>
  );
}
