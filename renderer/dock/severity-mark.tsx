import { Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { Problem } from '../../engine/base/index.js';
import { useWords } from '../text/words.js';
import { severityWords } from './words.js';

const icons = { error: OctagonX, warning: TriangleAlert, note: Info };

/** How grave a problem is: sign, colour and word. */
export function SeverityMark({ severity }: { readonly severity: Problem['severity'] }) {
  const say = useWords(severityWords);
  const Icon = icons[severity];
  return (
    <span className={`severity-mark ${severity}`}>
      <Icon size={14} aria-hidden />
      {say(severity)}
    </span>
  );
}
