import { useEffect, useRef } from 'react';
import { followColours, monaco } from './monaco.js';
import type { LineRange } from './template-code.js';

/** A sentence about a line, shown where it is. */
export interface LineMark {
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
}

/** Text with colours: to read, or to edit where it is told what changed. */
export function CodeEditor({
  label,
  language,
  value,
  lit,
  marks = [],
  onChange,
  onLine,
  onSave,
}: {
  /** The accessible name. */
  readonly label: string;
  readonly language: string;
  readonly value: string;
  /** Lines of what is selected; the first of them is brought into view when they change. */
  readonly lit: readonly LineRange[];
  readonly marks?: readonly LineMark[];
  readonly onChange?: ((value: string) => void) | undefined;
  /** The user has put the cursor into another line. */
  readonly onLine?: ((line: number) => void) | undefined;
  /** Ctrl S in the text. */
  readonly onSave?: (() => void) | undefined;
}) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(undefined);
  const decorations = useRef<monaco.editor.IEditorDecorationsCollection>(undefined);
  const hear = useRef({ onChange, onLine, onSave });
  useEffect(() => {
    hear.current = { onChange, onLine, onSave };
  });
  const isEditable = onChange !== undefined;

  useEffect(() => {
    if (!place.current) return;
    followColours();
    const made = monaco.editor.create(place.current, {
      value: '',
      language,
      ariaLabel: label,
      readOnly: !isEditable,
      domReadOnly: !isEditable,
      automaticLayout: true,
      fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--mono'),
      fontSize: 12,
      lineHeight: 18,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      renderLineHighlight: isEditable ? 'line' : 'none',
      lineNumbersMinChars: 4,
      folding: true,
      wordWrap: 'off',
      padding: { top: 6, bottom: 6 },
      overviewRulerLanes: 0,
      stickyScroll: { enabled: false },
      contextmenu: false,
      autoClosingBrackets: 'never',
      autoClosingQuotes: 'never',
      autoSurround: 'never',
      scrollbar: { horizontalScrollbarSize: 8, verticalScrollbarSize: 10, useShadows: false },
      fixedOverflowWidgets: true,
      unicodeHighlight: { ambiguousCharacters: false },
    });
    made
      .getModel()
      ?.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
    editor.current = made;
    decorations.current = made.createDecorationsCollection();
    made.onDidChangeModelContent(({ isFlush }) => !isFlush && hear.current.onChange?.(made.getValue()));
    made.onDidChangeCursorPosition(({ position, reason }) => {
      if (reason === monaco.editor.CursorChangeReason.Explicit) hear.current.onLine?.(position.lineNumber);
    });
    made.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyS, () => hear.current.onSave?.());
    const themes = new MutationObserver(followColours);
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      themes.disconnect();
      made.getModel()?.dispose();
      made.dispose();
      editor.current = undefined;
    };
  }, [language, label, isEditable]);

  useEffect(() => {
    if (editor.current && editor.current.getValue() !== value) editor.current.setValue(value);
  }, [value, language, label, isEditable]);

  useEffect(() => {
    decorations.current?.set(
      lit.map(({ first, last }) => ({
        range: new monaco.Range(first, 1, last, 1),
        options: { isWholeLine: true, className: 'code-lit', linesDecorationsClassName: 'code-lit-edge' },
      })),
    );
    const [first] = lit;
    if (first && !editor.current?.hasTextFocus()) editor.current?.revealLineInCenterIfOutsideViewport(first.first);
  }, [lit, value, language, label, isEditable]);

  useEffect(() => {
    const model = editor.current?.getModel();
    if (!model) return;
    const markers = marks.map(({ line, column, sentence }) => ({
      severity: monaco.MarkerSeverity.Error,
      message: sentence,
      startLineNumber: line,
      startColumn: column,
      endLineNumber: line,
      endColumn: model.getLineMaxColumn(Math.min(line, model.getLineCount())),
    }));
    monaco.editor.setModelMarkers(model, 'netloom', markers);
  }, [marks, language, label, isEditable]);

  return <div className="code-editor" ref={place} />;
}
