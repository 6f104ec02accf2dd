import type { Text } from '../../engine/text/index.js';
import type { AppCommand } from '../commands/command.js';
import { select, project, useProject, goInside } from '../state/project-store.js';
import { setView, useView } from '../state/view-store.js';
import { tidyLayout } from './arrange.js';
import { useCanvas } from './canvas-store.js';
import { copiedText, pasteText } from './clipboard.js';
import { fitNetwork } from './fit-network.js';
import { flowInstance } from './flow-instance.js';
import { motionMs } from './motion.js';
import type { Alignment } from './node-actions.js';
import {
  alignSelected,
  askForLayer,
  duplicateSelected,
  freezing,
  makeBlockOfSelected,
  selectedNodes,
  toggleBypass,
  toggleFreeze,
} from './node-actions.js';
import { removeSelected } from './remove-selected.js';
import { topScope } from './scene/scene-graph.js';
import { toggleBlock } from './toggle-block.js';

const nothingSelected: Text = { en: 'Select a layer first', zh: '请先选择一个层' };
const notOnCanvas: Text = { en: 'Go to Design first', zh: '请先切换到设计' };

function away(): Text | undefined {
  const { mode, galleryOpen } = useView.getState();
  return mode === 'design' && !galleryOpen && useProject.getState() ? undefined : notOnCanvas;
}

function needsSelection(): Text | undefined {
  return away() ?? (selectedNodes().length > 0 ? undefined : nothingSelected);
}

/** The node that a command without a selection is about: the one that the keyboard is on. */
function current(): string | undefined {
  const { selection } = project();
  return [...selection].at(-1) ?? useCanvas.getState().focused;
}

function aligning(how: Alignment, label: Text): AppCommand {
  return {
    id: `align-${how}`,
    label,
    group: 'network',
    refused: () =>
      away() ?? (selectedNodes().length > 1 ? undefined : { en: 'Select several layers first', zh: '请先选择多个层' }),
    run: () => alignSelected(how),
  };
}

const zoomDuration = () => ({ duration: motionMs(150) });

