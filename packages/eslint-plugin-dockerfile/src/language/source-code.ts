import { createRequire } from "node:module";
import type { FileProblem, RulesConfig, SourceRange } from "@eslint/core";
import type { Dockerfile as DockerfileAst } from "dockerfile-ast";
import {
  printable,
  visitorKeys,
  type Comment,
  type Dockerfile,
  type Node,
  type Problem,
  type Range,
  type SourceLocation,
} from "dockerfile-syntax";
import { commentParser, directiveIn, disableDirectives } from "./disable-directives.js";
import { TextSourceCodeBase, VisitNodeStep, type Directive } from "./kit.js";
import type { DockerfileLanguageOptions } from "./language.js";
import type { SuppressionTool } from "../analysis/suppressions.js";

/** A place in the text that is reported or that a directive stands for. */
interface Place {
  readonly range: Range;
  readonly loc: SourceLocation;
}

interface SourceCodeParts {
  readonly text: string;
  readonly ast: Dockerfile;
  readonly problems: readonly Problem[];
  /** The other linters whose comments count too; none by default. */
  readonly suppressions?: readonly SuppressionTool[];
}

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
  #stages: Map<Node, Node> | undefined;
  #parents: Map<Node, Node> | undefined;
  readonly #suppressions: readonly SuppressionTool[];
  #dockerfileAst: DockerfileAst | undefined;
  #isPrintable: boolean | undefined;

  constructor({ text, ast, problems, suppressions = [] }: SourceCodeParts) {
    super({ text, ast });
    this.#suppressions = suppressions;
    this.comments = ast.comments;
    this.problems = problems;
  }

  /** Whether nothing in the text acts on a terminal. */
  get isPrintable(): boolean {
    return (this.#isPrintable ??= printable(this.text) === this.text);
  }

  /** The tree of the package dockerfile-ast, for rules that know its API from editors. Parsed when first asked for. */
  get dockerfileAst(): DockerfileAst {
    const { DockerfileParser } = createRequire(import.meta.url)("dockerfile-ast") as typeof import("dockerfile-ast");
    return (this.#dockerfileAst ??= DockerfileParser.parse(this.text));
  }

  override getParent(node: object): Node | undefined {
    // Rules ask for the parents of instructions, which are few beside all that is in them.
    return (this.#stages ??= stagesIn(this.ast)).get(node as Node) ?? (this.#parents ??= parentsIn(this.ast)).get(node as Node);
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

  /** Without recursion, so that no depth of a tree exhausts the stack. */
  override traverse(): VisitNodeStep[] {
    const steps: VisitNodeStep[] = [];
    const pending: (Node | VisitNodeStep)[] = [this.ast];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next instanceof VisitNodeStep) {
        steps.push(next);
        continue;
      }
      // A listener of one argument is called without spreading; who wants the parent asks `getParent`.
      const args = [next];
      steps.push(new VisitNodeStep({ target: next, phase: 1, args }));
      pending.push(new VisitNodeStep({ target: next, phase: 2, args }));
      pushChildren(next, pending);
    }
    return steps;
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
      if (!parsed.ok) {
        problems.push({ ruleId: null, message: printable(parsed.error.message), loc });
        continue;
      }
      if (!isPrintable(parsed.config)) {
        problems.push({
          ruleId: null,
          message: "A comment for ESLint holds what acts on a terminal. Name rules and options as they are.",
          loc,
        });
        continue;
      }
      const entries = Object.entries(parsed.config);
      const rules = Object.fromEntries(entries.filter((entry) => !startsProgram(entry)));
      configs.push({ config: { rules }, loc });
      if (entries.some(startsProgram)) problems.push({ ruleId: null, message: programRefusal, loc });
    }
    return { configs, problems };
  }

  getDisableDirectives(): { directives: Directive[]; problems: FileProblem[] } {
    return disableDirectives(this.ast, this.text, this.lines.length, this.#suppressions);
  }

  /** Rules for JavaScript that a configuration without `files` turns on for us too ask for these. */
  getAllComments(): readonly Comment[] {
    return this.comments;
  }

  readonly scopeManager = { scopes: [], globalScope: null, getDeclaredVariables: (): never[] => [] };
}

/** ESLint repeats names that it does not know, in which JSON may have hidden a control character. */
function isPrintable(config: RulesConfig): boolean {
  // Without the escaped backslashes, every other escape is of a quote or of a control character.
  try {
    const text = JSON.stringify(config).replaceAll("\\\\", "");
    return printable(text) === text && !/\\[^"]/.test(text);
  } catch {
    // Nested deeper than the stack: ESLint refuses it, and cannot repeat it.
    return true;
  }
}

const programRefusal = "'valid-shell-script' starts a program, which no comment may ask for. Turn it on in the configuration.";

/** A file from a stranger is linted safely only where it can neither start a program nor choose which. It may turn the rule off. */
function startsProgram([rule, entry]: [string, RulesConfig[string]]): boolean {
  const severity: unknown = Array.isArray(entry) ? entry[0] : entry;
  return rule.split("/").at(-1) === "valid-shell-script" && severity !== "off" && severity !== 0;
}

/** The stage of each instruction. */
function stagesIn({ stages }: Dockerfile): Map<Node, Node> {
  const found = new Map<Node, Node>();
  for (const stage of stages) for (const instruction of stage.instructions) found.set(instruction, stage);
  return found;
}

/** The node above each node of the tree; few rules ask for them. */
function parentsIn(tree: Dockerfile): Map<Node, Node> {
  const parents = new Map<Node, Node>();
  const pending: Node[] = [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const start = pending.length;
    pushChildren(next, pending);
    for (const child of pending.slice(start)) parents.set(child, next);
  }
  return parents;
}

/** Puts the children of a node on a stack, the first one on top. This runs for every node: it makes no arrays. */
function pushChildren(node: Node, pending: (Node | VisitNodeStep)[]): void {
  const properties = node as unknown as Record<string, Node | readonly Node[] | null>;
  const keys = visitorKeys[node.type];
  for (let index = keys.length - 1; index >= 0; index--) {
    const value = properties[keys[index] ?? ""];
    if (value === null || value === undefined) continue;
    if (!("length" in value)) {
      pending.push(value);
      continue;
    }
    for (let child = value.length - 1; child >= 0; child--) pending.push(value[child] as Node);
  }
}
