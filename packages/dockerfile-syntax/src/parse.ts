import { trimEnd } from "./characters.js";
import { heredocStarts } from "./heredocs.js";
import { parseInstruction, type Context } from "./instructions.js";
import { isWindowsImage } from "./image-reference.js";
import { Source } from "./joined-text.js";
import { Lines, type LogicalLine } from "./lines.js";
import type { Dockerfile, From, Heredoc, Instruction, Problem, Range, ShellDialect, Stage } from "./nodes.js";
import { shellDialect } from "./shell-dialects.js";
import { none } from "./words.js";

/** What `parse` gives: the tree of the whole text, and what in it BuildKit refuses, in the order found. */
export interface ParseResult {
  readonly tree: Dockerfile;
  readonly problems: readonly Problem[];
}

/** What the reader of a file knows of it besides its text. */
export interface ParseOptions {
  /**
   * Comments that name the shell of the instructions below, in the first group, up to the next SHELL or stage; above the first FROM, the
   * shell of every stage.
   */
  readonly shellComment?: RegExp;
}

/** Parses any text; never throws. Reads it as BuildKit's parser does. */
export function parse(text: string, { shellComment }: ParseOptions = {}): ParseResult {
  const source = new Source(text);
  const problems: Problem[] = [];
  const lines = new Lines(source, problems);
  const globals: Instruction[] = [];
  const stages: Stage[] = [];
  const dialects = new StageDialects();
  let current: { from: From; instructions: Instruction[] } | null = null;
  const endStage = (): void => {
    if (current === null) return;
    stages.push(stage(source, stages.length, current.from, current.instructions));
    dialects.record(current.from);
  };
  const context = new FileContext(lines, dialects, problems);
  let seen = 0;
  let previousEnd = 0;
  for (let line = lines.next(); line !== null; line = lines.next()) {
    for (let comment = lines.comments[seen]; comment !== undefined && comment.range[0] < line.start; comment = lines.comments[++seen]) {
      const shell = comment.range[0] < previousEnd ? undefined : shellComment?.exec(comment.value)?.[1];
      if (shell !== undefined) dialects.state(shell, current !== null);
    }
    context.begin(line);
    const instruction = parseInstruction(line.text, line.textStart, line.textEnd, context);
    if (instruction.type === "From") {
      endStage();
      current = { from: instruction, instructions: [] };
      dialects.begin(instruction, lines.escape);
    } else if (current !== null) {
      current.instructions.push(instruction);
      dialects.follow(instruction);
    } else {
      globals.push(instruction);
      if (instruction.type !== "Arg") {
        const message = `${instruction.keyword} stands before the first FROM. Only ARG may.`;
        problems.push({ code: "missing-from", message, range: instruction.keywordRange, loc: source.loc(instruction.keywordRange) });
      }
    }
    previousEnd = context.end;
  }
  endStage();
  const range: Range = [0, text.length];
  if (globals.length === 0 && stages.length === 0) {
    problems.push({ code: "no-instructions", message: "The file has no instructions.", range, loc: source.loc(range) });
  } else if (stages.length === 0 && globals.every(({ type }) => type === "Arg")) {
    const last = globals.at(-1)?.range ?? range;
    problems.push({
      code: "missing-from",
      message: "The file has no FROM: there is nothing to build.",
      range: last,
      loc: source.loc(last),
    });
  }
  const { escape, directives, comments } = lines;
  return { tree: { type: "Dockerfile", range, loc: source.loc(range), escape, directives, comments, globals, stages }, problems };
}

/** Every instruction in source order, global ones and each stage's FROM included. A trigger is its ONBUILD's child and not listed. */
export function instructions(tree: Dockerfile): readonly Instruction[] {
  let list = lists.get(tree);
  if (list === undefined) {
    list = [...tree.globals, ...tree.stages.flatMap(({ from, instructions }) => [from, ...instructions])];
    lists.set(tree, list);
  }
  return list;
}

/** Whoever has many questions to a tree asks for them many times. */
const lists = new WeakMap<Dockerfile, readonly Instruction[]>();

