import { createRequire } from "node:module";
import type { DirectiveType, FileProblem, RulesConfig, SourceRange } from "@eslint/core";
import { ConfigCommentParser, Directive, TextSourceCodeBase, VisitNodeStep } from "@eslint/plugin-kit";
import type { Dockerfile as DockerfileAst } from "dockerfile-ast";
import {
  instructions,
  visitorKeys,
  type Comment,
  type Dockerfile,
  type Instruction,
  type Node,
  type Problem,
  type Range,
  type SourceLocation,
} from "dockerfile-syntax";
import type { DockerfileLanguageOptions } from "./language.js";

/** A place in the text that is reported or that a directive stands for. */
interface Place {
  readonly range: Range;
  readonly loc: SourceLocation;
}

const commentParser = new ConfigCommentParser();
const directiveTypes: ReadonlySet<string> = new Set(["disable", "enable", "disable-line", "disable-next-line"] satisfies DirectiveType[]);

/** In the type that ESLint wants. */
export const mutableVisitorKeys: Record<string, string[]> = Object.fromEntries(
  Object.entries(visitorKeys).map(([type, keys]) => [type, [...keys]]),
);

/** The text, the tree and what ESLint asks of them. One is made for each file. */
export class DockerfileSourceCode extends TextSourceCodeBase<{
  LangOptions: DockerfileLanguageOptions;
  RootNode: Dockerfile;
  SyntaxElementWithLoc: Place;
  ConfigNode: Comment;
}> {
  readonly visitorKeys = mutableVisitorKeys;
  /** All comments but the parser directives, in source order. */
  readonly comments: readonly Comment[];
  /** What BuildKit would refuse. */
  readonly problems: readonly Problem[];
  readonly #parents = new Map<Node, Node>();
  readonly #steps: VisitNodeStep[] = [];
  #dockerfileAst: DockerfileAst | undefined;

  constructor({ text, ast, problems }: { text: string; ast: Dockerfile; problems: readonly Problem[] }) {
    super({ text, ast });
    this.comments = ast.comments;
    this.problems = problems;
    // Rules ask for parents as they are created, before ESLint traverses.
    this.#walk();
  }

  /** The tree of the package dockerfile-ast, for rules that know its API from editors. Parsed when first asked for. */
  get dockerfileAst(): DockerfileAst {
    const { DockerfileParser } = createRequire(import.meta.url)("dockerfile-ast") as typeof import("dockerfile-ast");
    return (this.#dockerfileAst ??= DockerfileParser.parse(this.text));
  }

  override getParent(node: object): Node | undefined {
    return this.#parents.get(node as Node);
  }

  override getLoc(place: Place): SourceLocation {
    return place.loc;
  }

  override getRange(place: Place): SourceRange {
    return [...place.range];
  }

  /** The location of a part of a node that is no node itself, such as a keyword. */
  getLocFromRange([start, end]: Range): SourceLocation {
    return { start: this.getLocFromIndex(start), end: this.getLocFromIndex(end) };
  }

  override traverse(): Iterable<VisitNodeStep> {
    return this.#steps;
  }

  getInlineConfigNodes(): Comment[] {
    return this.comments.filter((comment) => directiveIn(comment) !== undefined);
  }

  applyInlineConfig(): { configs: { config: { rules: RulesConfig }; loc: SourceLocation }[]; problems: FileProblem[] } {
    const configs: { config: { rules: RulesConfig }; loc: SourceLocation }[] = [];
    const problems: FileProblem[] = [];
    for (const comment of this.comments) {
      const directive = directiveIn(comment);
      if (directive?.label !== "eslint") continue;
      const { loc } = comment;
      const parsed = commentParser.parseJSONLikeConfig(directive.value);
      if (parsed.ok) configs.push({ config: { rules: parsed.config }, loc });
      else problems.push({ ruleId: null, message: parsed.error.message, loc });
    }
    return { configs, problems };
  }

  getDisableDirectives(): { directives: Directive[]; problems: FileProblem[] } {
    const directives: Directive[] = [];
    const problems: FileProblem[] = [];
    const disabled = new DisabledRules();
    const instructionBelow = this.#instructionsBelowComments();
    for (const comment of this.comments) {
      const directive = directiveIn(comment);
      if (directive === undefined || directive.label === "eslint") continue;
      const { label, value, justification } = directive;
      const type = label.slice("eslint-".length) as DirectiveType;
      if (type === "disable-line") {
        const message = "A Dockerfile has no comments behind an instruction. Put 'eslint-disable-next-line' on a line above it.";
        problems.push({ ruleId: null, message, loc: comment.loc });
        continue;
      }
      const node = { loc: comment.loc, range: this.#removalRange(comment) };
      const covered = type === "disable-next-line" ? instructionBelow.get(comment) : undefined;
      const isOneLine = covered?.loc.end.line === comment.loc.end.line + 1;
      if (covered === undefined || isOneLine || disabled.includesAnyOf(value)) {
        directives.push(new Directive({ type, node, value, justification }));
        disabled.apply(type, value);
      } else {
        // ESLint's own directive covers one line; a pair around the instruction covers all of it.
        directives.push(new Directive({ type: "disable", node, value, justification }));
        const behind = { line: covered.loc.end.line + 1, column: 1 };
        const end = { range: [covered.range[1], covered.range[1]], loc: { start: behind, end: behind } };
        if (behind.line <= this.lines.length) directives.push(new Directive({ type: "enable", node: end, value, justification }));
      }
    }
    return { directives, problems };
  }

  /** Rules for JavaScript that a configuration without `files` turns on for us too ask for these. */
  getAllComments(): readonly Comment[] {
    return this.comments;
  }

  readonly scopeManager = { scopes: [], globalScope: null, getDeclaredVariables: (): never[] => [] };

  /** The instruction that each comment stands directly above, or with nothing but comments in between. */
  #instructionsBelowComments(): ReadonlyMap<Comment, Instruction> {
    const byFirstLine = new Map(instructions(this.ast).map((instruction) => [instruction.loc.start.line, instruction]));
    const below = new Map<Comment, Instruction>();
    let next: Comment | undefined;
    for (const comment of this.comments.toReversed()) {
      const line = comment.loc.start.line + 1;
      const beyond = next?.loc.start.line === line ? below.get(next) : undefined;
      const instruction = byFirstLine.get(line) ?? beyond;
      if (instruction !== undefined) below.set(comment, instruction);
      next = comment;
    }
    return below;
  }

  /**
   * What goes when ESLint removes an unused directive. It puts a blank in its place, so that the range takes the whole line, and of the
   * next line a leading blank where there is one.
   */
  #removalRange({ range }: Comment): Range {
    const { text } = this;
    const start = text.lastIndexOf("\n", range[0] - 1) + 1;
    const newline = text.indexOf("\n", range[1]);
    if (newline === -1) return [start, text.length];
    return [start, text[newline + 1] === " " ? newline + 2 : newline + 1];
  }

  /** Without recursion, so that no depth of a tree exhausts the stack. */
  #walk(): void {
    const pending = [new VisitNodeStep({ target: this.ast, phase: 1, args: [this.ast, undefined] })];
    for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
      this.#steps.push(step);
      if (step.phase === 2) continue;
      const node = step.target as Node;
      pending.push(new VisitNodeStep({ target: node, phase: 2, args: step.args }));
      for (const child of childrenOf(node).toReversed()) {
        this.#parents.set(child, node);
        pending.push(new VisitNodeStep({ target: child, phase: 1, args: [child, node] }));
      }
    }
  }
}

/** The children of a node in source order. */
function childrenOf(node: Node): Node[] {
  const properties = node as unknown as Record<string, Node | readonly Node[] | null>;
  return visitorKeys[node.type].flatMap((key) => properties[key] ?? []);
}

/** The directive for ESLint that a comment is, or undefined. Prose that begins with the word eslint is none. */
function directiveIn({ value }: Comment): ReturnType<ConfigCommentParser["parseDirective"]> {
  const text = value.trim();
  if (!text.startsWith("eslint")) return undefined;
  const directive = commentParser.parseDirective(text);
  if (directive?.label === "eslint") return /^["']?[\w@/-]+["']?\s*:/.test(directive.value) ? directive : undefined;
  return directive?.label.startsWith("eslint-") === true && directiveTypes.has(directive.label.slice("eslint-".length))
    ? directive
    : undefined;
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
