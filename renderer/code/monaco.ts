import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/typescript/register';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

/** The language of project files: JSON without the large service that checks it elsewhere; `readDocument` does. */
export const projectLanguage = 'netloom-json';

monaco.languages.register({ id: projectLanguage });
monaco.languages.setLanguageConfiguration(projectLanguage, {
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '"', close: '"' },
  ],
});
monaco.languages.setMonarchTokensProvider(projectLanguage, {
  tokenizer: {
    root: [
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'type'],
      [/"(?:[^"\\]|\\.)*"/, 'string'],
      [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
      [/true|false|null/, 'keyword'],
    ],
  },
});

/** Takes the window's colours as they are now; to be called again when the theme changes. */
export function followColours(): void {
  const style = getComputedStyle(document.documentElement);
  // Built styles shorten #ffffff; the editor knows six digits alone.
  const colour = (name: string): string =>
    style
      .getPropertyValue(`--${name}`)
      .trim()
      .replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const bare = (name: string): string => colour(name).slice(1);
  const dark = document.documentElement.dataset['theme'] === 'dark';
  monaco.editor.defineTheme('netloom', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      { token: '', foreground: bare('text') },
      { token: 'comment', foreground: bare('text-3') },
      { token: 'keyword', foreground: bare('accent-text') },
      { token: 'string', foreground: bare('ok') },
      { token: 'number', foreground: bare('warn') },
      { token: 'type', foreground: bare('text-2') },
      { token: 'delimiter', foreground: bare('text-3') },
    ],
    colors: {
      'editor.background': colour('bg-raised'),
      'editor.foreground': colour('text'),
      'editorLineNumber.foreground': colour('text-3'),
      'editorLineNumber.activeForeground': colour('text'),
      'editor.selectionBackground': colour('accent-soft'),
      'editor.inactiveSelectionBackground': colour('accent-soft'),
      'editor.lineHighlightBackground': colour('bg-sunken'),
      'editor.lineHighlightBorder': '#00000000',
      'editorCursor.foreground': colour('accent'),
      'editorIndentGuide.background1': colour('line'),
      'editorIndentGuide.activeBackground1': colour('line-strong'),
      'editorWidget.background': colour('bg-raised'),
      'editorWidget.border': colour('line-strong'),
      'input.background': colour('bg-raised'),
      'input.border': colour('line-control'),
      'input.foreground': colour('text'),
      focusBorder: colour('accent'),
      'editorBracketMatch.background': colour('accent-soft'),
      'editorBracketMatch.border': colour('accent-line'),
      'editorError.foreground': colour('err'),
      'scrollbarSlider.background': `${colour('line-strong')}99`,
      'scrollbarSlider.hoverBackground': colour('line-strong'),
      'scrollbarSlider.activeBackground': colour('line-control'),
      'editorOverviewRuler.border': '#00000000',
      'editorGutter.background': colour('bg-raised'),
    },
  });
  monaco.editor.setTheme('netloom');
}

export { monaco };
