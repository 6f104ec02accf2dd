import type { CheckedGraph } from '../check/index.js';
import type { HostTensors } from '../execute/index.js';
import { Difference, TopClassAgreement } from './difference.js';
import type { LayerTensor, OnnxModel } from './onnx-file.js';
import type { ParityErrors, ParityReport } from './parity-report.js';
import { withinLimit } from './parity-report.js';

type Findings = Pick<ParityReport, 'layers' | 'absent' | 'end' | 'topClassAgreement'>;
type PresentLayer = LayerTensor & { readonly tensor: string };

/** One network's answers, gathered against the file's. */
class Against {
  private readonly layers: ReadonlyMap<string, Difference>;
  readonly end = new Difference();
  readonly agreement = new TopClassAgreement();

  constructor(
    private readonly model: OnnxModel,
    private readonly present: readonly PresentLayer[],
  ) {
    this.layers = new Map(present.map(({ output }) => [output, new Difference()]));
  }

  /** `partly`: what the network did not come to is not compared. */
  add(file: HostTensors, network: HostTensors, partly: boolean): void {
    const { result } = this.model;
    for (const { tensor, output } of this.present) {
      if (network[output] || !partly) this.layers.get(output)?.add(file[tensor], network[output]);
    }
    if (!network[result] && partly) return;
    this.end.add(file[result], network[result]);
    this.agreement.add(file[result], network[result]);
  }

  of(output: string): number | null | undefined {
    return this.layers.get(output)?.relative;
  }
}

/** Collects how far a file's tensors are from those of the training executor and of the reference. */
export class Comparison {
  private readonly present: readonly PresentLayer[];
  private readonly executor: Against;
  private readonly reference: Against;

  constructor(
    private readonly model: OnnxModel,
    private readonly checked: CheckedGraph,
  ) {
    this.present = model.layers.filter((layer): layer is PresentLayer => layer.tensor !== undefined);
    this.executor = new Against(model, this.present);
    this.reference = new Against(model, this.present);
  }

  addExecutor(file: HostTensors, network: HostTensors): void {
    this.executor.add(file, network, false);
  }

  /** The reference may have been stopped on its way. */
  addReference(file: HostTensors, network: HostTensors): void {
    this.reference.add(file, network, true);
  }

  /** Every layer and the end, against both. */
  get passed(): boolean {
    const { layers, end } = this.findings;
    const errors = [...layers, end].flatMap(({ maxRelativeError: e }) => [e.executor, e.reference]);
    return errors.every(withinLimit);
  }

  get findings(): Findings {
    const { executor, reference, model } = this;
    const classes = model.task === 'classes' || model.task === 'pixels';
    return {
      layers: this.present.map((layer) => ({
        ...this.wordsOf(layer.node),
        tensor: layer.tensor,
        maxRelativeError: pair(executor.of(layer.output), reference.of(layer.output)),
      })),
      absent: model.layers.filter(({ tensor }) => tensor === undefined).map(({ node }) => node),
      end: { output: model.result, maxRelativeError: pair(executor.end.relative, reference.end.relative) },
      topClassAgreement: classes ? pair(executor.agreement.share, reference.agreement.share) : {},
    };
  }

  private wordsOf(node: string): { node: string; layer: string; title: string } {
    const record = this.checked.nodes.get(node)?.record;
    return { node, layer: record?.kind === 'layer' ? record.layer : '', title: record?.title ?? node };
  }
}

function pair(executor: number | null | undefined, reference: number | null | undefined): ParityErrors {
  return { ...(executor === undefined ? {} : { executor }), ...(reference === undefined ? {} : { reference }) };
}
