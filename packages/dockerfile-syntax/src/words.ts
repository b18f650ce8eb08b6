import { isBlank, isSpace } from "./characters.js";
import type { JoinedText } from "./joined-text.js";
import type { Problem, ProblemCode, Range, Variable, Word } from "./nodes.js";

/** Start and end in a joined text. */
export type Span = readonly [start: number, end: number];

/** Words separated by blanks, whatever quotes they hold: FROM, EXPOSE, COPY, ADD, VOLUME. */
export function blankSeparated(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let index = start;
  while (index < end) {
    while (index < end && isBlank(text.charCodeAt(index))) index++;
    const wordStart = index;
    while (index < end && !isBlank(text.charCodeAt(index))) index++;
    if (index > wordStart) spans.push([wordStart, index]);
  }
  return spans;
}

const singleQuote = 0x27;
const doubleQuote = 0x22;

/** Words separated by white space outside of quotes and escapes: ENV, LABEL, ARG. */
export function quoteAware(text: string, start: number, end: number, escape: string): Span[] {
  const spans: Span[] = [];
  const escapeCode = escape.charCodeAt(0);
  let wordStart = -1;
  /** The end without an escape character that escapes nothing. */
  let last = end;
  /** The code of the quote that is open, or 0. */
  let quote = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (quote === 0 && isSpace(code)) {
      if (wordStart !== -1) spans.push([wordStart, index]);
      wordStart = -1;
      continue;
    }
    if (wordStart === -1) wordStart = index;
    if (code === escapeCode && quote !== singleQuote) {
      if (++index === end) last--;
    } else if (quote === 0 && (code === singleQuote || code === doubleQuote)) quote = code;
    else if (code === quote) quote = 0;
  }
  if (wordStart !== -1 && wordStart < last) spans.push([wordStart, last]);
  return spans;
}

/** How a word is read: what escapes in it, and whether quotes mean anything. */
export interface WordSyntax {
  readonly escape: string;
  readonly quotes: boolean;
  /** Whether `$` starts a variable. */
  readonly variables: boolean;
}

/** A word of an instruction that BuildKit expands as it builds. */
export function word(line: JoinedText, span: Span, syntax: WordSyntax, problems: Problem[]): Word {
  const [start, end] = span;
  const { text } = line;
  let index = start;
  while (index < end && !isSpecial(text.charCodeAt(index))) index++;
  if (index === end) return literal(line, span);
  const scan = new WordScan(line, start, end, syntax, problems);
  const value = scan.run();
  const range = line.range(start, end);
  return {
    type: "Word",
    range,
    loc: line.source.loc(range),
    raw: text.slice(start, end),
    value: scan.variables.length > 0 ? null : value,
    variables: scan.variables,
    substitutions: none,
    script: null,
  };
}

/** The list of all nodes that have nothing in it. */
export const none: readonly never[] = Object.freeze([]);

/** A word whose text is its value: a name that is not expanded. */
export function literal(line: JoinedText, [start, end]: Span, value?: string | null): Word {
  const range = line.range(start, end);
  const raw = line.text.slice(start, end);
  return {
    type: "Word",
    range,
    loc: line.source.loc(range),
    raw,
    value: value === undefined ? raw : value,
    variables: none,
    substitutions: none,
    script: null,
  };
}

/** The word that is missing before the character at `index`. It is there, and not behind the gap that may be before it. */
export function emptyWord(line: JoinedText, index: number): Word {
  const offset = line.offset(index);
  const range: Range = [offset, offset];
  const loc = line.source.loc(range);
  return { type: "Word", range, loc, raw: "", value: "", variables: none, substitutions: none, script: null };
}

/** What a word must hold to be more than its own text: one of `$'"` or either escape character. */
function isSpecial(code: number): boolean {
  return code === 0x22 || code === 0x24 || code === 0x27 || code === 0x5c || code === 0x60;
}

/** Deeper `${a:-${b:-...}}` is left as text: no build goes there, and the stack is finite. */
const maxDepth = 50;

