import { useCallback, useEffect, useMemo } from 'react';
import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { CodeEditor } from './code-editor.js';
import { selectLine, useSelectedLines } from './selected-lines.js';
import { templateCode } from './template-code.js';
import { codeWords } from './words.js';

/** The open network as a template's code, to read and to copy. */
export function TemplateText({ onText }: { onText(text: string): void }) {
  const say = useWords(codeWords);
  const document = useProject((open) => open?.history.document);
  const { text, lines } = useMemo(
    () => (document ? templateCode(document) : { text: '', lines: new Map<string, never>() }),
    [document],
  );
  const lit = useSelectedLines(lines);
  const onLine = useCallback((line: number) => selectLine(lines, line), [lines]);
  useEffect(() => onText(text), [onText, text]);
  return <CodeEditor label={say('templateLabel')} language="typescript" value={text} lit={lit} onLine={onLine} />;
}
