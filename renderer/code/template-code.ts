import type { Endpoint, GraphDocument, JsonObject, NodeRecord, WireRecord } from '../../engine/document/index.js';
import { blockStem, idStem, inputPorts, newId, nodesInOrder, outputPorts } from '../../engine/document/index.js';
import { codeLiteral, codeString } from './code-literal.js';
import { TemplateNames } from './template-names.js';

/** Lines of a text, counted from 1, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A network as the code of a template, and where in it each node stands. */
export interface TemplateCode {
  readonly text: string;
  readonly lines: ReadonlyMap<string, LineRange>;
}

/**
 * The function of a template that draws this network: building it gives the same document but for positions and what
 * belongs to the drawing alone. What a template cannot say (a bypassed layer, a wire to a second port alone, blocks of
 * the file's own) is said in comments.
 */
export function templateCode(document: GraphDocument): TemplateCode {
  return new TemplateWriter(document).write();
}

class TemplateWriter {
  private readonly lines: string[] = [];
  private readonly ranges = new Map<string, LineRange>();
  private readonly names = new TemplateNames();
  /** What each node's output is called once it is drawn. */
  private readonly values = new Map<string, string>();
  private readonly incoming = new Map<string, WireRecord[]>();
  private readonly readers = new Map<string, Set<string>>();
  private readonly order: readonly string[];
  private readonly ids = new Set<string>();
  private hasX = false;

  constructor(private readonly document: GraphDocument) {
    for (const wire of document.wires.values()) {
      this.incoming.set(wire.to.node, [...(this.incoming.get(wire.to.node) ?? []), wire]);
      const readers = this.readers.get(wire.from.node) ?? new Set();
      this.readers.set(wire.from.node, readers.add(wire.to.node));
    }
    this.order = drawingOrder(document);
  }

  write(): TemplateCode {
    const { title, definitions, data, training } = this.document;
    this.add(
      "import type { GraphDocument } from '../../engine/document/index.js';",
      "import { network } from '../../engine/document/index.js';",
      '',
      ...[...definitions.values()].map(
        ({ id, nodes }) =>
          `// The block ${codeString(id)} (${nodes.size} nodes) is the file's own: see the file's text.`,
      ),
      'export function graph(): GraphDocument {',
      `  const g = network(${codeString(title)});`,
    );
    for (const [at, id] of this.order.entries()) {
      const node = this.document.nodes.get(id);
      if (node) this.node(node, this.order[at + 1]);
    }
    if (Object.keys(data).length > 0) this.add(`  g.data(${codeLiteral(data, 2, 7)});`);
    if (Object.keys(training).length > 0) this.add(`  g.training(${codeLiteral(training, 2, 11)});`);
    this.add('  return g.document();', '}');
    return { text: `${this.lines.join('\n')}\n`, lines: this.ranges };
  }

  private add(...texts: readonly string[]): void {
    this.lines.push(...texts.flatMap((text) => text.split('\n')));
  }

  private node(node: NodeRecord, next: string | undefined): void {
    const first = this.lines.length + 1;
    const { from, lost } = this.sources(node);
    for (const text of lost) this.add(`  // ${text}`);
    if (node.bypass === true) this.add(`  // ${codeString(node.id)} is bypassed.`);
    if (node.kind === 'unknown') this.add(`  // ${codeString(node.id)} is of a kind that this version does not know.`);
    else this.add(`  ${this.assigned(node, next)}${this.call(node, from)};`);
    this.ranges.set(node.id, { first, last: this.lines.length });
  }

  /** `x = ` for a link of a chain, a name of its own for what is drawn from later, nothing where nothing is. */
  private assigned(node: NodeRecord, next: string | undefined): string {
    const readers = this.readers.get(node.id);
    if (!readers || readers.size === 0) return '';
    if (readers.size === 1 && next !== undefined && readers.has(next)) {
      this.values.set(node.id, 'x');
      if (this.hasX) return 'x = ';
      this.hasX = true;
      return 'let x = ';
    }
    const name = this.names.of(node.id);
    this.values.set(node.id, name);
    return `const ${name} = `;
  }

