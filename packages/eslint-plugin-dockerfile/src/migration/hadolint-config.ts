import type { DockerfileRule, Severity } from "../define-rule.js";
import { hadolintSeverities } from "../knowledge/hadolint-severities.js";
import { severities, type HadolintSettings } from "./hadolint-settings.js";

type Level = (typeof severities)[number] | "off";
type Options = Readonly<Record<string, unknown>>;

/** A rule's entry in a configuration. */
export type RuleEntry = Severity | "off" | [Severity, Options];

/** What a configuration object adds to the preset `hadolint` to do what a `.hadolint.yaml` says. */
export interface Migration {
  /** The comments `# hadolint ignore=` go on to count, unless the settings turn them off. */
  languageOptions: { suppressions?: ["hadolint"] };
  settings: { dockerfile?: { labels: Readonly<Record<string, string>> } };
  /** The rules whose entry differs from the preset's. */
  rules: Record<string, RuleEntry>;
  /** Sentences about what has no equivalent. */
  notes: string[];
}

/** Settings that change how hadolint writes its findings, and what ESLint has instead. */
const outputSettings: readonly (readonly [keyof HadolintSettings, string])[] = [
  ["format", "eslint --format chooses the report."],
  ["formats", "eslint --format chooses the report."],
  ["no-color", "eslint --no-color turns colours off."],
  ["no-fail", "all rules are warnings instead, with which it ends with 0."],
  ["verbose", "eslint --debug shows what it does."],
];

/** The checks that hadolint makes only where the settings tell what is allowed. */
const conditions: Readonly<Record<string, (settings: HadolintSettings) => boolean>> = {
  DL3026: ({ trustedRegistries }) => trustedRegistries !== undefined && trustedRegistries.length > 0,
  DL3050: (settings) => settings["strict-labels"] === true,
  ...Object.fromEntries(
    ["DL3049", "DL3051", "DL3052", "DL3053", "DL3054", "DL3055", "DL3056", "DL3058"].map((code) => [
      code,
      (settings: HadolintSettings): boolean => Object.keys(settings["label-schema"] ?? {}).length > 0,
    ]),
  ),
};

/** Translates the settings of hadolint; `rules` are all rules of the plugin by their names without prefix. */
export function migrateHadolint(settings: HadolintSettings, rules: Readonly<Record<string, DockerfileRule>>): Migration {
  const notes = outputSettings.flatMap(([key, instead]) =>
    (settings[key] ?? false) === false ? [] : `'${key}' is no setting of ESLint: ${instead}`,
  );
  const entries: Record<string, RuleEntry> = {};
  const known = new Set<string>();
  for (const [name, { meta }] of Object.entries(rules)) {
    const codes = codesOf(meta.docs.aliases);
    for (const { id } of codes) known.add(id);
    const preset = meta.docs.presets.hadolint;
    const levels = codes.map(({ id }) => levelOf(id, settings, preset));
    const on = levels.filter((level) => level !== "off");
    if (codes.length === 0) continue;
    if (on.length === 0) {
      if (preset !== undefined) entries[`dockerfile/${name}`] = "off";
      continue;
    }
    const severity = on.some((level) => isError(level, settings)) ? "error" : "warn";
    const off = codes.filter((_, index) => levels[index] === "off");
    const options = { ...(typeof preset === "object" ? preset[1] : {}), ...optionsWithout(off, meta), ...ownOptions(name, settings) };
    if (off.length > 0 && !hasSwitches(meta)) {
      notes.push(`${off.map(({ id }) => id).join(", ")} cannot be turned off alone: ${name} stays on for the rest.`);
    }
    const entry: RuleEntry = Object.keys(options).length === 0 ? severity : [severity, options];
    if (JSON.stringify(entry) !== JSON.stringify(preset)) entries[`dockerfile/${name}`] = entry;
  }
  const named = [...(settings.ignored ?? []), ...severities.flatMap((severity) => settings.override?.[severity] ?? [])];
  const unknown = [...new Set(named.filter((code) => !known.has(code)))];
  if (unknown.length > 0) notes.push(`No rule answers ${unknown.join(", ")}: left out.`);
  const labels = settings["label-schema"];
  return {
    languageOptions: settings["disable-ignore-pragma"] === true ? {} : { suppressions: ["hadolint"] },
    settings: labels === undefined ? {} : { dockerfile: { labels } },
    rules: entries,
    notes,
  };
}

/** hadolint's codes of a rule, ShellCheck's among them. */
function codesOf(aliases: DockerfileRule["meta"]["docs"]["aliases"]): { id: string; messageId?: string }[] {
  return aliases.filter(({ tool }) => tool === "hadolint" || tool === "shellcheck");
}

function levelOf(code: string, settings: HadolintSettings, preset: DockerfileRule["meta"]["docs"]["presets"]["hadolint"]): Level {
  if (settings.ignored?.includes(code) === true) return "off";
  const overridden = severities.find((severity) => settings.override?.[severity]?.includes(code));
  if (overridden !== undefined) return overridden;
  if (conditions[code]?.(settings) === false) return "off";
  const severity = hadolintSeverities[code];
  if (severity !== undefined) return severity === "ignore" ? "off" : severity;
  if (code.startsWith("DL")) return "warning";
  // ShellCheck's own severities stand in the preset.
  const entry = typeof preset === "object" ? preset[0] : preset;
  return entry === undefined ? "off" : entry === "error" ? "warning" : "info";
}

/** Whether a finding of that level makes ESLint fail: as far as the threshold says, else errors and warnings. */
function isError(level: Level, settings: HadolintSettings): boolean {
  const threshold = settings["failure-threshold"] ?? "warning";
  if (settings["no-fail"] === true || threshold === "none") return false;
  return threshold === "ignore" || severities.indexOf(level as never) <= severities.indexOf(threshold);
}

/** Whether the rule has an option that lists what it looks at by the names of its messages. */
function hasSwitches({ defaultOptions }: DockerfileRule["meta"]): boolean {
  return switchOf(defaultOptions) !== undefined;
}

function switchOf(defaultOptions: unknown): [option: string, values: string[]] | undefined {
  const [options] = Array.isArray(defaultOptions) ? (defaultOptions as [Options?]) : [];
  return Object.entries(options ?? {}).find((entry): entry is [string, string[]] => entry[0] === "managers" && Array.isArray(entry[1]));
}

function optionsWithout(off: readonly { messageId?: string }[], { defaultOptions }: DockerfileRule["meta"]): Options {
  const found = switchOf(defaultOptions);
  if (found === undefined || off.length === 0) return {};
  const [option, values] = found;
  return { [option]: values.filter((value) => !off.some(({ messageId }) => messageId === value)) };
}

function ownOptions(name: string, { trustedRegistries }: HadolintSettings): Options {
  // hadolint asks every stage for its labels that no other one takes up.
  if (name === "require-labels") return { stages: "each" };
  return name === "no-restricted-registries" && trustedRegistries !== undefined ? { allow: trustedRegistries } : {};
}
