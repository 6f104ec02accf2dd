import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import { percent } from '../ui/format.js';
import { useFirstLook } from './first-look.js';
import { useTrained } from './use-trained.js';
import { WelcomeNetwork } from './welcome-network.js';
import { WelcomeSteps } from './welcome-steps.js';
import { welcomeWords } from './words.js';
import './welcome.css';

/** The first page: a working network that has never learnt anything, and three steps. */
export function Welcome() {
  const say = useWords(welcomeWords);
  const checked = useProject((open) => open?.checked);
  const look = useFirstLook();
  const trained = useTrained();
  if (!checked) return null;
  const isDigits = checked.document.data['source'] === 'digits';
  return (
    <div className="welcome">
      <main className="welcome-main scrolling" tabIndex={-1}>
        <h1>{say(trained ? 'trained' : isDigits ? 'never' : 'ready')}</h1>
        {/* Its line is kept free, so that nothing moves when the answer comes. */}
        {isDigits && <p className="welcome-guess">{look ? guess() : '\u00a0'}</p>}
        <WelcomeNetwork checked={checked} look={look ?? undefined} />
      </main>
      <WelcomeSteps checked={checked} trained={trained} looked={look !== undefined} />
    </div>
  );

  function guess(): string {
    const { label = '', activations } = look ?? {};
    const answer = activations?.prediction ?? [];
    const share = Math.max(...answer);
    const said = String(answer.indexOf(share));
    return say(look?.trained ? 'says' : said === label ? 'lucky' : 'guess', { label, said, share: percent(share, 1) });
  }
}
