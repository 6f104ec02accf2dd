import type { ExportProgress } from '../../engine/session/index.js';
import type { Language, Text } from '../../engine/text/index.js';
import { filledText } from '../../engine/text/index.js';

const stageTexts: Readonly<Record<ExportProgress['stage'], Text>> = {
  writing: { en: 'Writing the file', zh: '正在写出文件' },
  file: { en: 'Running the file: {done} of {of} samples', zh: '正在运行文件：{done}/{of} 个样本' },
  executor: {
    en: 'Checking against the training executor: {done} of {of} samples',
    zh: '正在与训练执行器对照检查：{done}/{of} 个样本',
  },
  reference: {
    en: 'Checking against the reference: {done} of {of} samples, {layers} of {allLayers} layers',
    zh: '正在与参考实现对照检查：{done}/{of} 个样本，{layers}/{allLayers} 层',
  },
};

/** How far an export is, for the one who waits. */
export function exportProgress(progress: ExportProgress, language: Language): string {
  const samples = 'samples' in progress ? { ...progress.samples } : {};
  const layers = 'layers' in progress ? { layers: progress.layers.done, allLayers: progress.layers.of } : {};
  return filledText(stageTexts[progress.stage], { ...samples, ...layers }, language);
}
