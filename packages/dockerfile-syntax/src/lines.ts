import { skipSpace, trimEnd } from "./characters.js";
import { JoinedText, type Source } from "./joined-text.js";
import type { Comment, Directive, Problem, ProblemCode, Range } from "./nodes.js";

/** An instruction's lines, joined. */
export interface LogicalLine {
  /** What holds its text: the whole file where it is one physical line. */
  readonly text: JoinedText;
  /** Where in that it stands, from its keyword on. */
  readonly textStart: number;
  readonly textEnd: number;
  /** Where its first line starts: before the keyword only where that line is nothing but a continuation. */
  readonly start: number;
  /** The end of the last line that belongs to it, a comment or a blank line after a continuation included. */
  readonly end: number;
}

/** The lines of a here-document. */
export interface HeredocBody {
  /** The content as BuildKit stores it, from the first line to the line end before the terminator. */
  readonly content: string;
  readonly start: number;
  /** The end of the terminator. */
  readonly end: number;
}

const hash = 0x23;

/** BuildKit's scanner gives up on a longer line. */
const maxLineBytes = 65_535;

/** Its white space is that of Go's regular expressions: the vertical tab and Unicode's are part of a value. */
const directivePattern = /^([a-zA-Z][a-zA-Z0-9]*)([\t\f\r ]*=)([^]*)$/;
const directiveNames = new Set(["syntax", "escape", "check"]);

/**
 * Reads physical lines and joins them to logical ones, lifting out parser directives and comments. Line ends are LF or CRLF; a lone CR is
 * a character like any other.
 */
export class Lines {
  readonly source: Source;
  readonly comments: Comment[] = [];
  readonly directives: Directive[] = [];
  readonly problems: Problem[];
  readonly #whole: JoinedText;
  escape: "\\" | "`" = "\\";
  #offset: number;
  /** The line that the offset is the start of, from 0. */
  #line = 0;
  /** The start and the end, without line end, of the physical line before it. */
  #lineStart = 0;
  #lineEnd = 0;
  #directivesEnded = false;
  #lastLines: Record<"asWritten" | "withoutTabs", Map<string, number>> | null = null;

