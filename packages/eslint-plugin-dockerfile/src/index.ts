import packageJson from "../package.json" with { type: "json" };
import { configs, type ConfigName, type DockerfileConfig } from "./configs.js";
import type { DockerfileRule } from "./define-rule.js";
import { DockerfileLanguage } from "./language/language.js";
import type { DockerfileRuleOptions } from "./rule-options.js";
import * as ruleSources from "./rules/index.js";

export { defineRule } from "./define-rule.js";
export type {
  Alias,
  DockerfileRule,
  DockerfileRuleDefinition,
  DockerfileRuleVisitor,
  Preset,
  RuleSource,
  Severity,
} from "./define-rule.js";
export type { DockerfileLanguageOptions } from "./language/language.js";
export { DockerfileLanguage } from "./language/language.js";
export { DockerfileSourceCode } from "./language/source-code.js";
export type { ConfigName, DockerfileConfig } from "./configs.js";
export type { DockerfileRuleOptions } from "./rule-options.js";
export type { SuppressionTool } from "./analysis/suppressions.js";

/** A rule's severity as ESLint takes it. */
export type RuleSeverity = "off" | "warn" | "error" | 0 | 1 | 2;

export { ignoreMatcher, isIgnorePattern } from "./context/ignore-matcher.js";

/** The `rules` of a configuration object with our rules alone: `satisfies DockerfileRules` finds a wrong name or option. */
export type DockerfileRules = {
  [Rule in keyof DockerfileRuleOptions]?: RuleSeverity | [RuleSeverity, ...DockerfileRuleOptions[Rule]];
};

/** The plugin object, as ESLint registers it. */
export interface DockerfilePlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: "dockerfile" };
  readonly languages: { readonly dockerfile: DockerfileLanguage };
  readonly rules: Readonly<Record<string, DockerfileRule>>;
  readonly configs: Readonly<Record<ConfigName, DockerfileConfig>>;
}

const { name, version } = packageJson;

// ESLint looks up what a comment names: `constructor` must be no rule.
const rules: Readonly<Record<string, DockerfileRule>> = Object.assign(Object.create(null) as object, ruleSources);
// The page of a rule as it is published with the package.
for (const ruleName of Object.keys(rules)) {
  const docs = rules[ruleName]?.meta.docs;
  if (docs !== undefined) docs.url = `https://unpkg.com/${name}@${version}/docs/rules/${ruleName}.md`;
}

const base = { meta: { name, version, namespace: "dockerfile" }, languages: { dockerfile: new DockerfileLanguage() }, rules } as const;

// The presets hold the plugin, so that it must be there before them.
const plugin: DockerfilePlugin = Object.assign(base, { configs: {} as DockerfilePlugin["configs"] });
Object.assign(plugin.configs, configs(plugin, rules));

export default plugin;
