import { OctagonX, TriangleAlert } from 'lucide-react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { memo } from 'react';
import { familyOf } from '../network/family.js';
import { LayerGlyph } from '../network/layer-glyph.js';
import { nodeName, spokenShape, typeTitle } from '../network/node-facts.js';
import { useLanguage, useWords } from '../text/words.js';
import { count, short } from '../ui/format.js';
import type { SpineFacts } from './spine-facts.js';

const words = {
  output: { en: '{type} {name}, output {shape}', zh: '{type} {name}，输出 {shape}' },
  parameters: { en: '{count} parameters', zh: '{count} 个参数' },
  error: { en: 'has an error', zh: '有错误' },
  warning: { en: 'has a warning', zh: '有警告' },
} as const;

/** A node's card in the spine: what it is called, and what it learns where there is room to say it. */
export const SpineCard = memo(function SpineCard({
  facts,
  tall,
  title,
  selected,
  reachable,
  tint,
  onSelect,
  onKeyDown,
}: {
  readonly facts: SpineFacts;
  readonly tall: boolean;
  /** The type's name; a file's own block has one of the file's. */
  readonly title?: string | undefined;
  readonly selected: boolean;
  /** Whether Tab leads here; the arrows lead to the others. */
  readonly reachable: boolean;
  /** A CSS colour that runs in from the left. */
  readonly tint?: string | undefined;
  onSelect(id: string): void;
  onKeyDown(event: KeyboardEvent): void;
}) {
  const say = useWords(words);
  const language = useLanguage();
  const { record, parameters, output, problem } = facts;
  const family = familyOf(record);
  const type = title ?? typeTitle(record);
  const name = nodeName(record);
  const spoken = output ? say('output', { type, name, shape: spokenShape(output, language) }) : `${type} ${name}`;
  const classes = ['spine-card', `family-${family}`, tall ? '' : 'slim', selected ? 'selected' : ''];
  if (record.kind === 'block') classes.push('folded');
  if (record.bypass === true) classes.push('bypassed');
  if (problem) classes.push(problem);
  return (
    <button
      type="button"
      className={classes.filter((c) => c !== '').join(' ')}
      style={tint === undefined ? undefined : ({ '--spine-tint': tint } as CSSProperties)}
      data-node={record.id}
      aria-label={problem ? `${spoken}, ${say(problem)}` : spoken}
      aria-pressed={selected}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onSelect(record.id)}
      onKeyDown={onKeyDown}
    >
      <span className="stripe" />
      <span className="spine-card-glyph">
        <LayerGlyph
          id={record.kind === 'layer' ? record.layer : record.kind === 'block' ? record.definition : ''}
          family={family}
          size={tall ? 20 : 18}
        />
      </span>
      <span className="spine-card-words">
        <b>{type}</b>
        <span className="mono">{name}</span>
      </span>
      {tall && parameters > 0 && (
        <span className="spine-card-count mono" title={say('parameters', { count: count(parameters) })}>
          {short(parameters)}
        </span>
      )}
      {problem === 'error' && <OctagonX className="spine-card-problem" size={14} aria-hidden />}
      {problem === 'warning' && <TriangleAlert className="spine-card-problem" size={14} aria-hidden />}
    </button>
  );
});
