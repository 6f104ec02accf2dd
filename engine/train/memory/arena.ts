/** A piece of native memory that is in use. */
export interface Piece {
  readonly region: number;
  readonly at: number;
  readonly bytes: number;
}

const ALIGNMENT = 256;
const FIRST_REGION = 2 ** 20;
/** A piece is cut from a longer one where at least this many bytes, or as many again, remain. */
const WORTH_KEEPING = 2 ** 27;

/**
 * The allocator of onnxruntime in small: best fit with coalescing, in regions that double in size and are never given
 * back, so that what is asked for in an unlucky order takes more than is ever in use at once.
 */
export class Arena {
  private free: Piece[] = [];
  /** How far each region was ever written to: only that takes memory. */
  private readonly reached: number[] = [];
  private nextRegion = FIRST_REGION;

  take(bytes: number): Piece {
    const wanted = Math.max(1, Math.ceil(bytes / ALIGNMENT)) * ALIGNMENT;
    const found = this.bestFit(wanted) ?? this.extend(wanted);
    this.free = this.free.filter((piece) => piece !== found);
    const { region, at } = found;
    const rest = found.bytes - wanted;
    const cut = rest >= wanted || rest >= WORTH_KEEPING;
    if (cut) this.free.push({ region, at: at + wanted, bytes: rest });
    this.reached[region] = Math.max(this.reached[region] ?? 0, at + wanted);
    return { region, at, bytes: cut ? wanted : found.bytes };
  }

  give(piece: Piece): void {
    const end = piece.at + piece.bytes;
    let [from, to] = [piece.at, end];
    this.free = this.free.filter(({ region, at, bytes }) => {
      if (region !== piece.region || (at + bytes !== piece.at && at !== end)) return true;
      [from, to] = [Math.min(from, at), Math.max(to, at + bytes)];
      return false;
    });
    this.free.push({ region: piece.region, at: from, bytes: to - from });
  }

  /** Bytes that were ever written to. */
  get resident(): number {
    return this.reached.reduce((sum, bytes) => sum + bytes, 0);
  }

  private bestFit(wanted: number): Piece | undefined {
    let best: Piece | undefined;
    for (const piece of this.free) if (piece.bytes >= wanted && piece.bytes < (best?.bytes ?? Infinity)) best = piece;
    return best;
  }

  private extend(wanted: number): Piece {
    while (this.nextRegion < wanted) this.nextRegion *= 2;
    const region = { region: this.reached.length, at: 0, bytes: this.nextRegion };
    this.reached.push(0);
    this.nextRegion *= 2;
    this.free.push(region);
    return region;
  }
}
