import type { KeyboardEvent } from 'react';
import { useEffect } from 'react';
import { goInside, project, select } from '../state/project-store.js';
import { useView } from '../state/view-store.js';
import { focusOn, useCanvas } from './canvas-store.js';
import { bringIntoView } from './flow-instance.js';
import { moveSelected } from './node-actions.js';
import type { Direction } from './scene/neighbours.js';
import { neighbour } from './scene/neighbours.js';
import type { Scene } from './scene/scene.js';
import { toggleBlock } from './toggle-block.js';

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/** The keys that mean something only where one is in the network; all others are commands with shortcuts. */
export function useCanvasKeys(scene: Scene): (event: KeyboardEvent) => void {
  useEffect(() => {
    // From the inspector back to the layer.
    const back = (event: globalThis.KeyboardEvent): void => {
      const { focused } = useCanvas.getState();
      const from = event.target instanceof Element ? event.target.closest('.inspector, aside') : null;
      if (event.key !== 'Escape' || event.defaultPrevented || !from || focused === undefined) return;
      elementOf(focused)?.focus();
    };
    window.addEventListener('keydown', back);
    return () => window.removeEventListener('keydown', back);
  }, []);
  return (event) => {
    if ((event.target as Element).closest('input, button, [role="dialog"], [role="alertdialog"]') !== null) return;
    if (event.ctrlKey || event.metaKey || !handle(event, scene)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function handle(event: KeyboardEvent, scene: Scene): boolean {
  const { focused } = useCanvas.getState();
  const direction = directions[event.key];
  if (direction && event.altKey) {
    const [x, y] = steps[direction];
    const by = event.shiftKey ? 1 : 20;
    moveSelected(x * by, y * by);
    return true;
  }
  if (direction) {
    const next = neighbour(scene, focused, direction);
    if (next !== undefined) goTo(next, event.shiftKey);
    return true;
  }
  if (event.key === 'Escape') return leave(scene);
  if (focused === undefined) return false;
  const node = scene.nodes.find(({ id }) => id === focused);
  if (event.key === ' ' && (node?.open || node?.facts.folded)) {
    toggleBlock(focused);
    return true;
  }
  if (event.key === 'Enter') {
    select([focused]);
    const panel = document.querySelector('[role="complementary"].inspector, aside.inspector, .inspector');
    panel?.querySelector<HTMLElement>('input, button, [tabindex="0"]')?.focus();
    return true;
  }
  return false;
}

/** Moves the keyboard to a node and selects it; `more`: beside what is selected already. */
function goTo(id: string, more: boolean): void {
  focusOn(id);
  select(more ? [...project().selection, id] : [id]);
  bringIntoView(id);
  // A node that was out of view is drawn first.
  requestAnimationFrame(() => elementOf(id)?.focus({ preventScroll: true }));
}

function elementOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-canvas-node="${CSS.escape(id)}"]`);
}

/** Esc: out of the layer to the block around it, then out of the selection, then out of the definition. */
function leave(scene: Scene): boolean {
  const { focused } = useCanvas.getState();
  const { selection, inside } = project();
  const parent = scene.nodes.find(({ id }) => id === focused)?.parent;
  if (parent !== undefined) goTo(parent, false);
  else if (selection.size > 0) {
    select([]);
    focusOn(undefined);
    document.querySelector<HTMLElement>('.network-canvas')?.focus();
  } else if (inside !== undefined) goInside(undefined);
  else return false;
  return useView.getState().mode === 'design';
}
