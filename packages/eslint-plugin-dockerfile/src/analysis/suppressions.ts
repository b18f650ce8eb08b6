import type { Comment, Directive } from "dockerfile-syntax";
import { rulesByCode } from "../knowledge/rules-by-code.js";

/** Another linter whose comments can be honoured. */
export type SuppressionTool = "hadolint" | "buildkit";

/** What a comment of another linter silences. */
export interface Suppression {
  readonly tool: SuppressionTool;
  /** The whole file, the stage that begins below, or the instruction directly below. */
  readonly scope: "file" | "stage" | "instruction";
  /** The codes as they are written; `all` is every check of BuildKit. */
  readonly codes: readonly string[];
  /** What stands behind the codes; "" for nothing. */
  readonly reason: string;
}

/** hadolint takes the letters and digits of its own and ShellCheck's codes alone, and anything behind a `#`. */
const hadolint =
  /^\s*hadolint\s+(?:(?<scope>global|stage)\s+)?ignore\s*=\s*(?<codes>[DLSC0-9]+(?:\s*,\s*[DLSC0-9]+)*)\s*(?:#(?<reason>.*))?$/s;

/** hadolint's comment that names the shell of the instructions below. */
export const hadolintShell = /^\s*hadolint\s+shell\s*=\s*([^\s#]+)\s*(?:#.*)?$/s;

/** BuildKit ends the value at the first blank. */
const buildkit = /^\s*check\s*=\s*(?<options>\S+)(?:\s(?<reason>.*))?$/s;

/** What a comment silences, or null where it is not one of another linter's. */
export function suppressionIn(comment: Comment): Suppression | null {
  const own = hadolint.exec(comment.value)?.groups;
  if (own !== undefined) {
    const scope = own["scope"] === "global" ? "file" : own["scope"] === "stage" ? "stage" : "instruction";
    return { tool: "hadolint", scope, codes: list(own["codes"]), reason: own["reason"]?.trim() ?? "" };
  }
  const check = buildkit.exec(comment.value)?.groups;
  return check === undefined
    ? null
    : skipped(check["options"] ?? "", "instruction", (check["reason"] ?? "").trim().replace(/^\/\//, "").trim());
}

/** What a `# check=` directive at the top of the file silences, or null. */
export function suppressionOfDirective({ name, value }: Directive): Suppression | null {
  return name === "check" ? skipped(value.split(/\s/, 1)[0] ?? "", "file", "") : null;
}

function skipped(options: string, scope: "file" | "instruction", reason: string): Suppression | null {
  for (const option of options.split(";")) {
    const [key, value] = option.split("=", 2);
    if (key?.trim().toLowerCase() === "skip" && value !== undefined) return { tool: "buildkit", scope, codes: list(value), reason };
  }
  return null;
}

function list(text: string | undefined): string[] {
  return (text ?? "").split(",").flatMap((code) => code.trim() || []);
}

/** The rules that answer a code of a tool: none where no rule does. */
export function rulesNamed(tool: SuppressionTool, code: string): readonly string[] {
  if (tool === "buildkit" && code === "all") return Object.values(rulesByCode.buildkit).flat();
  // hadolint passes ShellCheck's findings through.
  const tables = tool === "hadolint" ? [rulesByCode.hadolint, rulesByCode.shellcheck] : [rulesByCode.buildkit];
  return tables.flatMap((rules) => (Object.hasOwn(rules, code) ? (rules[code] ?? []) : []));
}
