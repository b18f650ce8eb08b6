import type { RuleDefinition, RulesMeta, SuggestedEdit } from "@eslint/core";
import type { CustomRuleDefinitionType, CustomRuleVisitorWithExit } from "@eslint/plugin-kit";
import { printable, type Node, type NodeType, type Problem, type ProblemCode } from "dockerfile-syntax";
import type { DockerfileLanguageOptions } from "./language/language.js";
import type { DockerfileSourceCode } from "./language/source-code.js";

/** The configurations that are computed from what each rule says; `all` is every rule. */
export type Preset = "recommended" | "practices" | "strict" | "stylistic" | "hadolint" | "buildkit";

export type Severity = "warn" | "error";

/** A check of another tool that a rule answers. */
export interface Alias {
  readonly tool: "hadolint" | "buildkit" | "shellcheck" | "trivy" | "sonar" | "checkov" | "semgrep" | "dockle";
  readonly id: string;
  /** Where one rule answers several checks: the message that stands for this one. */
  readonly messageId?: string;
}

/** What a rule's `meta.docs` holds besides ESLint's own. */
export interface DockerfileRuleDocs {
  readonly category: string;
  /** The presets that turn the rule on, each with its severity and, where they differ from the default, the options. */
  readonly presets: Partial<Record<Preset, Severity | readonly [Severity, Readonly<Record<string, unknown>>]>>;
  readonly aliases: readonly Alias[];
}

/** Handlers by node type, `:exit` added for the way back. Any other selector works too. */
export type DockerfileRuleVisitor = CustomRuleVisitorWithExit<{
  [Type in NodeType]?: ((node: Extract<Node, { type: Type }>) => void) | undefined;
}>;

/** A rule with its message ids and its options, in the form that ESLint calls. */
export type DockerfileRuleDefinition<MessageIds extends string = string, Options extends unknown[] = unknown[]> = CustomRuleDefinitionType<
  { LangOptions: DockerfileLanguageOptions; Code: DockerfileSourceCode; Visitor: DockerfileRuleVisitor; Node: Node },
  { RuleOptions: Options; MessageIds: MessageIds; ExtRuleDocs: Record<string, unknown> }
>;

type Meta<MessageIds extends string, Options extends unknown[]> = Omit<
  RulesMeta<MessageIds, Options>,
  "docs" | "languages" | "messages"
> & {
  readonly docs: { readonly description: string } & Partial<DockerfileRuleDocs>;
  readonly messages: Record<MessageIds, string>;
};

type Create<MessageIds extends string, Options extends unknown[]> = DockerfileRuleDefinition<MessageIds, Options>["create"];

/** A rule as it is written: `create`, and the parts of `meta` that differ from rule to rule. */
export interface RuleSource<MessageIds extends string, Options extends unknown[]> {
  readonly meta: Meta<MessageIds, Options>;
  readonly create: Create<MessageIds, Options>;
}

/** A rule of this plugin as other code sees it. */
export type DockerfileRule = RuleDefinition & {
  readonly meta: NonNullable<RuleDefinition["meta"]> & {
    readonly docs: DockerfileRuleDocs & { readonly description: string; readonly recommended: boolean; url?: string };
  };
};

/**
 * Makes a rule for Dockerfiles: fills in what is the same for all (`schema`, `languages`, `docs.recommended`) and types the rest. Custom
 * rules need no more of `docs` than a description. `[] |` makes the compiler infer options as a tuple, so that none of them may be undefined.
 */
export function defineRule<MessageIds extends string, Options extends [] | unknown[] = []>(
  source: RuleSource<MessageIds, Options>,
): DockerfileRule {
  const { docs } = source.meta;
  const presets = docs.presets ?? {};
  const rule = {
    meta: {
      schema: [],
      ...source.meta,
      languages: ["dockerfile/dockerfile"],
      docs: { category: "custom", aliases: [], ...docs, presets, recommended: "recommended" in presets },
    },
    create: calledAtOnce(readable(source.create)),
  };
  // ESLint's own type of a rule knows no language's nodes.
  return rule;
}

