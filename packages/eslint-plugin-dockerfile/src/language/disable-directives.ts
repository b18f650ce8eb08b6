import type { DirectiveType, FileProblem } from "@eslint/core";
import { instructions, type Comment, type Dockerfile, type Instruction, type Range, type SourceLocation } from "dockerfile-syntax";
import { ConfigCommentParser, Directive } from "./kit.js";
import { rulesNamed, suppressionIn, suppressionOfDirective, type Suppression, type SuppressionTool } from "../analysis/suppressions.js";

export const commentParser = new ConfigCommentParser();

const directiveTypes: ReadonlySet<string> = new Set(["disable", "enable", "disable-line", "disable-next-line"] satisfies DirectiveType[]);

/** The directive for ESLint that a comment is, or undefined. Prose that begins with the word eslint is none. */
export function directiveIn({ value }: Comment): ReturnType<ConfigCommentParser["parseDirective"]> {
  const text = value.trim();
  if (!text.startsWith("eslint")) return undefined;
  const directive = commentParser.parseDirective(text);
  if (directive?.label === "eslint") return /^["']?[\w@/-]+["']?\s*:/.test(directive.value) ? directive : undefined;
  return directive?.label.startsWith("eslint-") === true && directiveTypes.has(directive.label.slice("eslint-".length))
    ? directive
    : undefined;
}

interface Directives {
  readonly directives: Directive[];
  readonly problems: FileProblem[];
}

/**
 * What the comments of a file disable and enable.
 *
 * @param lines how many lines the text has
 * @param tools the other linters whose comments count too
 */
export function disableDirectives(ast: Dockerfile, text: string, lines: number, tools: readonly SuppressionTool[]): Directives {
  const collected = new DirectiveList(ast, text, lines);
  for (const directive of ast.directives) {
    const suppression = suppressionOfDirective(directive);
    if (suppression !== null && tools.includes(suppression.tool)) collected.suppress(directive, suppression);
  }
  for (const comment of ast.comments) {
    const suppression = tools.length === 0 ? null : suppressionIn(comment);
    if (suppression !== null && tools.includes(suppression.tool)) collected.suppress(comment, suppression);
    else collected.add(comment);
  }
  return collected;
}

/** A comment, or what else a directive stands for. */
interface Place {
  readonly range: Range;
  readonly loc: SourceLocation;
}

class DirectiveList implements Directives {
  readonly directives: Directive[] = [];
  readonly problems: FileProblem[] = [];
  readonly #ast: Dockerfile;
  readonly #text: string;
  readonly #lines: number;
  readonly #disabled = new DisabledRules();
  #instructionsBelow: ReadonlyMap<Comment, Instruction> | undefined;

  constructor(ast: Dockerfile, text: string, lines: number) {
    this.#ast = ast;
    this.#text = text;
    this.#lines = lines;
  }

  /** Adds what an ESLint comment says; any other comment says nothing. */
  add(comment: Comment): void {
    const directive = directiveIn(comment);
    if (directive === undefined || directive.label === "eslint") return;
    const { label, value, justification } = directive;
    const type = label.slice("eslint-".length) as DirectiveType;
    if (type === "disable-line") {
      const message = "A Dockerfile has no comments behind an instruction. Put 'eslint-disable-next-line' on a line above it.";
      this.problems.push({ ruleId: null, message, loc: comment.loc });
      return;
    }
    const node = { loc: comment.loc, range: this.#removalRange(comment) };
    const covered = type === "disable-next-line" ? this.#instructionBelow(comment) : undefined;
    const isOneLine = covered?.loc.end.line === comment.loc.end.line + 1;
    if (covered === undefined || isOneLine || this.#disabled.includesAnyOf(value)) {
      this.directives.push(new Directive({ type, node, value, justification }));
      this.#disabled.apply(type, value);
    } else {
      // ESLint's own directive covers one line; a pair around the instruction covers all of it.
      this.#disableUpTo(covered.loc.end.line, node, value, justification, covered.range[1]);
    }
  }

  /** Adds what a comment of another linter silences. */
  suppress(comment: Place, { tool, scope, codes, reason }: Suppression): void {
    // ESLint replaces the comment of a directive that silences nothing by a blank. The other linter may need it: a blank it is already.
    const blank = this.#text.indexOf(" ", comment.range[0]);
    const range: Range = blank === -1 || blank >= comment.range[1] ? [comment.range[0], comment.range[0]] : [blank, blank + 1];
    for (const rule of new Set(codes.flatMap((code) => rulesNamed(tool, code)))) {
      const value = `dockerfile/${rule}`;
      if (this.#disabled.includesAnyOf(value)) continue;
      if (scope === "file") {
        const start = { line: 1, column: 1 };
        this.directives.push(new Directive({ type: "disable", node: { range, loc: { start, end: start } }, value, justification: reason }));
        this.#disabled.apply("disable", value);
      } else {
        const covered = this.#coveredBelow(comment as Comment, scope);
        if (covered === undefined) continue;
        const { loc, end } = covered;
        this.#disableUpTo(end.line, { range, loc }, value, reason, range[0]);
      }
    }
  }

  /** Disables rules from a place to the end of a line. */
  #disableUpTo(line: number, node: Place, value: string, justification: string, offset: number): void {
    this.directives.push(new Directive({ type: "disable", node, value, justification }));
    const behind = { line: line + 1, column: 1 };
    const end = { range: [offset, offset], loc: { start: behind, end: behind } };
    if (behind.line <= this.#lines) this.directives.push(new Directive({ type: "enable", node: end, value, justification }));
  }

  /** Where the silence of a comment begins, and where it ends. */
  #coveredBelow(comment: Comment, scope: "stage" | "instruction"): { loc: SourceLocation; end: SourceLocation["end"] } | undefined {
    const instruction = this.#instructionBelow(comment);
    if (instruction === undefined) return undefined;
    if (scope === "instruction") return { loc: comment.loc, end: instruction.loc.end };
    const stage = this.#ast.stages.find(({ from }) => from === instruction);
    if (stage === undefined) return undefined;
    // The FROM itself is not covered.
    const start = { line: instruction.loc.end.line + 1, column: 1 };
    return { loc: { start, end: start }, end: stage.loc.end };
  }

  /** The instruction that a comment stands directly above, or with nothing but comments in between. */
  #instructionBelow(comment: Comment): Instruction | undefined {
    return (this.#instructionsBelow ??= instructionsBelowComments(this.#ast)).get(comment);
  }

  /**
   * What goes when ESLint removes an unused directive. It puts a blank in its place, so that the range takes the whole line, and of the
   * next line a leading blank where there is one.
   */
  #removalRange({ range }: Comment): Range {
    const text = this.#text;
    const start = text.lastIndexOf("\n", range[0] - 1) + 1;
    const newline = text.indexOf("\n", range[1]);
    if (newline === -1) return [start, text.length];
    return [start, text[newline + 1] === " " ? newline + 2 : newline + 1];
  }
}

function instructionsBelowComments(ast: Dockerfile): ReadonlyMap<Comment, Instruction> {
  const byFirstLine = new Map(instructions(ast).map((instruction) => [instruction.loc.start.line, instruction]));
  const below = new Map<Comment, Instruction>();
  let next: Comment | undefined;
  for (const comment of ast.comments.toReversed()) {
    const line = comment.loc.start.line + 1;
    const beyond = next?.loc.start.line === line ? below.get(next) : undefined;
    const instruction = byFirstLine.get(line) ?? beyond;
    if (instruction !== undefined) below.set(comment, instruction);
    next = comment;
  }
  return below;
}

/**
 * Which rules are disabled at a comment until further notice: the end of a shorter disabling would enable them again, and one that
 * names no rule enables every rule.
 */
class DisabledRules {
  #all = false;
  /** The rules that differ: disabled ones, or where all are disabled the enabled ones. */
  readonly #exceptions = new Set<string>();

  includesAnyOf(value: string): boolean {
    const rules = ruleNames(value);
    if (rules.length === 0) return this.#all || this.#exceptions.size > 0;
    return rules.some((rule) => this.#exceptions.has(rule) !== this.#all);
  }

  apply(type: DirectiveType, value: string): void {
    if (type !== "disable" && type !== "enable") return;
    const all = type === "disable";
    const rules = ruleNames(value);
    if (rules.length === 0) {
      this.#all = all;
      this.#exceptions.clear();
    }
    for (const rule of rules) {
      if (all === this.#all) this.#exceptions.delete(rule);
      else this.#exceptions.add(rule);
    }
  }
}

function ruleNames(value: string): string[] {
  return Object.keys(commentParser.parseListConfig(value));
}
