import type { CheckedGraph } from '../../engine/check/index.js';
import { isImage } from '../../engine/layers/index.js';
import { NodeCard } from '../canvas/node-card.js';
import { cardFacts } from '../network/card-facts.js';
import { ShapeLabel } from '../network/shape-label.js';
import { useLanguage, useWords } from '../text/words.js';
import { AnswerBars } from './answer-bars.js';
import type { FirstLook } from './first-look.js';
import { LayerPicture } from './layer-picture.js';
import { welcomeWords } from './words.js';

/** Layers whose output is worth a look; poolings and reshapes would only repeat what stands above them. */
const looked: ReadonlySet<string> = new Set(['input', 'conv2d', 'dense']);

/** The network from top to bottom, each layer with what it makes of one image. */
export function WelcomeNetwork({
  checked,
  look,
}: {
  readonly checked: CheckedGraph;
  readonly look: FirstLook | undefined;
}) {
  const say = useWords(welcomeWords);
  const language = useLanguage();
  const order = checked.order.filter((id) => checked.document.nodes.has(id));
  const hidden = order.slice(0, -2);
  return (
    <ol className="welcome-network" aria-label={say('network')}>
      {order.map((id, i) => {
        const facts = cardFacts(checked, id, language);
        if (!facts) return null;
        const map = look?.activations.nodes[id];
        const last = i === order.length - 1;
        return (
          <li key={id} className={facts.tall ? 'tall' : ''}>
            <div className="welcome-card">
              <NodeCard facts={facts} className="welcome-node" />
            </div>
            {!last && (
              <span className="welcome-wire">
                <ShapeLabel signal={facts.output} />
              </span>
            )}
            <div className="welcome-look">
              {last && look && <AnswerBars answer={look.activations.prediction} trained={look.trained} />}
              {map && hidden.includes(id) && looked.has(facts.glyph) && (
                <LayerPicture
                  map={map}
                  trained={look?.trained}
                  kind={facts.glyph === 'input' ? 'input' : facts.output && isImage(facts.output) ? 'maps' : 'values'}
                />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
