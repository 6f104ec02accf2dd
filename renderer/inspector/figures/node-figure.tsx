import { useMemo } from 'react';
import type { ActivationId } from '../../../engine/layers/index.js';
import { familyOfLayer } from '../../network/family.js';
import type { LayerSubject } from '../subject.js';
import { FunctionFigure } from './function-figure.js';
import { WindowFigure } from './window-figure.js';
import { windowOf } from './window-geometry.js';
import './figures.css';

/** A picture of what the layer does here: the window of a convolution or pooling, the curve of an activation. */
export function NodeFigure({ subject }: { readonly subject: LayerSubject }) {
  const { layer, params, checked } = subject;
  const facts = useMemo(() => windowOf({ layer, params, checked }), [layer, params, checked]);
  const numbers = useMemo(
    () => ({ negativeSlope: Number(params['negativeSlope']), alpha: Number(params['alpha']) }),
    [params],
  );
  const family = layer ? `family-${familyOfLayer(layer.id)}` : '';
  if (facts) {
    return (
      <div className={`node-figure ${family}`}>
        <WindowFigure facts={facts} />
      </div>
    );
  }
  if (layer?.id !== 'activation') return null;
  return (
    <div className={`node-figure ${family}`}>
      <FunctionFigure id={params['function'] as ActivationId} numbers={numbers} />
    </div>
  );
}
