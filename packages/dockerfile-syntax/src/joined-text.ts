import type { Position, Range, SourceLocation } from "./nodes.js";

/** The text given to `parse`, with what is needed to turn an offset into a line and a column. */
export class Source {
  readonly text: string;
  readonly #bom: number;
  readonly #lineStarts: readonly number[];
  #last = 0;

  constructor(text: string) {
    this.text = text;
    this.#bom = text.startsWith("\uFEFF") ? 1 : 0;
    const lineStarts = [0];
    for (let index = text.indexOf("\n"); index !== -1; index = text.indexOf("\n", index + 1)) lineStarts.push(index + 1);
    this.#lineStarts = lineStarts;
  }

  position(offset: number): Position {
    const line = this.#line(offset);
    const start = line === 0 ? this.#bom : (this.#lineStarts[line] ?? 0);
    return { line: line + 1, column: Math.max(0, offset - start) + 1 };
  }

  /** Most questions are about the line of the one before, or the next. */
  #line(offset: number): number {
    const starts = this.#lineStarts;
    for (let line = this.#last; line <= this.#last + 1; line++) {
      if (offset >= (starts[line] ?? Infinity) && offset < (starts[line + 1] ?? Infinity)) return (this.#last = line);
    }
    return (this.#last = lastAtMost(starts, offset));
  }

  loc(range: Range): SourceLocation {
    return { start: this.position(range[0]), end: this.position(range[1]) };
  }
}

/**
 * Text put together from pieces of the source: a logical line without its continuations and comment lines, or a here-document without
 * its carriage returns. An index into `text` maps back to an offset in the source.
 */
export class JoinedText {
  readonly source: Source;
  readonly text: string;
  /** Where each piece starts in the joined text, and where in the source. */
  readonly #starts: readonly number[];
  readonly #offsets: readonly number[];
  /** Where `text` starts in the joined text that the pieces count in. */
  readonly #base: number;

  constructor(source: Source, text: string, starts: readonly number[], offsets: readonly number[], base = 0) {
    this.source = source;
    this.text = text;
    this.#starts = starts;
    this.#offsets = offsets;
    this.#base = base;
  }

  /** Text that stands at `offset` in the source, without the carriage returns of its line ends. */
  static withoutReturns(source: Source, offset: number, text: string): JoinedText {
    const pieces: string[] = [];
    const starts: number[] = [];
    const offsets: number[] = [];
    let length = 0;
    for (let start = 0; start <= text.length;) {
      const lineEnd = text.indexOf("\r\n", start);
      const piece = text.slice(start, lineEnd === -1 ? text.length : lineEnd);
      pieces.push(piece);
      starts.push(length);
      offsets.push(offset + start);
      length += piece.length;
      start = lineEnd === -1 ? text.length + 1 : lineEnd + 1;
    }
    return new JoinedText(source, pieces.join(""), starts, offsets);
  }

  /** The part from `start` to `end`; both count in this text. */
  slice(start: number, end = this.text.length): JoinedText {
    return new JoinedText(this.source, this.text.slice(start, end), this.#starts, this.#offsets, this.#base + start);
  }

  /** The offset in the source of the character at `index`. */
  offset(index: number): number {
    const piece = lastAtMost(this.#starts, this.#base + index);
    return (this.#offsets[piece] ?? 0) + this.#base + index - (this.#starts[piece] ?? 0);
  }

  /**
   * The range in the source of the characters from `start` to `end`. It ends with its last character, not with a gap behind that; an
   * empty one is behind the character before it.
   */
  range(start: number, end: number): Range {
    const last = end === 0 ? this.offset(0) : this.offset(end - 1) + 1;
    return [end > start ? this.offset(start) : last, last];
  }
}

/** The index of the last of the ascending `values` that is at most `limit`. */
function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