const nothing: DockerfileRuleVisitor = Object.freeze({});

/**
 * Calls the handlers of a rule that listens to nothing but the file and its stages, as most do, as soon as they are made, in the order in
 * which ESLint would. To register a listener costs ESLint more than such a rule takes for a usual file. What they throw is told with the
 * rule's id, but as from `create`.
 */
function calledAtOnce<MessageIds extends string, Options extends unknown[]>(
  create: Create<MessageIds, Options>,
): Create<MessageIds, Options> {
  return (context) => {
    const visitor: DockerfileRuleVisitor = create(context);
    for (const selector in visitor) if (selector !== "Dockerfile" && selector !== "Stage") return visitor;
    const { ast } = context.sourceCode;
    visitor.Dockerfile?.(ast);
    if (visitor.Stage !== undefined) for (const stage of ast.stages) visitor.Stage(stage);
    return nothing;
  };
}

/** In UTF-16 units: no name, path or image that somebody reads in a message is longer. */
const longestData = 2000;

/** Takes out of a rule's messages what the file has in it that would act on a terminal, and the middle of a word that is as long as a file. */
function readable<MessageIds extends string, Options extends unknown[]>(create: Create<MessageIds, Options>): Create<MessageIds, Options> {
  return (context) => {
    const { isPrintable, text } = context.sourceCode;
    if (isPrintable && text.length <= longestData) return create(context);
    const report: typeof context.report = (problem) => {
      context.report(withReadableData(problem.suggest ? { ...problem, suggest: problem.suggest.map(withReadableData) } : problem));
    };
    return create(Object.create(context, { report: { value: report } }) as typeof context);
  };
}

function withReadableData<Report extends Pick<SuggestedEdit, "data">>(report: Report): Report {
  const data = Object.entries(report.data ?? {}).map(([key, value]) => [key, typeof value === "string" ? readableText(value) : value]);
  return { ...report, data: Object.fromEntries(data) as NonNullable<SuggestedEdit["data"]> };
}

function readableText(text: string): string {
  const half = longestData / 2;
  return printable(text.length <= longestData ? text : `${text.slice(0, half)} ... ${text.slice(-half)}`);
}

/**
 * Makes a rule that reports the problems of the given codes: what BuildKit refuses. Each code is a message id, and the message is the
 * problem's own; so is what it suggests.
 */
export function defineProblemRule(source: {
  readonly docs: RuleSource<string, []>["meta"]["docs"];
  readonly codes: readonly ProblemCode[];
  /** Which of the problems; all without it. */
  readonly reports?: (problem: Problem) => boolean;
  /** Whether the parser has a suggestion for some of them. */
  readonly hasSuggestions?: boolean;
  /** What it finds beyond the parser, in a visitor without `Dockerfile`. */
  readonly beyond?: { readonly messages: Readonly<Record<string, string>>; readonly create: RuleSource<string, []>["create"] };
}): DockerfileRule {
  const { beyond, docs, hasSuggestions = false, reports = () => true } = source;
  const codes = new Set(source.codes);
  const messages = { ...Object.fromEntries(source.codes.map((code) => [code, "{{message}}"])), ...beyond?.messages };
  return defineRule<string>({
    meta: { type: "problem", docs, hasSuggestions, messages: hasSuggestions ? { ...messages, replace: "Write '{{text}}'." } : messages },
    create(context) {
      return {
        Dockerfile() {
          for (const problem of context.sourceCode.problems) {
            const { code, loc, message } = problem;
            if (codes.has(code) && reports(problem)) {
              context.report({ loc, messageId: code, data: { message }, suggest: suggestionsOf(problem) });
            }
          }
        },
        ...beyond?.create(context),
      };
    },
  });
}

/** What the parser takes for meant, under the message id `replace`. */
export function suggestionsOf({ suggestion }: Problem): SuggestedEdit<"replace">[] {
  if (suggestion === undefined) return [];
  const { range, text } = suggestion;
  return [{ messageId: "replace", data: { text }, fix: (fixer) => fixer.replaceTextRange([...range], text) }];
}