function stage(source: Source, index: number, from: From, instructions: readonly Instruction[]): Stage {
  const range: Range = [from.range[0], (instructions.at(-1) ?? from).range[1]];
  return { type: "Stage", range, loc: source.loc(range), index, name: from.name?.raw.toLowerCase() ?? null, from, instructions };
}

/** What the instructions of a file share. There is one for all of them: to make one for each takes longer than to read most. */
class FileContext implements Context {
  readonly problems: Problem[];
  readonly #lines: Lines;
  readonly #dialects: StageDialects;
  /** Whether the file may hold a here-document at all. */
  readonly #mayHaveHeredocs: boolean;
  #line!: LogicalLine;
  end = 0;

  constructor(lines: Lines, dialects: StageDialects, problems: Problem[]) {
    this.#lines = lines;
    this.#dialects = dialects;
    this.#mayHaveHeredocs = lines.source.text.includes("<");
    this.problems = problems;
  }

  begin(line: LogicalLine): void {
    this.#line = line;
    this.end = line.end;
  }

  get start(): number {
    return this.#line.start;
  }

  get escape(): "\\" | "`" {
    return this.#lines.escape;
  }

  get dialect(): ShellDialect {
    return this.#dialects.current;
  }

  get stages(): ReadonlyMap<string, ShellDialect> {
    return this.#dialects.byStage;
  }

  readHeredocs(): readonly Heredoc[] {
    if (!this.#mayHaveHeredocs) return none;
    const { text, textStart, textEnd } = this.#line;
    const { source } = text;
    const starts = heredocStarts(text.text.slice(textStart, textEnd));
    if (starts.length === 0) return none;
    const heredocs: Heredoc[] = [];
    for (const start of starts) {
      const body = this.#lines.heredoc(start.name, start.chomp);
      if (body === null) {
        const range = text.range(textStart, trimEnd(text.text, textStart, textEnd));
        const message = `The here-document has no end: no line is '${start.name}'.`;
        this.problems.push({ code: "unterminated-heredoc", message, range, loc: source.loc(range) });
        break;
      }
      const range: Range = [body.start, body.end];
      heredocs.push({ type: "Heredoc", range, loc: source.loc(range), ...start, content: body.content, commands: [], redirects: [] });
      this.end = Math.max(this.end, body.end);
    }
    return heredocs;
  }
}

/** Which shell runs the shell forms of a stage: what SHELL said last there or in the stage it is built on. */
class StageDialects {
  current: ShellDialect = "posix";
  /** What an ONBUILD makes of it in the stages that are built on this one. */
  #triggered: ShellDialect | null = null;
  /** What a comment above the first FROM says. */
  #ofFile: ShellDialect | null = null;
  /** By the name of each stage that has begun, in lower case. */
  readonly byStage = new Map<string, ShellDialect>();

  begin(from: From, escape: "\\" | "`"): void {
    const base = from.image?.value ?? from.image?.raw ?? "";
    const ofImage = escape === "`" || isWindowsImage(base) ? "cmd" : "posix";
    this.current = this.byStage.get(base) ?? this.#ofFile ?? ofImage;
    this.#triggered = null;
    this.record(from);
  }

  follow(instruction: Instruction): void {
    if (instruction.type === "Shell") this.current = shellDialect(instruction.words[0]?.value ?? "");
    else if (instruction.type === "Onbuild" && instruction.instruction?.type === "Shell") {
      this.#triggered = shellDialect(instruction.instruction.words[0]?.value ?? "");
    }
  }

  /** Takes the word of a comment for it. */
  state(shell: string, inStage: boolean): void {
    const dialect = shellDialect(shell);
    if (inStage) this.current = dialect;
    else this.#ofFile = dialect;
  }

  /** Keeps the shell that the stage hands on as it is now, for the stages that are built on it. */
  record(from: From): void {
    if (from.name !== null) this.byStage.set(from.name.raw.toLowerCase(), this.#triggered ?? this.current);
  }
}
