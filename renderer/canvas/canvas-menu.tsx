import { ContextMenu } from 'radix-ui';
import type { MouseEvent, ReactNode } from 'react';
import { useState } from 'react';
import { appCommand } from '../commands/catalogue.js';
import { keysText } from '../commands/keys.js';
import { runCommand } from '../commands/use-shortcuts.js';
import { project, select, selectWire } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { doTogether } from './add-layer.js';
import { useCanvas } from './canvas-store.js';
import { flowInstance } from './flow-instance.js';
import { canvasWords } from './words.js';

type Target = 'node' | 'wire' | 'canvas';

const forTarget: Readonly<Record<Target, readonly (readonly string[])[]>> = {
  node: [
    ['add-after', 'connect', 'replace'],
    ['copy', 'duplicate'],
    ['freeze', 'bypass', 'fold', 'group-into-block', 'group-layers', 'ungroup'],
    ['align-centre', 'align-left', 'align-top', 'align-column', 'align-row'],
    ['delete'],
  ],
  wire: [],
  canvas: [['paste', 'select-all', 'add-comment'], ['tidy-layout', 'fit', 'zoom-100'], ['leave-block']],
};

/** The canvas's context menus: of a layer, of a wire, of the empty canvas. What cannot be done there is left out. */
export function CanvasMenu({ children }: { readonly children: ReactNode }) {
  const say = useWords(canvasWords);
  const [target, setTarget] = useState<Target>('canvas');
  const [at, setAt] = useState({ left: 0, top: 0 });
  const aim = (event: MouseEvent): void => {
    setAt({ left: event.clientX, top: event.clientY });
    setTarget(targetOf(event.target as Element));
  };
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger asChild onContextMenu={aim}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu" aria-label={say(target === 'node' ? 'nodeMenu' : 'canvasMenu')}>
          {target === 'wire' ? <WireItems at={at} /> : <CommandItems groups={forTarget[target]} />}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function CommandItems({ groups }: { readonly groups: readonly (readonly string[])[] }) {
  const language = useLanguage();
  const shown = groups
    .map((ids) => ids.map(appCommand).filter((command) => command.refused?.() === undefined))
    .filter((commands) => commands.length > 0);
  return shown.map((commands, i) => (
    <ContextMenu.Group key={i}>
      {i > 0 && <ContextMenu.Separator className="menu-line" />}
      {commands.map((command) => (
        <ContextMenu.Item key={command.id} className="menu-item" onSelect={() => runCommand(command)}>
          {command.label[language]}
          {command.keys?.[0] !== undefined && <span className="keys">{keysText(command.keys[0])}</span>}
        </ContextMenu.Item>
      ))}
    </ContextMenu.Group>
  ));
}

function WireItems({ at }: { readonly at: { readonly left: number; readonly top: number } }) {
  const say = useWords(canvasWords);
  const wire = project().selectedWire;
  if (wire === undefined) return null;
  const position = flowInstance()?.screenToFlowPosition({ x: at.left, y: at.top }) ?? { x: 0, y: 0 };
  return (
    <>
      <ContextMenu.Item
        className="menu-item"
        onSelect={() => window.setTimeout(() => useCanvas.setState({ quickAdd: { ...at, position, wire } }))}
      >
        {say('insertHere')}
      </ContextMenu.Item>
      <ContextMenu.Item
        className="menu-item"
        onSelect={() => {
          doTogether([{ command: 'disconnect', args: { wire } }]);
          selectWire(undefined);
        }}
      >
        {say('disconnect')}
      </ContextMenu.Item>
    </>
  );
}

/** What was clicked, which becomes what is selected. */
function targetOf(element: Element): Target {
  const node = element.closest<HTMLElement>('.react-flow__node');
  if (node) {
    const { id = '' } = node.dataset;
    if (!project().selection.has(id)) select([id]);
    return 'node';
  }
  const wire = element.closest<SVGElement>('.react-flow__edge');
  const real = wire && flowInstance()?.getEdge(wire.dataset['id'] ?? '')?.data?.wire.real;
  if (real === null || real === undefined)
    return element.closest('.react-flow__selection, .react-flow__nodesselection') ? 'node' : 'canvas';
  selectWire(real);
  return 'wire';
}
