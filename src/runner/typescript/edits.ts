/**
 * Text inserted into a source, and the way back. Unlike a source map it answers the questions that we
 * have: what did this piece read before the probes, and which source column is this column?
 */

interface Edit {
  /** Offset in the source. */
  at: number;
  /** How many source characters it takes the place of. */
  removes: number;
  text: string;
  /** Order among edits at one offset: text that closes a node comes before text that opens one. */
  rank: number;
}

interface Placed extends Edit {
  /** Offset of `text` in the result. */
  to: number;
}

/** Collects insertions into `source`, then hands out the result. */
export class Edits {
  private readonly edits: Edit[] = [];
  private opened = 0;

  constructor(readonly source: string) {}

  /** Inserts before a node that begins at `at`; of two at one offset the first stays outermost. */
  open(at: number, text: string): void {
    // `return(x)` must not become `returnprobe(x)`.
    const gap = /[\p{ID_Continue}$]$/u.test(this.source.slice(Math.max(0, at - 2), at)) ? ' ' : '';
    this.edits.push({ at, removes: 0, text: gap + text, rank: ++this.opened });
  }

  /** Inserts after a node that ends at `at`; of two at one offset the first stays outermost. */
  close(at: number, text: string): void {
    this.edits.push({ at, removes: 0, text, rank: -++this.opened });
  }

  /** Puts `text` in the place of `start` to `end`. Nothing else may be inserted inside. */
  replace(start: number, end: number, text: string): void {
    this.edits.push({ at: start, removes: end - start, text, rank: ++this.opened });
  }

  /** The source with every edit in it. `prefix` stands before everything. */
  apply(prefix = ''): EditedText {
    const { source } = this;
    const placed: Placed[] = [];
    let code = prefix;
    let from = 0;
    for (const edit of this.edits.sort((a, b) => a.at - b.at || a.rank - b.rank)) {
      code += source.slice(from, edit.at);
      placed.push({ ...edit, to: code.length });
      code += edit.text;
      from = edit.at + edit.removes;
    }
    return new EditedText(code + source.slice(from), source, prefix.length, placed);
  }
}

/** A text with insertions, which remembers what it was. */
export class EditedText {
  constructor(
    readonly code: string,
    private readonly source: string,
    private readonly prefixLength: number,
    private readonly placed: readonly Placed[],
  ) {}

  /** The source offset that an offset in the edited text comes from. */
  sourceOffset(offset: number): number {
    let shift = -this.prefixLength;
    for (const { to, text, at, removes } of this.placed) {
      if (to >= offset) break;
      if (to + text.length > offset) return at;
      shift += removes - text.length;
    }
    return Math.max(0, offset + shift);
  }

  /** What `piece`, cut out of the edited text, read in the source. Undefined when it is not part of it. */
  sourceOf(piece: string): string | undefined {
    const start = this.code.indexOf(piece);
    if (start < 0) return undefined;
    const end = start + piece.length;
    let result = '';
    let from = start;
    for (const { to, text, at, removes } of this.placed) {
      if (to < start || to + text.length > end) continue;
      if (text === '' && removes === 0) continue;
      result += this.code.slice(from, to) + this.source.slice(at, at + removes);
      from = to + text.length;
    }
    return result + this.code.slice(from, end);
  }
}