  private call(node: Exclude<NodeRecord, { kind: 'unknown' }>, from: readonly string[]): string {
    const names = this.namesOf(node);
    const more = Object.keys(names).length > 0 ? `, ${codeLiteral(names)}` : '';
    const source = from.length === 1 ? (from[0] ?? '') : `[${from.join(', ')}]`;
    const params = (before: number): string => codeLiteral(node.params, 2, before + source.length + more.length);
    if (node.kind === 'block') {
      return `g.block(${codeString(node.definition)}, ${params(30)}, ${source}${more})`;
    }
    const { layer } = node;
    const isPlain = Object.keys(node.params).length === 0;
    if (layer === 'input') return `g.input(${params(14)}${more})`;
    if (layer === 'output' && from.length === 1) return `g.output(${source}, ${params(10)}${more})`;
    if (layer === 'add' && from.length > 1 && isPlain) return `g.add(${source}${more})`;
    if (layer === 'concatenate' && from.length > 1) {
      return `g.concatenate(${source}${isPlain && more === '' ? '' : `, ${params(24)}`}${more})`;
    }
    return `g.layer(${codeString(layer)}, ${params(24)}, ${source}${more})`;
  }

  /** What the builder would not come to by itself. */
  private namesOf(node: Exclude<NodeRecord, { kind: 'unknown' }>): JsonObject {
    const stem = node.kind === 'layer' ? idStem(node.layer) : blockStem(node.definition);
    const given = newId(this.ids, stem) === node.id ? {} : { id: node.id };
    this.ids.add(node.id);
    const repeat = node.kind === 'block' && (node.repeat ?? 1) > 1 ? { repeat: node.repeat as number } : {};
    return { ...given, ...(node.title === undefined ? {} : { title: node.title }), ...repeat };
  }

  /** The sources in the order in which the builder hands them to the ports, and what it cannot take. */
  private sources(node: NodeRecord): { from: readonly string[]; lost: readonly string[] } {
    const ports = inputPorts(this.document, node) ?? [];
    const wires = [...(this.incoming.get(node.id) ?? [])].sort((a, b) => a.order - b.order);
    const from: string[] = [];
    const lost: string[] = [];
    const isMany = ports[0]?.many === true;
    for (const wire of wires) if (!ports.some(({ id }) => id === wire.to.port)) lost.push(this.lostWire(wire));
    for (const [at, port] of ports.entries()) {
      for (const wire of wires.filter(({ to }) => to.port === port.id)) {
        const value = this.value(wire.from);
        // Sources go to the ports in turn: without the first there is no second.
        if (value === undefined || (!isMany && from.length !== at) || (isMany && at > 0))
          lost.push(this.lostWire(wire));
        else from.push(value);
      }
    }
    return { from, lost };
  }

  private lostWire({ from, to }: WireRecord): string {
    return `A wire leads from ${codeString(`${from.node}.${from.port}`)} to ${codeString(`${to.node}.${to.port}`)}.`;
  }

  private value({ node, port }: Endpoint): string | undefined {
    const name = this.values.get(node);
    const record = this.document.nodes.get(node);
    if (name === undefined || !record) return undefined;
    const ports = outputPorts(this.document, record);
    return ports?.[0]?.id === port ? name : `{ ...${name}, port: ${codeString(port)} }`;
  }
}

/** As the document has them where sources stand before what they lead to, else sorted so. */
function drawingOrder({ nodes, wires }: GraphDocument): readonly string[] {
  const rows = new Map([...nodes.keys()].map((id, row) => [id, row]));
  const isSorted = [...wires.values()].every(({ from, to }) => (rows.get(from.node) ?? 0) < (rows.get(to.node) ?? 1e9));
  return isSorted ? [...nodes.keys()] : nodesInOrder(nodes, wires).order;
}
