import type { DockerfileConfig } from "./configs.js";
import plugin from "./index.js";
import { migrateHadolint, type Migration } from "./migration/hadolint-config.js";
import { checkHadolintSettings, parseHadolintSettings, type HadolintSettings } from "./migration/hadolint-settings.js";

export type { HadolintSettings } from "./migration/hadolint-settings.js";

/** The preset `hadolint` with the settings of a `.hadolint.yaml` over it. */
export interface HadolintConfig extends Omit<DockerfileConfig, "rules">, Omit<Migration, "notes"> {
  linterOptions: { reportUnusedDisableDirectives: "off" };
}

/**
 * A configuration for `eslint.config.js` that does what a `.hadolint.yaml` says.
 *
 * @param source the text of the file, or its settings as an object
 * @throws Error one sentence, where it is no YAML, has a key that hadolint has not, or a value of another form
 */
export default function fromHadolint(source: string | HadolintSettings): HadolintConfig {
  const settings = typeof source === "string" ? parseHadolintSettings(source) : checkHadolintSettings(source);
  const { languageOptions, settings: shared, rules } = migrateHadolint(settings, plugin.rules);
  const preset = plugin.configs.hadolint;
  return {
    ...preset,
    name: "dockerfile/from-hadolint",
    languageOptions,
    // A comment for hadolint may be about what no rule answers.
    linterOptions: { reportUnusedDisableDirectives: "off" },
    settings: shared,
    rules: { ...preset.rules, ...rules },
  };
}
