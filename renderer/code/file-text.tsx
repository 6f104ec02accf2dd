import { useCallback, useEffect, useMemo, useState } from 'react';
import type { GraphDocument } from '../../engine/document/index.js';
import { writeDocument } from '../../engine/document/index.js';
import { problemText } from '../../engine/text/index.js';
import { replaceDocument, useProject } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { CodeEditor } from './code-editor.js';
import { nodePlaces } from './json-places.js';
import { selectLine, useSelectedLines } from './selected-lines.js';
import type { TextFault } from './text-faults.js';
import { readText } from './text-faults.js';
import { projectLanguage } from './monaco.js';
import { codeWords } from './words.js';

interface Draft {
  readonly text: string;
  /** The document that the text was before it was edited. */
  readonly begun: GraphDocument | undefined;
}

const noFaults: readonly TextFault[] = [];

/** The project file's text. Edits are a draft until they are applied, as one step that can be undone. */
export function FileText({ onText }: { onText(text: string): void }) {
  const say = useWords(codeWords);
  const language = useLanguage();
  const document = useProject((open) => open?.history.document);
  const written = useMemo(() => (document ? writeDocument(document) : ''), [document]);
  const [draft, setDraft] = useState<Draft>();
  const text = draft?.text ?? written;
  const lines = useMemo(() => nodePlaces(text), [text]);
  const lit = useSelectedLines(lines);
  const reading = useMemo(() => (draft ? readText(draft.text) : undefined), [draft]);
  const faults = reading && 'faults' in reading ? reading.faults : noFaults;
  const marks = useMemo(
    () => faults.map(({ problem, line, column }) => ({ line, column, sentence: problemText(problem, language) })),
    [faults, language],
  );
  const onLine = useCallback((line: number) => selectLine(lines, line), [lines]);
  useEffect(() => onText(text), [onText, text]);
  const change = (next: string): void =>
    setDraft((before) => (next === written ? undefined : { text: next, begun: before ? before.begun : document }));
  const apply = (): void => {
    if (!reading || !('document' in reading)) return;
    replaceDocument(reading.document, { code: 'edit-text', values: {} });
    setDraft(undefined);
  };
  const [first] = faults;
  return (
    <>
      <CodeEditor
        label={say('fileLabel')}
        language={projectLanguage}
        value={text}
        lit={lit}
        marks={marks}
        onChange={change}
        onLine={onLine}
        onSave={apply}
      />
      {draft && (
        <div className="code-draft" role="status">
          <span className={`code-draft-text ${first ? 'fault' : ''}`}>
            {first ? faultText(first, faults.length) : draft.begun === document ? say('edited') : say('changed')}
          </span>
          <Button size="small" kind="ghost" onClick={() => setDraft(undefined)}>
            {say('discard')}
          </Button>
          <Button
            size="small"
            kind="primary"
            disabledBecause={first ? say('mend', { line: first.line }) : undefined}
            onClick={apply}
          >
            {say('apply')}
          </Button>
        </div>
      )}
    </>
  );

  /** Put together here: a sentence given as a value would be cut as the values of strangers are. */
  function faultText({ problem, line }: TextFault, count: number): string {
    const where = problem.values['line'] === undefined ? say('line', { line }) : '';
    return where + problemText(problem, language) + (count > 1 ? say('more', { count: count - 1 }) : '');
  }
}
