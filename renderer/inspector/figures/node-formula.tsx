import { useMemo } from 'react';
import { Formula } from '../../ui/formula.js';
import { useWords } from '../../text/words.js';
import type { LayerSubject } from '../subject.js';
import { inspectorWords } from '../words.js';
import { filledFormula } from './filled-formula.js';

/** The rule, and under it the same with this node's numbers. */
export function NodeFormula({ subject }: { readonly subject: LayerSubject }) {
  const say = useWords(inspectorWords);
  const { checked } = subject;
  const formula = useMemo(() => checked && filledFormula(checked), [checked]);
  if (!formula) return null;
  return (
    <div className="node-formula" role="group" aria-label={say('formula')}>
      <div className="node-formula-rule">
        <Formula tex={formula.rule} />
      </div>
      {formula.filled.map((line) => (
        <Formula key={line} tex={line} />
      ))}
    </div>
  );
}
