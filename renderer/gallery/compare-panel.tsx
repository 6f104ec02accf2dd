import { FolderOpen } from 'lucide-react';
import { useMemo } from 'react';
import type { Template } from '../../templates/index.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { duration, percent, short, significant } from '../ui/format.js';
import { FamilyCounts } from './family-counts.js';
import { NetworkThumbnail } from './network-thumbnail.js';
import { scoreText } from './score-text.js';
import type { TemplateFacts } from './template-facts.js';
import { templateFacts, yearOf } from './template-facts.js';
import { galleryWords } from './words.js';

interface Row {
  readonly name: keyof typeof galleryWords;
  text(template: Template, facts: TemplateFacts): string;
  /** Drawn as a bar where there is one. */
  size?(template: Template, facts: TemplateFacts): number | undefined;
}

/** Two networks beside each other: what they cost, how deep they are, what they reach. */
export function ComparePanel({
  compared,
  onClear,
  onOpen,
}: {
  readonly compared: readonly Template[];
  onClear(): void;
  onOpen(template: Template): void;
}) {
  const say = useWords(galleryWords);
  const language = useLanguage();
  const facts = useMemo(() => compared.map(templateFacts), [compared]);
  const [first, second] = compared;
  const rows: readonly Row[] = [
    { name: 'parameters', text: ({ card }) => short(card.parameters), size: ({ card }) => card.parameters },
    { name: 'multiplyAdds', text: ({ card }) => short(card.multiplyAdds), size: ({ card }) => card.multiplyAdds },
    { name: 'weights', text: (_, f) => String(f.layersWithWeights), size: (_, f) => f.layersWithWeights },
    { name: 'path', text: (_, f) => say('layers', { n: f.longestPath }), size: (_, f) => f.longestPath },
    { name: 'takes', text: (_, f) => f.input },
    {
      name: 'time',
      text: ({ card }) => (card.score ? duration(card.score.seconds) : '–'),
      size: ({ card }) => card.score?.seconds,
    },
    { name: 'reaches', text: ({ card }) => (card.score ? scoreText(card.score, say) : say('notHere')) },
  ];
  const heaviest = (i: number): string | undefined => {
    const found = facts[i]?.heaviest;
    const title = compared[i]?.card.title[language] ?? '';
    return found && found.share >= 0.3
      ? say('holds', { a: title, share: percent(found.share, 0), node: found.node })
      : undefined;
  };
  return (
    <>
      <div className="gallery-side-scroll scrolling">
        <div className="gallery-side-head">
          <h2>{say('comparing')}</h2>
          <Button kind="ghost" size="small" onClick={onClear}>
            {say('clear')}
          </Button>
        </div>
        {compared.map((template) => (
          <div key={template.card.id} className="gallery-compared">
            <p>
              <b>{template.card.title[language]}</b> <span className="mono">{yearOf(template)}</span>
            </p>
            <NetworkThumbnail template={template} />
          </div>
        ))}
        {!second && first && (
          <p className="gallery-notes">{say('tickSecond', { title: first.card.title[language] })}</p>
        )}
        {first && second && (
          <>
            <table className="gallery-facts gallery-compare" aria-label={say('difference')}>
              <thead>
                <tr>
                  <td />
                  {compared.map(({ card }) => (
                    <th key={card.id} scope="col">
                      {card.title[language]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ name, text, size }) => {
                  const sizes = compared.map((t, i) => size?.(t, facts[i] as TemplateFacts));
                  const most = Math.max(...sizes.map((value) => value ?? 0));
                  return (
                    <tr key={name}>
                      <th scope="row">{say(name)}</th>
                      {compared.map((t, i) => (
                        <td key={t.card.id}>
                          {text(t, facts[i] as TemplateFacts)}
                          {sizes[i] !== undefined && (
                            <span className="gallery-bar" aria-hidden>
                              <span style={{ width: `${(100 * (sizes[i] ?? 0)) / most}%` }} />
                            </span>
                          )}
                        </td>
                      ))}
                    </tr>
                  );
                })}
              </tbody>
            </table>
            <p>
              {say('more', {
                a: second.card.title[language],
                b: first.card.title[language],
                parameters: significant(second.card.parameters / first.card.parameters, 2),
                adds: significant(second.card.multiplyAdds / first.card.multiplyAdds, 2),
              })}{' '}
              {[heaviest(0), heaviest(1)].filter(Boolean).join(' ')}
            </p>
            <FamilyCounts of={facts} />
          </>
        )}
      </div>
      <div className="gallery-side-foot">
        {compared.map((template, i) => (
          <Button
            key={template.card.id}
            kind={i === compared.length - 1 ? 'primary' : 'plain'}
            size="large"
            onClick={() => onOpen(template)}
          >
            {i === compared.length - 1 && <FolderOpen size={16} aria-hidden />}
            {say('open', { title: template.card.title[language] })}
          </Button>
        ))}
      </div>
    </>
  );
}
