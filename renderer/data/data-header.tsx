import { Images, RotateCw, Table2 } from 'lucide-react';
import type { DataPreview } from '../../main/bridge/index.js';
import { project } from '../state/project-store.js';
import { writeDocument } from '../../engine/document/index.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button, IconButton } from '../ui/button.js';
import { bytes } from '../ui/format.js';
import { areImages, countText, dataTitle, exampleText, learntText } from './data-facts.js';
import { lookAtData, useData } from './data-store.js';
import { dataWords } from './words.js';

/** What the data is, in a line. */
export function DataHeader({ preview }: { readonly preview: DataPreview }) {
  const say = useWords(dataWords);
  const language = useLanguage();
  const reading = useData((data) => data.reading);
  const read = useData((data) => data.read);
  const Icon = areImages(preview) ? Images : Table2;
  return (
    <header className="data-header">
      <h1 title={preview.source}>{dataTitle(preview.source, language)}</h1>
      <span className="chip">
        <Icon size={14} aria-hidden />
        {countText(preview, say)}
      </span>
      <span className="chip">{exampleText(preview, say)}</span>
      <span className="chip">{learntText(preview, say)}</span>
      <span className="chip">{bytes(preview.bytes)}</span>
      <span className="data-header-space" role="status">
        {reading && (read ? say('readingImages', { ...read }) : say('reading'))}
      </span>
      {preview.kind !== 'bundled' && (
        <IconButton label={say('readAgain')} onClick={() => void lookAtData(writeDocument(project().history.document))}>
          <RotateCw size={16} aria-hidden />
        </IconButton>
      )}
      <Button onClick={() => useData.setState({ choosing: true })}>{say('replace')}</Button>
    </header>
  );
}
