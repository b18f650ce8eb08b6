import type { Position, Range, SourceLocation } from "./nodes.js";

/** The text given to `parse`, with what is needed to turn an offset into a line and a column. */
export class Source {
  readonly text: string;
  /** Where each line starts, the first behind the byte order mark; behind the last one an offset that no character has. */
  readonly #lineStarts: readonly number[];
  #last = 0;

  constructor(text: string) {
    this.text = text;
    const lineStarts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
    for (let index = text.indexOf("\n"); index !== -1; index = text.indexOf("\n", index + 1)) lineStarts.push(index + 1);
    lineStarts.push(text.length + 1);
    this.#lineStarts = lineStarts;
  }

  /** Where a line starts, counted from 0. Behind the last one it is one more than the length of the text. */
  lineStart(line: number): number {
    return this.#lineStarts[line] ?? this.text.length + 1;
  }

  position(offset: number): Position {
    const line = this.#line(offset);
    return { line: line + 1, column: this.#column(line, offset) };
  }

  loc(range: Range): SourceLocation {
    const start = range[0];
    const end = range[1];
    const first = this.#line(start);
    const last = end < (this.#lineStarts[first + 1] ?? 0) ? first : this.#line(end);
    return {
      start: { line: first + 1, column: this.#column(first, start) },
      end: { line: last + 1, column: this.#column(last, end) },
    };
  }

  /** Most questions are about the line of the one before, or the next. */
  #line(offset: number): number {
    const starts = this.#lineStarts;
    const last = this.#last;
    if (offset >= (starts[last] ?? 0)) {
      if (offset < (starts[last + 1] ?? 0)) return last;
      if (offset < (starts[last + 2] ?? 0)) return (this.#last = last + 1);
    }
    return (this.#last = Math.min(lastAtMost(starts, offset), starts.length - 2));
  }

  #column(line: number, offset: number): number {
    const column = offset - (this.#lineStarts[line] ?? 0);
    // A byte order mark has no column.
    return column < 0 ? 1 : column + 1;
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
  /** The piece that was asked for last: most questions are about the same. */
  #last = 0;

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
    const place = this.#base + index;
    // Nearly all text is of one piece.
    if (this.#starts.length === 1) return (this.#offsets[0] ?? 0) + place;
    const piece = this.#piece(place);
    return (this.#offsets[piece] ?? 0) + place - (this.#starts[piece] ?? 0);
  }

  /**
   * The range in the source of the characters from `start` to `end`. It ends with its last character, not with a gap behind that; an
   * empty one is behind the character before it.
   */
  range(start: number, end: number): Range {
    if (end <= start) {
      const behind = end === 0 ? this.offset(0) : this.offset(end - 1) + 1;
      return [behind, behind];
    }
    const first = this.offset(start);
    return [first, this.offset(end - 1) + 1];
  }

  #piece(place: number): number {
    const starts = this.#starts;
    const last = this.#last;
    const count = starts.length;
    if (place >= (starts[last] ?? 0)) {
      if (last + 1 === count || place < (starts[last + 1] ?? 0)) return last;
      if (last + 2 === count || place < (starts[last + 2] ?? 0)) return (this.#last = last + 1);
    }
    return (this.#last = lastAtMost(starts, place));
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
