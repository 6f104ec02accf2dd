import { useConnection } from '@xyflow/react';
import { Ban } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { problemText } from '../../engine/text/index.js';
import { findLayer } from '../../engine/layers/index.js';
import { ShapeLabel } from '../network/shape-label.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import type { Refusal } from './canvas-store.js';
import { useCanvas } from './canvas-store.js';
import { joinThrough } from './join.js';
import { portKind } from './scene/port-kind.js';
import { isMisfit, tryConnection } from './try-connection.js';
import { canvasWords } from './words.js';
import './refusal-card.css';

const wantedOf: Readonly<Record<string, 'image' | 'vector' | 'sequence' | 'tokens'>> = {
  'layer-wants-image': 'image',
  'output-wants-image': 'image',
  'layer-wants-features': 'vector',
  'output-wants-vector': 'vector',
  'layer-wants-sequence': 'sequence',
  'layer-wants-tokens': 'tokens',
};

/** Why a wire cannot end where it is held or was let go, and the layer that would make it fit. */
export function RefusalCard() {
  const held = useHeldRefusal();
  const left = useCanvas((canvas) => canvas.refusal);
  const refusal = held ?? left;
  return refusal ? (
    <Card key={`${refusal.to.node}.${refusal.to.port}`} refusal={refusal} held={held !== undefined} />
  ) : null;
}

/** The refusal under the pointer while a wire is drawn. */
function useHeldRefusal(): Refusal | undefined {
  const state = useConnection(({ inProgress, fromHandle, toHandle, isValid }) => {
    if (!inProgress || isValid !== false || !toHandle || toHandle.type === fromHandle.type) return '';
    const [source, target] = fromHandle.type === 'source' ? [fromHandle, toHandle] : [toHandle, fromHandle];
    return JSON.stringify([source.nodeId, source.id, target.nodeId, target.id]);
  });
  return useMemo(() => {
    if (state === '') return undefined;
    const [from = '', fromPort = '', to = '', toPort = ''] = JSON.parse(state) as string[];
    const port = document.querySelector(
      `.network-canvas .port.target[data-nodeid="${CSS.escape(to)}"][data-handleid="${CSS.escape(toPort)}"]`,
    );
    const box = port?.getBoundingClientRect();
    return {
      from: { node: from, port: fromPort },
      to: { node: to, port: toPort },
      left: box?.left ?? 0,
      top: box?.top ?? 0,
    };
  }, [state]);
}

function Card({ refusal: { from, to, left, top }, held }: { readonly refusal: Refusal; readonly held: boolean }) {
  const say = useWords(canvasWords);
  const language = useLanguage();
  const first = useRef<HTMLButtonElement>(null);
  const trial = useMemo(() => tryConnection(from, to), [from, to]);
  const close = (): void => useCanvas.setState({ refusal: undefined });
  useEffect(() => {
    if (!held) first.current?.focus();
  }, [held]);
  if (!isMisfit(trial)) return null;
  const { problem, came, between } = trial;
  const wanted = wantedOf[problem.code];
  const kind = portKind(came);
  return (
    <div
      className={`popover refusal-card ${held ? 'held' : ''}`}
      role="alertdialog"
      aria-label={say('refused')}
      style={{ left: Math.max(left - 24, 8), top: Math.max(top - 12, 140) }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <h4>
        <Ban size={14} aria-hidden />
        {say('refused')}
      </h4>
      {wanted ? (
        <dl>
          <dt>{say('came')}</dt>
          <dd>
            {kind === 'image' || kind === 'vector' || kind === 'sequence' ? say(kind) : say('nothing')}{' '}
            {came && <ShapeLabel signal={came} />}
          </dd>
          <dt>{say('wanted')}</dt>
          <dd>{say(wanted)}</dd>
        </dl>
      ) : (
        <p>{problemText(problem, language)}</p>
      )}
      {between.map((layer, i) => (
        <Button
          key={layer}
          ref={i === 0 ? first : null}
          kind="fix"
          size="small"
          onClick={() => {
            close();
            joinThrough(from, to, layer);
          }}
        >
          {say('insert', { layer: findLayer(layer)?.text.title.en ?? layer })}
          {i === 0 && <kbd>↵</kbd>}
        </Button>
      ))}
    </div>
  );
}
