import { ProblemError } from '../../engine/base/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { edit } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { useWords } from '../text/words.js';
import { tellDone, tellRefusal } from '../ui/notices.js';
import type { Idea } from './ideas.js';
import { ideasFor } from './ideas.js';
import { welcomeWords } from './words.js';

/** Changes that are worth a second training, each done at a press. */
export function IdeaChips({ document }: { readonly document: GraphDocument }) {
  const say = useWords(welcomeWords);
  const tryIdea = ({ request }: Idea): void => {
    const done = edit(request);
    if (!done.ok) {
      tellRefusal(new ProblemError(done.problems));
      return;
    }
    setView({ welcomed: true, nextSteps: false });
    tellDone(say('changed'));
  };
  return (
    <div className="idea-chips">
      {ideasFor(document).map((idea) => (
        <button key={idea.kind} type="button" className="chip" onClick={() => tryIdea(idea)}>
          {say(idea.kind, { node: idea.node })}
        </button>
      ))}
    </div>
  );
}
