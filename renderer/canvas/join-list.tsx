import { Check, Ban } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Endpoint } from '../../engine/document/index.js';
import { inputPorts, leadsTo, outputPorts } from '../../engine/document/index.js';
import { problemText } from '../../engine/text/index.js';
import { nodeName, typeTitle } from '../network/node-facts.js';
import { project } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { announce } from '../ui/announce.js';
import { useCanvas } from './canvas-store.js';
import { join } from './join.js';
import { topScope } from './scene/scene-graph.js';
import { fitsKind, isMisfit, signalAt, tryConnection } from './try-connection.js';
import { canvasWords } from './words.js';
import './quick-add.css';

interface Candidate {
  readonly to: Endpoint;
  readonly label: string;
  readonly fits: boolean;
}

/** Drawing a wire by keyboard: the ports that a layer could lead to, each said to fit or why not. */
export function JoinList() {
  const joining = useCanvas((canvas) => canvas.joining);
  return joining === undefined ? null : <List key={joining} from={joining} />;
}

function close(): void {
  const { joining } = useCanvas.getState();
  useCanvas.setState({ joining: undefined });
  document.querySelector<HTMLElement>(`[data-canvas-node="${CSS.escape(joining ?? '')}"]`)?.focus();
}

function List({ from }: { readonly from: string }) {
  const say = useWords(canvasWords);
  const language = useLanguage();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const { start, candidates } = useMemo(() => candidatesOf(from), [from]);
  const found = candidates.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
  const chosen = found[at];
  const trial = useMemo(() => (start && chosen ? tryConnection(start, chosen.to) : undefined), [start, chosen]);
  const reason = trial && isMisfit(trial) ? problemText(trial.problem, language) : undefined;
  useEffect(() => {
    field.current?.focus();
  }, []);
  useEffect(() => {
    if (!chosen) return;
    announce(
      reason === undefined ? say('fits', { node: chosen.label }) : say('doesNotFit', { node: chosen.label, reason }),
    );
  }, [chosen, reason, say]);
  const box = document.querySelector(`[data-canvas-node="${CSS.escape(from)}"]`)?.getBoundingClientRect();
  const label = say('connectFrom', { node: from });
  return (
    <div
      className="menu quick-add"
      role="dialog"
      aria-label={label}
      style={{
        left: Math.min((box?.right ?? 300) + 12, window.innerWidth - 260),
        top: Math.min(box?.top ?? 120, window.innerHeight - 340),
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) useCanvas.setState({ joining: undefined });
      }}
    >
      <div className="quick-add-field">
        <input
          ref={field}
          role="combobox"
          aria-expanded
          aria-controls="join-list"
          aria-activedescendant={chosen && `join-${chosen.to.node}-${chosen.to.port}`}
          aria-label={label}
          placeholder={label}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step !== undefined) setAt((now) => Math.max(0, Math.min(found.length - 1, now + step)));
            else if (event.key === 'Enter' && start && chosen && reason === undefined) {
              close();
              join(start, chosen.to);
            } else if (event.key === 'Escape') close();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </div>
      <ul id="join-list" role="listbox" aria-label={label}>
        {found.map((candidate, i) => (
          <li
            key={`${candidate.to.node}.${candidate.to.port}`}
            id={`join-${candidate.to.node}-${candidate.to.port}`}
            role="option"
            aria-selected={i === at}
            className="menu-item"
            data-highlighted={i === at ? '' : undefined}
          >
            {candidate.fits ? <Check size={13} aria-hidden /> : <Ban size={13} aria-hidden />}
            {candidate.label}
          </li>
        ))}
      </ul>
      {reason !== undefined && <p className="quick-add-none">{reason}</p>}
    </div>
  );
}

/** Ports of nodes that do not lead here, those that fit first. */
function candidatesOf(from: string): {
  readonly start: Endpoint | undefined;
  readonly candidates: readonly Candidate[];
} {
  const { history, inside } = project();
  const { nodes, wires } = topScope(history.document, inside);
  const node = nodes.get(from);
  const port = node && outputPorts(history.document, node)?.[0]?.id;
  if (port === undefined) return { start: undefined, candidates: [] };
  const start = { node: from, port };
  const signal = signalAt(start);
  const candidates = [...nodes.values()].flatMap((other) => {
    if (other.id === from || leadsTo(wires, other.id, from)) return [];
    const ports = inputPorts(history.document, other) ?? [];
    return ports.map(({ id }): Candidate => {
      const to = { node: other.id, port: id };
      const name = `${typeTitle(other)} ${nodeName(other)}`;
      return { to, label: ports.length > 1 ? `${name}, ${id}` : name, fits: fitsKind(signal, to) };
    });
  });
  return { start, candidates: candidates.sort((a, b) => Number(b.fits) - Number(a.fits)) };
}
