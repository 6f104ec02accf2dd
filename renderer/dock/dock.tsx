import { ChevronDown, ChevronUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Suspense, lazy, useMemo } from 'react';
import { useKnownOutputs } from '../data/known-outputs.js';
import { useProject } from '../state/project-store.js';
import type { DockTab } from '../state/view-store.js';
import { setView, useView } from '../state/view-store.js';
import { useWords } from '../text/words.js';
import { Button, IconButton } from '../ui/button.js';
import { count } from '../ui/format.js';
import { tellDone } from '../ui/notices.js';
import { useRuns } from '../training/run-store.js';
import { DockResizer, mostDockHeight } from './dock-resizer.js';
import { DockTotals } from './dock-totals.js';
import { isFixedWithAll } from './fix-all.js';
import { fixEverything } from './problem-actions.js';
import { listedProblems } from './problem-list.js';
import { ProblemsPanel } from './problems-panel.js';
import { RunsPanel } from './runs-panel.js';
import { dockWords } from './words.js';
import './dock.css';

const tabs = ['problems', 'code', 'runs'] as const;
/** Fewer lines of code are no use. */
const leastCodeHeight = 240;

const CodePanel = lazy(() => import('../code/code-panel.js').then((code) => ({ default: code.CodePanel })));

/** Under the canvas: what is wrong, the network as text, and the runs; the totals at the right end. */
export function Dock() {
  const say = useWords(dockWords);
  const dockOpen = useView((view) => view.dockOpen);
  const tab = useView((view) => view.dockTab);
  const dockHeight = useView((view) => view.dockHeight);
  const checked = useProject((open) => open?.checked);
  const known = useKnownOutputs((outputs) => outputs.known);
  const problems = useMemo(() => (checked ? listedProblems(checked, known) : []), [checked, known]);
  const runs = useRuns((state) => state.lines?.length ?? 0);
  const fixable = problems.filter(isFixedWithAll).length;
  const counts: Readonly<Record<DockTab, number>> = { problems: problems.length, code: 0, runs };
  const wanted = tab === 'code' ? Math.max(dockHeight, leastCodeHeight) : dockHeight;
  const height = Math.min(wanted, mostDockHeight());
  const worst = problems[0]?.severity ?? '';
  return (
    <section className="dock" aria-label={say('dock')} style={dockOpen ? { height } : undefined}>
      {dockOpen && <DockResizer height={height} />}
      <div className="dock-strip">
        <div className="dock-tabs" role="tablist" aria-label={say('views')} onKeyDown={(event) => moveTab(event, tab)}>
          {tabs.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`dock-tab-${name}`}
              aria-selected={name === tab}
              aria-controls={dockOpen && name === tab ? 'dock-panel' : undefined}
              aria-label={say(name)}
              tabIndex={name === tab ? 0 : -1}
              onClick={() => setView({ dockTab: name, dockOpen: true })}
            >
              {say(name)}
              {counts[name] > 0 && (
                <span className={`dock-count ${name === 'problems' ? worst : ''}`}>{count(counts[name])}</span>
              )}
            </button>
          ))}
        </div>
        {dockOpen && tab === 'problems' && fixable > 1 && (
          <Button
            kind="fix"
            size="small"
            onClick={() => fixEverything((fixes) => tellDone(say('fixed', { count: fixes })))}
          >
            {say('fixAll', { count: fixable })}
          </Button>
        )}
        <DockTotals />
        <IconButton
          small
          label={say(dockOpen ? 'collapse' : 'open')}
          aria-expanded={dockOpen}
          onClick={() => setView({ dockOpen: !dockOpen })}
        >
          {dockOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />}
        </IconButton>
      </div>
      {dockOpen && (
        <div className="dock-panel" id="dock-panel" role="tabpanel" aria-labelledby={`dock-tab-${tab}`}>
          {tab === 'problems' && <ProblemsPanel problems={problems} />}
          {tab === 'code' && (
            <Suspense fallback={null}>
              <CodePanel />
            </Suspense>
          )}
          {tab === 'runs' && <RunsPanel />}
        </div>
      )}
    </section>
  );
}

function moveTab(event: KeyboardEvent<HTMLDivElement>, tab: DockTab): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const next = step === undefined ? undefined : tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
  if (!next) return;
  event.preventDefault();
  setView({ dockTab: next, dockOpen: true });
  document.getElementById(`dock-tab-${next}`)?.focus();
}
