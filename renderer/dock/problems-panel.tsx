import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Problem } from '../../engine/base/index.js';
import { useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { useProblemCursor } from './problem-cursor.js';
import { ProblemRow } from './problem-row.js';
import { dockWords } from './words.js';

const rowHeight = 30;

/** The list of problems; thousands of them in a broken file are no burden. */
export function ProblemsPanel({ problems }: { readonly problems: readonly Problem[] }) {
  const say = useWords(dockWords);
  const scroller = useRef<HTMLDivElement>(null);
  const { at, asked } = useProblemCursor();
  const hasData = useProject((open) => open?.history.document.data['source'] !== undefined);
  const list = useVirtualizer({
    count: problems.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  useEffect(() => {
    if (asked > 0) list.scrollToIndex(at);
  }, [list, at, asked]);
  if (problems.length === 0) {
    return (
      <p className="dock-empty">
        <CircleCheck size={14} className="dock-empty-ok" aria-hidden />
        {say(hasData ? 'noProblems' : 'noProblemsNoData')}
        {!hasData && (
          <Button kind="fix" size="small" onClick={() => setView({ mode: 'data' })}>
            {say('chooseData')}
          </Button>
        )}
      </p>
    );
  }
  return (
    <div className="scrolling" ref={scroller}>
      <ul className="problem-rows" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const problem = problems[index];
          return (
            problem && (
              <li
                key={index}
                ref={list.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
                aria-posinset={index + 1}
                aria-setsize={problems.length}
              >
                <ProblemRow problem={problem} current={asked > 0 && index === at} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
