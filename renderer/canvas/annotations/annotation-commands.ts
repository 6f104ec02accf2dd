import type { Text } from '../../../engine/text/index.js';
import type { AppCommand } from '../../commands/command.js';
import { project, useProject } from '../../state/project-store.js';
import { useView } from '../../state/view-store.js';
import { doTogether } from '../add-layer.js';
import { flowInstance } from '../flow-instance.js';
import { selectedNodes } from '../node-actions.js';
import { writeIn } from './annotation-store.js';

/** Comments and groups belong to the network itself, not to the inside of a block. */
function away(): Text | undefined {
  const { mode, galleryOpen } = useView.getState();
  if (mode !== 'design' || galleryOpen || !useProject.getState())
    return { en: 'Go to Design first', zh: '请先切换到设计' };
  return project().inside === undefined ? undefined : { en: 'Go back to the network first', zh: '请先回到网络' };
}

function groupsOfSelected(): readonly string[] {
  const chosen = new Set(selectedNodes().map(({ id }) => id));
  const groups = [...project().history.document.groups.values()];
  return groups.filter(({ nodes }) => nodes.some((id) => chosen.has(id))).map(({ id }) => id);
}

/** What is done with comments and groups. */
export const annotationCommands: readonly AppCommand[] = [
  {
    id: 'add-comment',
    label: { en: 'Add a comment', zh: '添加注释' },
    group: 'network',
    refused: away,
    run: addComment,
  },
  {
    id: 'group-layers',
    label: { en: 'Group the selected layers', zh: '将所选层分组' },
    group: 'network',
    refused: () =>
      away() ?? (selectedNodes().length > 0 ? undefined : { en: 'Select a layer first', zh: '请先选择一个层' }),
    run: () => {
      doTogether([{ command: 'groupNodes', args: { nodes: selectedNodes().map(({ id }) => id), title: '' } }]);
    },
  },
  {
    id: 'ungroup',
    label: { en: 'Ungroup', zh: '取消分组' },
    group: 'network',
    keys: ['Mod+Shift+G'],
    refused: () =>
      away() ??
      (groupsOfSelected().length > 0
        ? undefined
        : { en: 'Select a layer of a group first', zh: '请先选择分组中的一个层' }),
    run: () => {
      doTogether(groupsOfSelected().map((group) => ({ command: 'ungroup', args: { group } })));
    },
  },
];

/** In the upper left of what is in view, ready to be written. */
function addComment(): void {
  const pane = document.querySelector('.network-canvas .react-flow')?.getBoundingClientRect();
  const at = flowInstance()?.screenToFlowPosition({ x: (pane?.left ?? 0) + 40, y: (pane?.top ?? 0) + 80 });
  const position = { x: Math.round(at?.x ?? 0), y: Math.round(at?.y ?? 0) };
  const before = project().history.document.comments;
  if (!doTogether([{ command: 'addComment', args: { text: '', position } }])) return;
  writeIn([...project().history.document.comments.keys()].find((id) => !before.has(id)));
}
