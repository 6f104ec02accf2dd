import type { DragEvent } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { writeDocument } from '../../engine/document/index.js';
import { useProject } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { problemText } from '../../engine/text/index.js';
import { Dialog } from '../ui/dialog.js';
import { bringAndChoose } from './bring-and-choose.js';
import { droppedFiles } from './bring-data.js';
import { BringProgress } from './bring-progress.js';
import { ChooseData } from './choose-data.js';
import { DataHeader } from './data-header.js';
import { lookAtData, lookAtNothing, useData } from './data-store.js';
import { FitCard } from './fit-card.js';
import { LeftOutCard } from './left-out-card.js';
import { LearntCard } from './learnt-card.js';
import { ColumnsCard } from './columns-card.js';
import { PreviewCard } from './preview-card.js';
import { RecipeSpine } from './recipe-spine.js';
import { SplitBar } from './split-bar.js';
import { dataWords } from './words.js';
import './data-view.css';

/** What the network learns from: the examples, their parts, and their way into the network. */
export function DataView() {
  const say = useWords(dataWords);
  const document = useProject((open) => open?.history.document);
  const graph = useMemo(() => document && writeDocument(document), [document]);
  const named = document?.data['source'] !== undefined;
  useEffect(() => {
    if (graph === undefined) return;
    if (named) void lookAtData(graph);
    else lookAtNothing();
  }, [graph, named]);
  const shown = useData((data) => data.shown);
  const choosing = useData((data) => data.choosing);
  const drop = useDrop();
  return (
    <section className="data-view" aria-label={say('data')} {...drop.handlers}>
      <RecipeSpine />
      <main className="data-main">
        {shown ? <Shown /> : <NothingShown named={named} />}
        {drop.over && (
          <div className="data-drop-over">
            <span>{say('dropNow')}</span>
          </div>
        )}
      </main>
      {choosing && (
        <Dialog
          title={say('choose')}
          open
          onClose={() => useData.setState({ choosing: false })}
          className="choose-data-dialog"
        >
          <ChooseData />
        </Dialog>
      )}
    </section>
  );
}

function Shown() {
  const shown = useData((data) => data.shown);
  const choosing = useData((data) => data.choosing);
  const source = useProject((open) => open?.history.document.data['source']);
  if (!shown) return null;
  const { preview, graph } = shown;
  // What is chosen anew is still being read: what is shown of the data before is no longer to be acted on.
  const isOld = preview.source !== source;
  return (
    <>
      <DataHeader preview={preview} />
      <SplitBar preview={preview} />
      {!choosing && <BringProgress />}
      <div className={`data-cards ${isOld ? 'old' : ''}`} inert={isOld}>
        <PreviewCard preview={preview} graph={graph} />
        <div className="data-side">
          <LearntCard preview={preview} />
          <FitCard preview={preview} />
          {preview.columns && <ColumnsCard preview={preview} columns={preview.columns} />}
          {preview.skipped.count > 0 && <LeftOutCard skipped={preview.skipped} />}
        </div>
      </div>
    </>
  );
}

/** Before there is anything to look at: that it comes, why it does not, or the choice. */
function NothingShown({ named }: { readonly named: boolean }) {
  const say = useWords(dataWords);
  const language = useLanguage();
  const refused = useData((data) => data.refused);
  const reading = useData((data) => data.reading);
  const read = useData((data) => data.read);
  if (named && !refused) {
    return (
      <p className="data-reading" role="status">
        {reading && (read ? say('readingImages', { ...read }) : say('reading'))}
      </p>
    );
  }
  return (
    <div className="data-nothing">
      <h1>{say(named ? 'choose' : 'nothing')}</h1>
      {refused ? (
        <div className="data-refusal" role="alert">
          {refused.map((problem, i) => (
            <p key={i}>{problemText(problem, language)}</p>
          ))}
        </div>
      ) : (
        <p>{say('nothingHelp')}</p>
      )}
      <ChooseData />
    </div>
  );
}

/** Takes what is dropped anywhere on the screen; a project file is left to the window. */
function useDrop() {
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(true);
  };
  const onDragLeave = (event: DragEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
  };
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    const { dataTransfer } = event;
    if (!dataTransfer.types.includes('Files')) return;
    if ([...dataTransfer.files].some(({ name }) => name.endsWith('.netloom'))) return;
    event.preventDefault();
    void bringAndChoose(droppedFiles(dataTransfer));
  };
  return { over, handlers: { onDragOver, onDragLeave, onDrop } };
}
