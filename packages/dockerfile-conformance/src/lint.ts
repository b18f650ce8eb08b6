import { join } from "node:path";
import { ESLint, type Linter } from "eslint";
import dockerfile from "eslint-plugin-dockerfile";
import type { LintException, LintFinding } from "./report/schema.js";

export type { LintException, LintFinding } from "./report/schema.js";

const { practices } = dockerfile.configs;

/** The practices alone. The other rules are named, too: ESLint finds a comment that disables an unknown one needless. */
const config: Linter.Config = {
  ...practices,
  rules: { ...Object.fromEntries(Object.keys(dockerfile.rules).map((name) => [`dockerfile/${name}`, "off" as const])), ...practices.rules },
};

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
function isForOtherRules({ ruleId, message }: Linter.LintMessage): boolean {
  if (ruleId !== null) return false;
  const named = message.match(/(?<=')dockerfile\/[\w-]+(?=')/g) ?? [];
  return named.length > 0 && named.every((name) => name.slice("dockerfile/".length) in dockerfile.rules && !(name in practices.rules));
}

function finding({ ruleId, line, message }: Linter.LintMessage): LintFinding {
  return { rule: ruleId, line, message };
}
