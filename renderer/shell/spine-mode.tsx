import type { ComponentType } from 'react';
import { DataView } from '../data/data-view.js';
import { EvaluateView } from '../evaluate/evaluate-view.js';
import { ExportView } from '../export/export-view.js';
import type { Mode } from '../state/view-store.js';
import { TrainView } from '../training/train-view.js';

type SpineModeName = Exclude<Mode, 'design'>;

/** Each of these draws its own spine (`spine/spine.tsx`) on the left and what it is about beside it. */
const views: Readonly<Record<SpineModeName, ComponentType>> = {
  data: DataView,
  train: TrainView,
  evaluate: EvaluateView,
  export: ExportView,
};

/** The modes in which the network is the spine. */
export function SpineMode({ mode }: { readonly mode: SpineModeName }) {
  const View = views[mode];
  return <View />;
}
