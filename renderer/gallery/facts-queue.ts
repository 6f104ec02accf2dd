import type { Template } from '../../templates/index.js';
import type { TemplateFacts } from './template-facts.js';
import { templateFacts } from './template-facts.js';

interface Wish {
  readonly template: Template;
  tell(facts: TemplateFacts): void;
}

const wishes: Wish[] = [];
let under = false;

/** Builds the network when the window has a moment, one after the other; the answered function takes the wish back. */
export function askForFacts(template: Template, tell: (facts: TemplateFacts) => void): () => void {
  const wish = { template, tell };
  wishes.push(wish);
  if (!under) next();
  return () => {
    const at = wishes.indexOf(wish);
    if (at >= 0) wishes.splice(at, 1);
  };
}

function next(): void {
  under = wishes.length > 0;
  if (!under) return;
  window.requestIdleCallback(
    () => {
      const wish = wishes.shift();
      wish?.tell(templateFacts(wish.template));
      next();
    },
    { timeout: 200 },
  );
}
