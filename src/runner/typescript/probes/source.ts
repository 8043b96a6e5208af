/** The module that is probed, as text and tokens. */
import type { ParsedModule } from '../parse';
import { lineStarts, positionAt } from '../positions';

/** JavaScript with the lines of the reader's source. */
export class Source {
  private readonly starts: number[];

  constructor(
    readonly js: string,
    readonly tokens: ParsedModule['tokens'],
  ) {
    this.starts = lineStarts(js);
  }

  /** 1-based line of an offset. */
  line(offset: number): number {
    return positionAt(this.starts, offset).line;
  }

  /** Index of the first token at or after `offset`. */
  tokenFrom(offset: number): number {
    const { tokens } = this;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** End of the first token at or after `offset` that reads `text`. @throws Error without one. */
  endOfToken(offset: number, text: string): number {
    const { tokens } = this;
    for (let index = this.tokenFrom(offset); index < tokens.length; index++) {
      const token = tokens[index];
      if (token && this.js.slice(token.start, token.end) === text) return token.end;
    }
    throw new Error(`No '${text}' after offset ${offset}`);
  }

  /** Offset of the parenthesis that ends a loop's head, given the end of the last expression in it. */
  closingParen(offset: number): number {
    const { tokens } = this;
    let last = offset;
    for (let index = this.tokenFrom(offset); index < tokens.length; index++) {
      const token = tokens[index];
      if (!token || this.js.slice(token.start, token.end) !== ')') break;
      last = token.start;
    }
    return last;
  }
}