const variableName = /[0-9]+|[@*#?\-$!]|[\p{L}_][\p{L}\p{Nd}_]*/uy;

const modifiers = new Set([":-", ":+", ":?", "-", "+", "?", "#", "##", "%", "%%", "/", "//"]);

/** One pass over a word after BuildKit's rules for quotes, escapes and variables. */
class WordScan {
  readonly variables: Variable[] = [];
  readonly #line: JoinedText;
  readonly #text: string;
  readonly #syntax: WordSyntax;
  readonly #end: number;
  readonly #problems: Problem[];
  #index: number;
  /** Whether what was last read up to had its end. */
  #found = false;

  constructor(line: JoinedText, start: number, end: number, syntax: WordSyntax, problems: Problem[]) {
    this.#line = line;
    this.#text = line.text;
    this.#syntax = syntax;
    this.#index = start;
    this.#end = end;
    this.#problems = problems;
  }

  run(): string {
    return this.#until("", this.variables, 0);
  }

  /** Reads up to `stop`, which is consumed, or the end; gives the text without quotes and escapes. */
  #until(stop: string, variables: Variable[], depth: number): string {
    const { escape, quotes } = this.#syntax;
    const text = this.#text;
    let value = "";
    // What is behind it and not in the value yet is itself.
    let kept = this.#index;
    let quote = "";
    let quoteStart = this.#index;
    while (this.#index < this.#end) {
      const character = text.charAt(this.#index);
      if (stop !== "" && character === stop && quote === "") {
        this.#found = true;
        return value + text.slice(kept, this.#index++);
      }
      if (character === "$" && quote !== "'" && this.#syntax.variables) {
        this.#variable(variables, quote === '"', depth);
      } else if (character === escape && quotes && quote !== "'") {
        value += text.slice(kept, this.#index) + this.#escaped(quote);
        kept = this.#index;
      } else if (quotes && quote === "" && (character === "'" || character === '"')) {
        value += text.slice(kept, this.#index);
        quote = character;
        quoteStart = this.#index++;
        kept = this.#index;
      } else if (character === quote) {
        value += text.slice(kept, this.#index);
        quote = "";
        kept = ++this.#index;
      } else this.#index++;
    }
    if (quote !== "")
      this.#problem("unclosed-quote", `The ${quote === "'" ? "single" : "double"} quote is not closed.`, quoteStart, this.#end);
    this.#found = false;
    return value + text.slice(kept, this.#index);
  }

  /** What an escape and the character behind it come to. Between double quotes only `"`, `$` and the escape itself are escaped. */
  #escaped(quote: string): string {
    const { escape } = this.#syntax;
    const next = this.#index + 1 < this.#end ? this.#text.charAt(this.#index + 1) : "";
    if (quote === '"' && next !== "" && next !== '"' && next !== "$" && next !== escape) {
      this.#index++;
      return escape;
    }
    this.#index = Math.min(this.#index + 2, this.#end);
    return next;
  }

  #variable(variables: Variable[], quoted: boolean, depth: number): void {
    const start = this.#index++;
    if (this.#text.charAt(this.#index) === "{" && this.#index < this.#end) {
      this.#braced(variables, quoted, start, depth);
      return;
    }
    const name = this.#name();
    if (name !== "") variables.push(this.#node(start, name, null, null, [], quoted));
  }

  #braced(variables: Variable[], quoted: boolean, start: number, depth: number): void {
    this.#index++;
    const name = this.#name();
    if (name === "" || depth >= maxDepth) {
      this.#problem("bad-substitution", "'${' is not followed by the name of a variable.", start, this.#index);
      return;
    }
    if (this.#peek() === "}") {
      this.#index++;
      variables.push(this.#node(start, name, null, null, [], quoted));
      return;
    }
    const operatorStart = this.#index;
    const operator = this.#operator();
    const operandStart = this.#index;
    const nested: Variable[] = [];
    const isReplacement = operator.startsWith("/");
    if (isReplacement) this.#until("/", nested, depth + 1);
    const hasPattern = !isReplacement || this.#found;
    const patternEnd = isReplacement ? this.#index - 1 : this.#end;
    this.#until("}", nested, depth + 1);
    const closed = this.#found;
    const operand = this.#text.slice(operandStart, closed ? this.#index - 1 : this.#index);
    variables.push(this.#node(start, name, operator, operand, nested, quoted));
    if (!hasPattern) this.#problem("bad-substitution", `The pattern of '${operator}' has no '/' behind it.`, start, this.#index);
    else if (!closed) this.#problem("bad-substitution", "'${' is not closed with '}'.", start, this.#index);
    else if (/^[#%/]/.test(operator)) this.#checkPattern(operandStart, Math.min(patternEnd, this.#index - 1));
    else if (!modifiers.has(operator)) {
      this.#problem(
        "unsupported-modifier",
        `'${operator}' is no modifier of a variable. Use one of ${[...modifiers].join(" ")}.`,
        operatorStart,
        operandStart,
      );
    }
  }

  /** In a pattern a backslash stands before what it makes literal, whatever escapes elsewhere. */
  #checkPattern(start: number, end: number): void {
    const pattern = this.#text.slice(start, end);
    if (/["'$`]/.test(pattern)) return;
    const [escaped] = /\\[^*?\\}/]/.exec(pattern.replaceAll("\\\\", "")) ?? [];
    if (escaped !== undefined) {
      this.#problem("bad-substitution", `'${escaped}' is no escape in a pattern: only '*', '?' and the backslash are escaped.`, start, end);
    }
  }

  #operator(): string {
    const start = this.#index;
    const first = this.#peek();
    this.#index++;
    if (first === ":") this.#index++;
    else if ((first === "#" || first === "%" || first === "/") && this.#peek() === first) this.#index++;
    this.#index = Math.min(this.#index, this.#end);
    return this.#text.slice(start, this.#index);
  }

  /** A name, a number, or one special parameter. */
  #name(): string {
    const start = this.#index;
    variableName.lastIndex = start;
    const match = variableName.exec(this.#text);
    if (match === null || start >= this.#end) return "";
    this.#index = Math.min(this.#end, start + match[0].length);
    return this.#text.slice(start, this.#index);
  }

  #peek(): string {
    return this.#index < this.#end ? this.#text.charAt(this.#index) : "";
  }

  #node(start: number, name: string, operator: string | null, operand: string | null, variables: Variable[], quoted: boolean): Variable {
    const range = this.#line.range(start, this.#index);
    return { type: "Variable", range, loc: this.#line.source.loc(range), name, operator, operand, variables, substitutions: none, quoted };
  }

  #problem(code: ProblemCode, message: string, start: number, end: number): void {
    const range = this.#line.range(start, end);
    this.#problems.push({ code, message, range, loc: this.#line.source.loc(range) });
  }
}