/** What is done on the canvas. Copy, cut and paste have the browser's own keys (`followClipboard`). */
export const canvasCommands: readonly AppCommand[] = [
  {
    id: 'add-after',
    label: { en: 'Add a layer after this one', zh: '在此层之后添加层' },
    group: 'network',
    keys: ['A'],
    refused: away,
    run: () => askForLayer(current(), 'after'),
  },
  {
    id: 'connect',
    label: { en: 'Connect this layer to …', zh: '将此层连接到…' },
    group: 'network',
    keys: ['C'],
    refused: () => away() ?? (current() === undefined ? nothingSelected : undefined),
    run: () => useCanvas.setState({ joining: current() }),
  },
  {
    id: 'delete',
    label: { en: 'Delete', zh: '删除' },
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    refused: () => away() ?? (project().selectedWire === undefined ? needsSelection() : undefined),
    run: removeSelected,
  },
  {
    id: 'duplicate',
    label: { en: 'Duplicate', zh: '复制一份' },
    group: 'edit',
    keys: ['Mod+D'],
    refused: needsSelection,
    run: duplicateSelected,
  },
  {
    id: 'copy',
    label: { en: 'Copy', zh: '复制' },
    group: 'edit',
    refused: needsSelection,
    run: () => navigator.clipboard.writeText(copiedText() ?? ''),
  },
  {
    id: 'paste',
    label: { en: 'Paste', zh: '粘贴' },
    group: 'edit',
    refused: away,
    run: async () => void pasteText(await navigator.clipboard.readText()),
  },
  {
    id: 'select-all',
    label: { en: 'Select all layers', zh: '选择所有层' },
    group: 'edit',
    keys: ['Mod+A'],
    refused: away,
    run: () => select(topScope(project().history.document, project().inside).nodes.keys()),
  },
  {
    id: 'replace',
    label: { en: 'Replace with another layer', zh: '替换为其他层' },
    group: 'network',
    keys: ['R'],
    refused: needsSelection,
    run: () => askForLayer(selectedNodes()[0]?.id, 'replaces'),
  },
  {
    id: 'freeze',
    label: { en: 'Freeze or unfreeze the weights', zh: '冻结或解冻权重' },
    group: 'network',
    keys: ['F'],
    refused: () =>
      needsSelection() ??
      (selectedNodes().some((node) => freezing(node) !== undefined)
        ? undefined
        : { en: 'This layer has no weights to freeze', zh: '该层没有可冻结的权重' }),
    run: toggleFreeze,
  },
  {
    id: 'bypass',
    label: { en: 'Bypass or use again', zh: '旁路或重新启用' },
    group: 'network',
    keys: ['X'],
    refused: needsSelection,
    run: toggleBypass,
  },
  {
    id: 'fold',
    label: { en: 'Open or fold the block', zh: '展开或折叠模块' },
    group: 'network',
    refused: () => {
      const isBlock = selectedNodes().some(({ kind }) => kind === 'block');
      return away() ?? (isBlock ? undefined : { en: 'Select a block first', zh: '请先选择一个模块' });
    },
    run: () => selectedNodes().forEach(({ id, kind }) => kind === 'block' && toggleBlock(id)),
  },
  {
    id: 'group-into-block',
    label: { en: 'Make a block of the selected layers', zh: '把所选层做成模块' },
    group: 'network',
    keys: ['Mod+G'],
    refused: needsSelection,
    run: makeBlockOfSelected,
  },
  {
    id: 'leave-block',
    label: { en: 'Back to the network', zh: '回到网络' },
    group: 'network',
    refused: () =>
      away() ?? (project().inside === undefined ? { en: 'This is the network', zh: '当前就是网络' } : undefined),
    run: () => goInside(undefined),
  },
  {
    id: 'tidy-layout',
    label: { en: 'Tidy layout', zh: '整理布局' },
    group: 'network',
    keys: ['Mod+Shift+L'],
    refused: away,
    run: tidyLayout,
  },
  aligning('left', { en: 'Align left', zh: '左对齐' }),
  aligning('centre', { en: 'Align centres', zh: '居中对齐' }),
  aligning('right', { en: 'Align right', zh: '右对齐' }),
  aligning('top', { en: 'Align tops', zh: '顶端对齐' }),
  aligning('column', { en: 'Space evenly downwards', zh: '纵向均匀分布' }),
  aligning('row', { en: 'Space evenly sideways', zh: '横向均匀分布' }),
  {
    id: 'next-lens',
    label: { en: 'Next lens', zh: '下一个视角' },
    group: 'view',
    keys: ['L'],
    refused: away,
    run: () => setView(({ lens }) => ({ lens: lens === 'cost' ? 'memory' : lens === 'memory' ? 'reach' : 'cost' })),
  },
  {
    id: 'fit',
    label: { en: 'Fit network', zh: '适应窗口' },
    group: 'view',
    keys: ['Shift+1'],
    refused: away,
    run: () => {
      const flow = flowInstance();
      if (flow) fitNetwork(flow, true);
    },
  },
  {
    id: 'zoom-100',
    label: { en: 'Zoom to 100 %', zh: '缩放到 100 %' },
    group: 'view',
    keys: ['Shift+0'],
    refused: away,
    run: () => void flowInstance()?.zoomTo(1, zoomDuration()),
  },
  {
    id: 'zoom-in',
    label: { en: 'Zoom in', zh: '放大' },
    group: 'view',
    keys: ['Mod+=', 'Mod++'],
    refused: away,
    run: () => void flowInstance()?.zoomIn(zoomDuration()),
  },
  {
    id: 'zoom-out',
    label: { en: 'Zoom out', zh: '缩小' },
    group: 'view',
    keys: ['Mod+-'],
    refused: away,
    run: () => void flowInstance()?.zoomOut(zoomDuration()),
  },
];
