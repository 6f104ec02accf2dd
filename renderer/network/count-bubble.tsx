import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import './count-bubble.css';

interface Bubble {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** How the parameter count of the card under the pointer comes about; one bubble for all cards, so that a card stays light. */
export function CountBubble() {
  const [bubble, setBubble] = useState<Bubble>();
  useEffect(() => {
    let under: HTMLElement | undefined;
    const follow = (event: PointerEvent): void => {
      const next = event.buttons === 0 ? countAt(event) : undefined;
      if (next === under) return;
      under = next;
      setBubble(next && bubbleOf(next));
    };
    const hide = (): void => {
      under = undefined;
      setBubble(undefined);
    };
    window.addEventListener('pointermove', follow, { passive: true });
    window.addEventListener('pointerdown', hide, { passive: true });
    window.addEventListener('wheel', hide, { passive: true });
    window.addEventListener('keydown', hide);
    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerdown', hide);
      window.removeEventListener('wheel', hide);
      window.removeEventListener('keydown', hide);
    };
  }, []);
  if (!bubble) return null;
  return createPortal(
    <div className="popover count-bubble" role="tooltip" style={{ left: bubble.left, top: bubble.top }}>
      {bubble.text}
    </div>,
    document.body,
  );
}

/** In the spine a button lies over the card, so that the count is not what the pointer touches first. */
function countAt({ target, clientX, clientY }: PointerEvent): HTMLElement | undefined {
  if (!(target instanceof Element) || !target.closest('.flow-card, .spine-card')) return undefined;
  return document
    .elementsFromPoint(clientX, clientY)
    .find((each): each is HTMLElement => each instanceof HTMLElement && each.dataset['from'] !== undefined);
}

function bubbleOf(element: HTMLElement): Bubble {
  const { left, width, top } = element.getBoundingClientRect();
  return { text: element.dataset['from'] ?? '', left: left + width / 2, top };
}
