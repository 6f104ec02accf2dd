import { FolderOpen } from 'lucide-react';
import { useMemo } from 'react';
import type { Template } from '../../templates/index.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { Explained } from '../ui/explained.js';
import { count, duration, percent, grouped } from '../ui/format.js';
import { familyTitle } from './family-title.js';
import { FamilyCounts } from './family-counts.js';
import { NetworkThumbnail } from './network-thumbnail.js';
import { scoreText } from './score-text.js';
import { templateFacts, yearOf } from './template-facts.js';
import { galleryWords } from './words.js';

/** What is to be known of one network before it is opened. */
export function TemplatePanel({ template, onOpen }: { readonly template: Template; onOpen(template: Template): void }) {
  const say = useWords(galleryWords);
  const language = useLanguage();
  const { card } = template;
  const facts = useMemo(() => templateFacts(template), [template]);
  const title = card.title[language];
  const { heaviest } = facts;
  return (
    <>
      <div className="gallery-side-scroll scrolling">
        <div className="gallery-side-head">
          <h2>{title}</h2>
          <span className="mono">{yearOf(template)}</span>
        </div>
        <p className="gallery-family">{familyTitle(card.family, language)}</p>
        <NetworkThumbnail template={template} key={card.id} />
        <p>{grouped(card.summary[language])}</p>
        <table className="gallery-facts">
          <tbody>
            <tr>
              <th scope="row">{say('parameters')}</th>
              <td>{count(card.parameters)}</td>
            </tr>
            <tr>
              <th scope="row">{say('multiplyAdds')}</th>
              <td>{count(card.multiplyAdds)}</td>
            </tr>
            <tr>
              <th scope="row">{say('weights')}</th>
              <td>{facts.layersWithWeights}</td>
            </tr>
            <tr>
              <th scope="row">{say('path')}</th>
              <td>{say('layers', { n: facts.longestPath })}</td>
            </tr>
            <tr>
              <th scope="row">{say('takes')}</th>
              <td>{facts.input}</td>
            </tr>
            <tr>
              <th scope="row">{say('reaches')}</th>
              <td>
                {card.score ? (
                  <Explained how={() => say('medianOf')}>{scoreText(card.score, say)}</Explained>
                ) : (
                  say('notHere')
                )}
              </td>
            </tr>
            {card.score && (
              <tr>
                <th scope="row">{say('time')}</th>
                <td>{say('onTwoCores', { time: duration(card.score.seconds) })}</td>
              </tr>
            )}
          </tbody>
        </table>
        {heaviest && heaviest.share >= 0.3 && (
          <p>{say('holds', { a: title, share: percent(heaviest.share, 0), node: heaviest.node })}</p>
        )}
        <FamilyCounts of={[facts]} />
        <p className="gallery-notes">{grouped(card.notes[language])}</p>
        <h3>{say('source')}</h3>
        <p className="gallery-notes">{card.source}</p>
      </div>
      <div className="gallery-side-foot">
        <Button kind="primary" size="large" onClick={() => onOpen(template)}>
          <FolderOpen size={16} aria-hidden />
          {say('open', { title })}
        </Button>
      </div>
    </>
  );
}
