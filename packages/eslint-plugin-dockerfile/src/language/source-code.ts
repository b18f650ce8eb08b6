import { createRequire } from "node:module";
import type { DirectiveType, FileProblem, RulesConfig, SourceRange } from "@eslint/core";
import { CallMethodStep, ConfigCommentParser, Directive, TextSourceCodeBase, VisitNodeStep } from "@eslint/plugin-kit";
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
const directiveTypes: ReadonlySet<string> = new Set(["disable", "enable", "disable-next-line"] satisfies DirectiveType[]);

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
    this.#walk(ast, undefined);
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

  override traverse(): Iterable<VisitNodeStep | CallMethodStep> {
    return this.#steps;
  }

  getInlineConfigNodes(): Comment[] {
    return this.comments.filter(({ value }) => /^eslint(?:-\S|\s)/.test(value.trim()));
  }

  applyInlineConfig(): { configs: { config: { rules: RulesConfig }; loc: SourceLocation }[]; problems: FileProblem[] } {
    const configs: { config: { rules: RulesConfig }; loc: SourceLocation }[] = [];
    const problems: FileProblem[] = [];
    for (const { value, loc } of this.comments) {
      const directive = commentParser.parseDirective(value.trim());
      if (directive?.label !== "eslint") continue;
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
    const all = instructions(this.ast);
    let next = 0;
    for (const comment of this.comments) {
      while ((all[next]?.range[0] ?? Infinity) < comment.range[0]) next++;
      const { label = "", value = "", justification = "" } = commentParser.parseDirective(comment.value.trim()) ?? {};
      const type = label.slice("eslint-".length);
      if (!label.startsWith("eslint-")) continue;
      if (type === "disable-line") {
        const message = "A Dockerfile has no comments behind an instruction. Put 'eslint-disable-next-line' on a line above it.";
        problems.push({ ruleId: null, message, loc: comment.loc });
      }
      if (!directiveTypes.has(type)) continue;
      const node = { loc: comment.loc, range: this.#removalRange(comment) };
      const covered = type === "disable-next-line" ? this.#instructionBelow(comment, all[next - 1], all[next]) : undefined;
      if (covered === undefined || disabled.includes(value)) {
        directives.push(new Directive({ type: type as DirectiveType, node, value, justification }));
        disabled.apply(type, value);
      } else {
        // ESLint's own directive covers one line; a pair around the instruction covers all of it.
        const end = { range: [covered.range[1], covered.range[1]], loc: afterEnd(covered.loc) };
        directives.push(new Directive({ type: "disable", node, value, justification }));
        directives.push(new Directive({ type: "enable", node: end, value, justification }));
      }
    }
    return { directives, problems };
  }

  /** Rules for JavaScript that a configuration without `files` turns on for us too ask for these. */
  getAllComments(): readonly Comment[] {
    return this.comments;
  }

  readonly scopeManager = { scopes: [], globalScope: null, getDeclaredVariables: (): never[] => [] };

  /** The next instruction, where the comment stands above it, other comments in between, and it has several lines. */
  #instructionBelow(comment: Comment, previous: Instruction | undefined, next: Instruction | undefined): Instruction | undefined {
    const inside = previous !== undefined && previous.range[1] >= comment.range[1];
    if (inside || next === undefined || next.loc.start.line === next.loc.end.line) return undefined;
    for (let line = comment.loc.end.line; line < next.loc.start.line - 1; line++) {
      if (this.lines[line]?.trimStart().startsWith("#") !== true) return undefined;
    }
    return next;
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

  #walk(node: Node, parent: Node | undefined): void {
    if (parent !== undefined) this.#parents.set(node, parent);
    this.#steps.push(new VisitNodeStep({ target: node, phase: 1, args: [node, parent] }));
    const children = node as unknown as Record<string, Node | readonly Node[] | null>;
    for (const key of visitorKeys[node.type]) {
      const child = children[key];
      if (child === null || child === undefined) continue;
      if ("type" in child) this.#walk(child, node);
      else for (const element of child) this.#walk(element, node);
    }
    this.#steps.push(new VisitNodeStep({ target: node, phase: 2, args: [node, parent] }));
  }
}

/** A place just behind an instruction: nothing is reported there. */
function afterEnd({ end }: SourceLocation): SourceLocation {
  const behind = { line: end.line, column: end.column + 1 };
  return { start: behind, end: behind };
}

/** Which rules are disabled for the rest of the file at a comment: ending a shorter disabling would enable them again. */
class DisabledRules {
  #all = false;
  readonly #rules = new Set<string>();

  includes(value: string): boolean {
    const rules = ruleNames(value);
    return this.#all || (rules.length > 0 && rules.some((rule) => this.#rules.has(rule)));
  }

  apply(type: string, value: string): void {
    if (type !== "disable" && type !== "enable") return;
    const rules = ruleNames(value);
    if (rules.length === 0) {
      this.#all = type === "disable";
      this.#rules.clear();
    }
    for (const rule of rules) {
      if (type === "disable") this.#rules.add(rule);
      else this.#rules.delete(rule);
    }
  }
}

function ruleNames(value: string): string[] {
  return Object.keys(commentParser.parseListConfig(value));
}
