import { describe, expect, it } from 'vitest';
import { check } from '../../engine/check/index.js';
import type { CheckedNode } from '../../engine/check/index.js';
import { signalText } from '../../engine/layers/index.js';
import { fullSizeTemplates } from '../../templates/index.js';

interface Row {
  readonly id: string;
  /** Trainable. */
  readonly parameters: number;
  /** Of the convolutions and dense layers: what published figures count. */
  readonly multiplyAdds: number;
  /** What local response normalisation takes for its sums over channels; ours are in the total. */
  readonly norms?: number;
  readonly output: string;
  /** Where the two figures can be looked up. */
  readonly source: string;
}

const rows: readonly Row[] = [
  {
    id: 'alexnet',
    parameters: 62_378_344,
    multiplyAdds: 1_135_256_096,
    norms: 2_385_120,
    output: '1000',
    source:
      'osmr/imgclsmob: 62,378,344; multiply-adds summed by layer (with the two groups of the paper 60,965,224 and 724 M)',
  },
  {
    id: 'vgg-16',
    parameters: 138_357_544,
    multiplyAdds: 15_470_264_320,
    output: '1000',
    source: 'torchvision 0.28 vgg16, counted on its modules; Keras VGG16: 138,357,544; the paper: 138 M',
  },
  {
    id: 'googlenet',
    parameters: 6_998_552,
    multiplyAdds: 1_582_671_872,
    norms: 4_014_080,
    output: '1000',
    source: 'summed from table 1 of the paper, which says 6.8 M and about 1.5 G; torchvision is another network',
  },
  {
    id: 'resnet-18',
    parameters: 11_689_512,
    multiplyAdds: 1_814_073_344,
    output: '1000',
    source: 'torchvision 0.28 resnet18, counted on its modules; the paper: 1.8 G',
  },
  {
    // With the stride on the 1 x 1 convolutions, as in the paper, the multiply-adds are 3,857,973,248.
    id: 'resnet-50',
    parameters: 25_557_032,
    multiplyAdds: 4_089_184_256,
    output: '1000',
    source: 'torchvision 0.28 resnet50, counted on its modules; the paper: 3.8 G',
  },
  {
    id: 'densenet-121',
    parameters: 7_978_856,
    multiplyAdds: 2_834_161_664,
    output: '1000',
    source: 'torchvision 0.28 densenet121, counted on its modules; Keras: 7,978,856 trainable',
  },
  {
    id: 'squeezenet-1-0',
    parameters: 1_248_424,
    multiplyAdds: 818_924_576,
    output: '1000',
    source: 'torchvision 0.28 squeezenet1_0, which states 0.819 G; the paper: 4.8 MB',
  },
  {
    id: 'mobilenet-v1',
    parameters: 4_231_976,
    multiplyAdds: 568_740_352,
    output: '1000',
    source: 'Keras MobileNet: 4,231,976 trainable; tensorflow/models slim: 4.24 M and 569 M',
  },
  {
    id: 'mobilenet-v2',
    parameters: 3_504_872,
    multiplyAdds: 300_774_272,
    output: '1000',
    source: 'torchvision 0.28 mobilenet_v2, counted on its modules; the paper: 3.4 M and 300 M',
  },
  {
    // The authors' 146 M are 0.7 % more than the convolutions and the dense layer take.
    id: 'shufflenet-v2-x1-0',
    parameters: 2_278_604,
    multiplyAdds: 144_907_992,
    output: '1000',
    source: 'torchvision 0.28 shufflenet_v2_x1_0, counted on its modules; the authors: 2.3 M and 146 M',
  },
  {
    id: 'u-net-same',
    parameters: 7_759_521,
    multiplyAdds: 12_033_458_176,
    output: '256 × 256 × 1',
    source: 'summed by hand over the levels; the padded form is in no paper (figure 1 at its own size: 31,030,658)',
  },
];

/** Multiply-adds of the layers of a kind, or of all others. */
function multiplyAdds(nodes: Iterable<CheckedNode>, wanted: (layer: string | undefined) => boolean): number {
  return [...nodes].reduce((sum, { layer, cost }) => sum + (wanted(layer?.id) ? cost.multiplyAdds : 0), 0);
}

describe('the networks at full size', () => {
  it('are all in the table', () => {
    expect(fullSizeTemplates.map(({ card }) => card.id)).toEqual(rows.map(({ id }) => id));
  });

  it.each(rows)('$id has the parameters, the multiply-adds and the output that are published', (row) => {
    const template = fullSizeTemplates.find(({ card }) => card.id === row.id);
    const checked = template && check(template.graph());
    const nodes = [...(checked?.nodes.values() ?? [])];
    expect({
      problems: checked?.problems,
      parameters: checked?.totals.trainable,
      multiplyAdds: multiplyAdds(nodes, (layer) => layer !== 'localResponseNorm'),
      norms: multiplyAdds(nodes, (layer) => layer === 'localResponseNorm'),
      output: nodes.flatMap(({ layer, outputs }) => (layer?.id === 'output' ? outputs.map(signalText) : [])),
    }).toEqual({
      problems: [],
      parameters: row.parameters,
      multiplyAdds: row.multiplyAdds,
      norms: row.norms ?? 0,
      output: [row.output],
    });
  });
});
