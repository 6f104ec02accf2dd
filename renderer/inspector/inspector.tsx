import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useMemo } from 'react';
import { useProject } from '../state/project-store.js';
import { setView, useView } from '../state/view-store.js';
import { useWords } from '../text/words.js';
import { IconButton } from '../ui/button.js';
import { PanelResizer } from '../ui/panel-resizer.js';
import { useMedia } from '../ui/use-media.js';
import { BlockInspector } from './blocks/block-inspector.js';
import { ExplainTab } from './explain/explain-tab.js';
import { InspectorHead } from './inspector-head.js';
import type { InspectorTab } from './inspector-store.js';
import { showInspectorTab, useInspectorTab } from './inspector-store.js';
import { LayerSettings } from './layer-settings.js';
import { NetworkInspector } from './network-inspector.js';
import { SeveralInspector } from './several-inspector.js';
import type { LayerSubject, Scene } from './subject.js';
import { subjectOf } from './subject.js';
import { WeightsTab } from './weights-tab.js';
import { inspectorWords } from './words.js';
import './inspector.css';

const usualWidth = 328;
const narrowWidth = 300;

/** What is selected, in depth; with nothing selected, the network. */
export function Inspector() {
  const say = useWords(inspectorWords);
  const open = useView((view) => view.inspectorOpen);
  const wanted = useView((view) => view.inspectorWidth);
  const narrow = useMedia('(max-width: 1180px)');
  const over = useMedia('(max-width: 1000px)');
  const width = narrow ? narrowWidth : wanted;
  if (!open) {
    return (
      <aside className="inspector closed" aria-label={say('inspector')}>
        <IconButton label={say('show')} onClick={() => setView({ inspectorOpen: true })}>
          <PanelRightOpen size={16} aria-hidden />
        </IconButton>
      </aside>
    );
  }
  return (
    <aside className={over ? 'inspector over' : 'inspector'} aria-label={say('inspector')} style={{ width }} data-edits>
      {!narrow && (
        <PanelResizer
          label={say('resize')}
          edge="left"
          width={width}
          usual={usualWidth}
          min={300}
          max={440}
          onResize={(inspectorWidth) => setView({ inspectorWidth })}
        />
      )}
      {over && (
        <IconButton
          small
          className="inspector-close"
          label={say('hide')}
          onClick={() => setView({ inspectorOpen: false })}
        >
          <PanelRightClose size={15} aria-hidden />
        </IconButton>
      )}
      <Contents />
    </aside>
  );
}

function Contents() {
  const document = useProject((open) => open?.history.document);
  const checked = useProject((open) => open?.checked);
  const inside = useProject((open) => open?.inside);
  const selection = useProject((open) => open?.selection);
  const subjects = useMemo(() => {
    if (!document || !checked || !selection) return [];
    const scene: Scene = { document, checked, inside };
    return [...selection].flatMap((id) => subjectOf(scene, id) ?? []);
  }, [document, checked, inside, selection]);
  const tab = useInspectorTab((shown) => shown.tab);
  if (!document || !checked) return null;
  const [subject] = subjects;
  if (!subject) return <NetworkInspector document={document} checked={checked} />;
  if (subjects.length > 1) return <SeveralInspector subjects={subjects} document={document} />;
  const key = `${inside ?? ''} ${subject.id}`;
  if (subject.kind === 'block') {
    return (
      <div key={key} className="inspector-scroll scrolling">
        <InspectorHead subject={subject} document={document} />
        <BlockInspector subject={subject} checked={checked} document={document} />
      </div>
    );
  }
  return (
    <Tabs.Root
      key={key}
      className="inspector-tabs"
      value={tab}
      onValueChange={(next) => showInspectorTab(next as InspectorTab)}
    >
      <LayerTabs subject={subject} scene={{ document, checked, inside }} />
    </Tabs.Root>
  );
}

function LayerTabs({
  subject,
  scene: { document, checked },
}: {
  readonly subject: LayerSubject;
  readonly scene: Scene;
}) {
  const say = useWords(inspectorWords);
  return (
    <>
      <InspectorHead subject={subject} document={document} />
      <Tabs.List className="inspector-tablist" aria-label={say('view')}>
        <Tabs.Trigger value="settings">{say('settings')}</Tabs.Trigger>
        <Tabs.Trigger value="explain">{say('explain')}</Tabs.Trigger>
        <Tabs.Trigger value="weights">{say('weights')}</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content className="scrolling" value="settings">
        <Remarks subject={subject} />
        <LayerSettings subject={subject} checked={checked} />
      </Tabs.Content>
      <Tabs.Content className="scrolling" value="explain">
        <ExplainTab subject={subject} checked={checked} />
      </Tabs.Content>
      <Tabs.Content className="scrolling" value="weights">
        <WeightsTab subject={subject} />
      </Tabs.Content>
    </>
  );
}

/** What keeps the settings from being what they seem. */
function Remarks({ subject: { layer, record, edited } }: { readonly subject: LayerSubject }) {
  const say = useWords(inspectorWords);
  const remark = !layer
    ? say('unknownLayer', { layer: record.layer })
    : record.bypass
      ? say('bypassed')
      : !edited
        ? say('derived')
        : edited.inside === undefined
          ? undefined
          : say('shared');
  return remark === undefined ? null : <p className="inspector-remark">{remark}</p>;
}
