import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Template } from '../../templates/index.js';
import { networkSketch } from './network-sketch.js';
import type { TemplateFacts } from './template-facts.js';
import { knownFacts } from './template-facts.js';
import { askForFacts } from './facts-queue.js';

const width = 236;
const height = 84;

/** The network as it really is, lying on its side; built once it comes into view. */
export const NetworkThumbnail = memo(function NetworkThumbnail({ template }: { readonly template: Template }) {
  const box = useRef<HTMLDivElement>(null);
  const facts = useTemplateFacts(template, box);
  const sketch = useMemo(() => facts && networkSketch(facts.checked, width, height), [facts]);
  return (
    <div className="gallery-thumbnail" ref={box}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
        {sketch && (
          <>
            <path d={`M${sketch.start} ${height / 2}H${sketch.end}`} stroke="var(--wire)" />
            {sketch.arcs.map(({ from, to, rise }) => (
              <path
                key={`${from} ${to}`}
                d={`M${from} ${height / 2}C${from + (to - from) * 0.08} ${height / 2 - rise * 1.3} ${to - (to - from) * 0.08} ${height / 2 - rise * 1.3} ${to} ${height / 2}`}
                fill="none"
                stroke="var(--f-merge)"
                strokeWidth={0.9}
              />
            ))}
            {sketch.bars.map(({ id, family, x, y, width: w, height: h }) => (
              <rect
                key={id}
                x={x}
                y={y}
                width={w}
                height={h}
                rx={family === 'dense' ? Math.min(w, h) / 2.4 : Math.min(1.5, w / 4)}
                fill={w < 2.5 ? `var(--f-${family})` : `url(#weave-${family})`}
              />
            ))}
          </>
        )}
      </svg>
    </div>
  );
});

/** The facts of a template once its element comes near the window. */
function useTemplateFacts(
  template: Template,
  box: { readonly current: HTMLDivElement | null },
): TemplateFacts | undefined {
  const [facts, setFacts] = useState(() => knownFacts(template.card.id));
  useEffect(() => {
    if (facts || !box.current) return undefined;
    let giveUp = (): void => {};
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        watcher.disconnect();
        giveUp = askForFacts(template, setFacts);
      },
      { rootMargin: '200px' },
    );
    watcher.observe(box.current);
    return () => {
      watcher.disconnect();
      giveUp();
    };
  }, [template, facts, box]);
  return facts;
}
