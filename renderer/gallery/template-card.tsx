import { Check, Eye, Play } from 'lucide-react';
import { memo } from 'react';
import type { Template } from '../../templates/index.js';
import { useLanguage, useWords } from '../text/words.js';
import { duration, short } from '../ui/format.js';
import { NetworkThumbnail } from './network-thumbnail.js';
import { scoreText } from './score-text.js';
import { sizeOf, yearOf } from './template-facts.js';
import { galleryWords } from './words.js';

const sizeNames = { full: 'sizeFull', mini: 'sizeMini', small: 'sizeSmall' } as const;

/** One network of the gallery: its drawing, what it costs, and what it reaches. */
export const TemplateCard = memo(function TemplateCard({
  template,
  selected,
  compared,
  onSelect,
  onCompare,
  onOpen,
}: {
  readonly template: Template;
  readonly selected: boolean;
  readonly compared: boolean;
  onSelect(template: Template): void;
  onCompare(template: Template): void;
  onOpen(template: Template): void;
}) {
  const say = useWords(galleryWords);
  const language = useLanguage();
  const { card } = template;
  const title = card.title[language];
  const year = yearOf(template);
  const size = say(sizeNames[sizeOf(template)]);
  return (
    <article
      className={`template-card${selected ? ' selected' : ''}${compared ? ' compared' : ''}`}
      role="listitem"
      aria-label={say('item', { title, year, size })}
      data-template={card.id}
    >
      <button
        type="button"
        className="template-card-open"
        aria-pressed={selected}
        aria-label={title}
        onClick={() => onSelect(template)}
        onDoubleClick={() => onOpen(template)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !selected) return;
          event.preventDefault();
          onOpen(template);
        }}
      />
      <NetworkThumbnail template={template} />
      <div className="template-card-row">
        <b className="template-card-title">{title}</b>
        <span className="template-card-year mono">{year}</span>
        <span className={`chip template-card-size${sizeOf(template) === 'full' ? ' accent' : ''}`}>{size}</span>
      </div>
      <div className="template-card-row template-card-costs">
        <span>
          <span className="mono">{short(card.parameters)}</span> {say('params')}
        </span>
        <span>
          <span className="mono">{short(card.multiplyAdds)}</span> {say('adds')}
        </span>
      </div>
      <div className="template-card-row template-card-foot">
        {card.score ? (
          <>
            <Play className="template-card-play" size={12} fill="currentColor" aria-hidden />
            <span>
              {duration(card.score.seconds)} → <b>{scoreText(card.score, say)}</b>
            </span>
          </>
        ) : (
          <>
            <Eye size={14} aria-hidden />
            <span>{say('tooBig')}</span>
          </>
        )}
        <button
          type="button"
          role="checkbox"
          className="template-card-check"
          aria-checked={compared}
          aria-label={say('compare', { title })}
          title={say('compare', { title })}
          onClick={() => onCompare(template)}
        >
          {compared && <Check size={14} strokeWidth={3} aria-hidden />}
        </button>
      </div>
    </article>
  );
});