  constructor(source: Source, problems: Problem[]) {
    this.source = source;
    this.#whole = new JoinedText(source, source.text, [0], [0]);
    this.problems = problems;
    this.#offset = source.text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** The next instruction's line, or null at the end of the file. */
  next(): LogicalLine | null {
    const { text } = this.source;
    while (this.#offset < text.length) {
      this.#readLine();
      const lineEnd = this.#lineEnd;
      const start = skipSpace(text, this.#lineStart, lineEnd);
      if (start < lineEnd && text.charCodeAt(start) === hash) {
        if (this.#directivesEnded || !this.#directive(start, lineEnd)) this.#comment(start, lineEnd);
        continue;
      }
      this.#directivesEnded = true;
      if (start === lineEnd) continue;
      return this.#join(start);
    }
    return null;
  }

  /**
   * Reads a here-document's lines up to its terminator. Where there is none, nothing is read, so that the rest of the file is still
   * instructions.
   */
  heredoc(name: string, chomp: boolean): HeredocBody | null {
    const { text } = this.source;
    const start = this.#offset;
    if (this.#lastLine(name, chomp) < start) return null;
    for (;;) {
      this.#readLine();
      const nameStart = chomp ? skipTabs(text, this.#lineStart) : this.#lineStart;
      if (this.#lineEnd - nameStart === name.length && text.startsWith(name, nameStart)) {
        return { content: text.slice(start, this.#lineStart), start, end: this.#lineEnd };
      }
    }
  }

  /**
   * Where the last line that is `name` starts, -1 where there is none. All lines are looked up at once: a file of unterminated
   * here-documents would otherwise be read to its end for each of them.
   */
  #lastLine(name: string, chomp: boolean): number {
    if (this.#lastLines === null) {
      const { text } = this.source;
      this.#lastLines = { asWritten: new Map(), withoutTabs: new Map() };
      for (let start = this.#offset; start < text.length;) {
        const newline = text.indexOf("\n", start);
        const line = text.slice(start, trimReturns(text, start, newline === -1 ? text.length : newline));
        this.#lastLines.asWritten.set(line, start);
        this.#lastLines.withoutTabs.set(line.slice(skipTabs(line, 0)), start);
        start = newline === -1 ? text.length : newline + 1;
      }
    }
    return this.#lastLines[chomp ? "withoutTabs" : "asWritten"].get(name) ?? -1;
  }

  #readLine(): void {
    const { text } = this.source;
    const start = this.#offset;
    const next = this.source.lineStart(++this.#line);
    const end = next - 1;
    this.#offset = Math.min(next, text.length);
    // A UTF-16 unit is at most three bytes of UTF-8.
    if (end - start > maxLineBytes / 3 && new TextEncoder().encode(text.slice(start, end)).length > maxLineBytes) {
      this.#problem("line-too-long", `A line may not be longer than ${String(maxLineBytes)} bytes. Split it.`, [start, end]);
    }
    this.#lineStart = start;
    this.#lineEnd = trimReturns(text, start, end);
  }

  /** The instruction that starts in the line just read, at `start`. */
  #join(start: number): LogicalLine {
    const { text } = this.source;
    let contentEnd = this.#continuation(start, this.#lineEnd);
    if (contentEnd === -1) {
      const end = this.#lineEnd;
      return { text: this.#whole, textStart: start, textEnd: end, start, end: trimEnd(text, start, end) };
    }
    const pieces = [text.slice(start, contentEnd)];
    const starts = [0];
    const offsets = [start];
    let length = contentEnd - start;
    while (contentEnd !== -1 && this.#offset < text.length) {
      this.#readLine();
      const lineStart = this.#lineStart;
      const lineEnd = this.#lineEnd;
      const first = skipSpace(text, lineStart, lineEnd);
      if (first === lineEnd) continue;
      if (text.charCodeAt(first) === hash) {
        this.#comment(first, lineEnd);
        continue;
      }
      contentEnd = this.#continuation(lineStart, lineEnd);
      const pieceEnd = contentEnd === -1 ? lineEnd : contentEnd;
      pieces.push(text.slice(lineStart, pieceEnd));
      starts.push(length);
      offsets.push(lineStart);
      length += pieceEnd - lineStart;
    }
    const joined = new JoinedText(this.source, pieces.join(""), starts, offsets);
    const end = trimEnd(text, Math.max(start, this.#lineStart), this.#lineEnd);
    return { text: joined, textStart: 0, textEnd: length, start, end };
  }

  /** Where the content of a continued line ends, before its escape character; -1 where the line is not continued. */
  #continuation(start: number, end: number): number {
    const { text } = this.source;
    let last = end - 1;
    while (last >= start && isSpaceOrTab(text.charCodeAt(last))) last--;
    const escape = this.escape.charCodeAt(0);
    if (last < start || text.charCodeAt(last) !== escape) return -1;
    // BuildKit takes a doubled escape character for an escaped one, whatever stands before it.
    return last > start && text.charCodeAt(last - 1) === escape ? -1 : last;
  }

  #comment(start: number, lineEnd: number): void {
    const range: Range = [start, trimEnd(this.source.text, start, lineEnd)];
    this.comments.push({ type: "Comment", range, loc: this.source.loc(range), value: this.source.text.slice(start + 1, range[1]) });
  }

  /** Reads a parser directive; false for any other comment, which ends the directives. */
  #directive(start: number, lineEnd: number): boolean {
    const { text } = this.source;
    const bodyStart = skipSpace(text, start + 1, lineEnd);
    const [, written = "", equals = "", rest = ""] = directivePattern.exec(text.slice(bodyStart, lineEnd)) ?? [];
    const name = written.toLowerCase();
    // Where there are only blanks, the last of them is the value.
    const [value = rest.slice(-1)] = /[^\t\f\r ](?:.*[^\t\f\r ])?/s.exec(rest) ?? [];
    if (!directiveNames.has(name) || value === "") {
      this.#directivesEnded = true;
      return false;
    }
    const nameRange: Range = [bodyStart, bodyStart + written.length];
    const valueStart = nameRange[1] + equals.length + rest.lastIndexOf(value);
    const valueRange: Range = [valueStart, valueStart + value.length];
    const range: Range = [start, valueRange[1]];
    if (this.directives.some((directive) => directive.name === name)) {
      this.#problem("duplicate-directive", `Only one ${name} directive may be used. Remove this one.`, range);
    } else if (name === "escape") {
      if (value === "\\" || value === "`") this.escape = value;
      else this.#problem("invalid-escape", `The escape character '${value}' is neither \\ nor \`.`, valueRange);
    }
    this.directives.push({ type: "Directive", range, loc: this.source.loc(range), name, nameRange, value, valueRange });
    return true;
  }

  #problem(code: ProblemCode, message: string, range: Range): void {
    this.problems.push({ code, message, range, loc: this.source.loc(range) });
  }
}

function isSpaceOrTab(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function skipTabs(text: string, start: number): number {
  let index = start;
  while (text[index] === "\t") index++;
  return index;
}

function trimReturns(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && text.charCodeAt(index - 1) === 0x0d) index--;
  return index;
}
