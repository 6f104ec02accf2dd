import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withWindow } from './app-window.js';

/** What the journey looks for, by the names that a screen reader says. */
const names = {
  en: {
    gallery: 'The gallery',
    networks: 'Networks',
    open: 'Open LeNet-5',
    library: 'Layer library',
    problems: 'Problems',
    dock: 'Dock',
    kernel: 'Kernel height',
    fix: 'Set padding to same',
    sound: /^No problems/,
    modes: { design: 'Design', train: 'Train', evaluate: 'Evaluate', export: 'Export' },
    settings: 'Training settings',
    epochs: 'Epochs',
    train: 'Train',
    finished: 'Finished',
    matrix: 'Confusion matrix',
    cell: /^True 7, predicted 7: \d+$/,
    pad: 'Drawing pad',
    answer: 'Answer',
    exportOnnx: 'Export ONNX',
    report: 'Parity report',
    same: 'The exported file computes the same function',
    saved: 'Saved',
    undo: /^Undo: /,
    breadcrumb: 'Breadcrumb',
  },
  zh: {
    gallery: '网络库',
    networks: '网络',
    open: '打开LeNet-5',
    library: '层库',
    problems: '问题',
    dock: '底部面板',
    kernel: /^卷积核.*高度$/,
    fix: '将填充设为 same',
    sound: /^没有问题/,
    modes: { design: '设计', train: '训练', evaluate: '评估', export: '导出' },
    settings: '训练设置',
    epochs: '轮数',
    train: '训练',
    finished: '已完成',
    matrix: '混淆矩阵',
    cell: /^真实 7，预测 7：\d+$/,
    pad: '绘图板',
    answer: '回答',
    exportOnnx: '导出 ONNX',
    report: '一致性报告',
    same: '导出的文件计算同一个函数',
    saved: '已保存',
    undo: /^撤销：/,
    breadcrumb: '路径',
  },
} as const;

test.for(['en', 'zh'] as const)(
  'a newcomer draws, trains, looks, tries and exports, and finds it all again (%s)',
  (language, { skip }) =>
    withWindow(
      skip,
      async ({ page, errors }) => {
        const t = names[language];
        const canvas = page.getByRole('application').first();
        const node = (name: RegExp) => canvas.getByRole('group', { name });
        const mode = (name: string) => page.getByRole('tab', { name, exact: true }).click();

        // The logo leads to the gallery too; this is the first page's own way.
        await page.getByRole('button', { name: t.gallery, exact: true }).last().click();
        await page
          .getByRole('list', { name: t.networks })
          .getByRole('listitem', { name: /^LeNet-5/ })
          .click();
        await page.getByRole('button', { name: t.open }).click();
        await node(/^Dense dense3/).waitFor();

        await dropOnWire(page, 'Dropout', /^Dense dense1/, /^Dense dense2/);
        await node(/^Dropout dropout1/).waitFor();

        await node(/^Conv2D conv2/).click();
        const kernel = page.getByRole('spinbutton', { name: t.kernel });
        await kernel.fill('20');
        await kernel.press('Enter');
        await page.getByRole('tab', { name: t.problems }).click();
        const dock = page.getByRole('region', { name: t.dock });
        await dock.getByRole('button', { name: t.fix }).click();
        await dock.getByText(t.sound).waitFor();
        await kernel.fill('5');
        await kernel.press('Enter');

        await mode(t.modes.train);
        const epochs = page.getByRole('spinbutton', { name: t.epochs, exact: true });
        await epochs.fill('3');
        await epochs.press('Enter');
        await page.getByRole('button', { name: t.train, exact: true }).click();
        await page.getByText(t.finished, { exact: true }).first().waitFor({ timeout: 120_000 });

        await mode(t.modes.evaluate);
        const cell = page.getByRole('button', { name: t.cell });
        await cell.click();
        await drawSeven(page, t.pad);
        await page
          .getByText(/\d+\.\d %/)
          .first()
          .waitFor();

        await mode(t.modes.export);
        await page.getByRole('button', { name: t.exportOnnx, exact: true }).click();
        await page.getByRole('region', { name: t.report }).getByText(t.same).waitFor({ timeout: 120_000 });

        await mode(t.modes.design);
        await page.getByRole('button', { name: t.undo }).click();
        await page.getByRole('status').getByText(t.saved, { exact: true }).waitFor();
        const before = await canvas.getByRole('group').evaluateAll((all) => all.map((one) => one.ariaLabel).sort());
        await page.reload();
        await node(/^Dense dense3/).waitFor();
        const after = await canvas.getByRole('group').evaluateAll((all) => all.map((one) => one.ariaLabel).sort());
        expect(after).toEqual(before);
        expect(errors).toEqual([]);
      },
      { language, welcome: true },
    ),
);

/** Drags a layer of the library onto the wire between two nodes, with the mouse. */
async function dropOnWire(page: Page, layer: string, above: RegExp, below: RegExp): Promise<void> {
  const canvas = page.getByRole('application').first();
  const [a, b] = await Promise.all([above, below].map((name) => canvas.getByRole('group', { name }).boundingBox()));
  const item = page.getByRole('treeitem', { name: layer });
  await item.scrollIntoViewIfNeeded();
  const from = await item.boundingBox();
  if (!a || !b || !from) throw new Error('the layers are not in view');
  await page.mouse.move(from.x + 30, from.y + from.height / 2);
  await page.mouse.down();
  const to = { x: (a.x + a.width / 2 + b.x + b.width / 2) / 2, y: (a.y + a.height + b.y) / 2 };
  await page.mouse.move(to.x, to.y - 40, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** A seven, by hand. */
async function drawSeven(page: Page, pad: string): Promise<void> {
  const box = await page.getByRole('img', { name: pad }).boundingBox();
  if (!box) throw new Error('no pad');
  const at = (x: number, y: number): [number, number] => [box.x + x * box.width, box.y + y * box.height];
  await page.mouse.move(...at(0.3, 0.2));
  await page.mouse.down();
  await page.mouse.move(...at(0.7, 0.2), { steps: 8 });
  await page.mouse.move(...at(0.45, 0.8), { steps: 8 });
  await page.mouse.up();
}
