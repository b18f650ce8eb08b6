import { join } from "node:path";
import type { Linter } from "eslint";
import type { LintException, LintFinding } from "./report/schema.js";

export type { LintException, LintFinding } from "./report/schema.js";

export interface LintVerdict {
  readonly findings: readonly LintFinding[];
  readonly exceptions: readonly LintException[];
}

/**
 * Lints a Dockerfile with the plugin's `practices` preset alone: configuration files of the folder are not read, so that any copy of
 * the app is judged alike. Disable comments count where they give a reason; one without is a finding.
 *
 * @param directory absolute; its Dockerfile itself is not read
 */
export async function lintDockerfile(text: string, directory: string): Promise<LintVerdict> {
  // Loaded where it is used: the library's other calls need none of it.
  const [{ ESLint }, { default: dockerfile }] = await Promise.all([import("eslint"), import("eslint-plugin-dockerfile")]);
  const { practices } = dockerfile.configs;
  const all = Object.keys(dockerfile.rules);
  // The practices alone. The other rules are named, too: ESLint finds a comment that disables an unknown one needless.
  const off = Object.fromEntries(all.map((name) => [`dockerfile/${name}`, "off" as const]));
  const config: Linter.Config = { ...practices, rules: { ...off, ...practices.rules } };
  const isForOtherRules = (message: Linter.LintMessage): boolean => speaksToOthers(message, all, practices.rules);
  const eslint = new ESLint({ cwd: directory, overrideConfigFile: true, overrideConfig: config });
  const [result] = await eslint.lintText(text, { filePath: join(directory, "Dockerfile") });
  const findings = (result?.messages ?? []).filter((message) => !isForOtherRules(message)).map(finding);
  const exceptions: LintException[] = [];
  for (const message of result?.suppressedMessages ?? []) {
    const reason = message.suppressions.map(({ justification }) => justification).find((justification) => justification !== "");
    if (reason === undefined) findings.push({ ...finding(message), message: `${message.message} (disabled without a reason after --)` });
    else exceptions.push({ ...finding(message), reason });
  }
  return { findings, exceptions };
}

/**
 * Whether a message finds a disable comment needless that speaks to rules of other presets alone: those do not run here, so that nothing
 * tells whether it is.
 */
function speaksToOthers({ message, ruleId }: Linter.LintMessage, all: readonly string[], ours: object): boolean {
  if (ruleId !== null) return false;
  const named = message.match(/(?<=')dockerfile\/[\w-]+(?=')/g) ?? [];
  return named.length > 0 && named.every((name) => all.includes(name.slice("dockerfile/".length)) && !(name in ours));
}

function finding({ ruleId, line, message }: Linter.LintMessage): LintFinding {
  return { rule: ruleId, line, message };
}
