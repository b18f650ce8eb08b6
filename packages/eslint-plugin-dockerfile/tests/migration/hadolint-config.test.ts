import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import fromHadolint from "../../src/hadolint.js";
import plugin from "../../src/index.js";
import { migrateHadolint } from "../../src/migration/hadolint-config.js";
import { parseHadolintSettings } from "../../src/migration/hadolint-settings.js";

function migrate(yaml: string): ReturnType<typeof migrateHadolint> {
  return migrateHadolint(parseHadolintSettings(yaml), plugin.rules);
}

describe("the settings of hadolint", () => {
  it("without any are the preset, with its comments honoured", () => {
    expect(migrate("")).toEqual({ languageOptions: { suppressions: ["hadolint"] }, settings: {}, rules: {}, notes: [] });
  });

  it("ignored turns rules off, override changes their severity, and being ignored wins", () => {
    const { rules, notes } = migrate("ignored: [DL3002, DL3007]\noverride:\n  info: [DL3059, DL3007]\n  error: [DL3059]\n");
    expect(rules["dockerfile/no-root-user"]).toBe("off");
    expect(rules["dockerfile/no-latest-tag"]).toBe("off");
    expect([rules["dockerfile/no-consecutive-run"]].flat()[0]).toBe("error");
    expect(notes).toEqual([]);
  });

  it("failure-threshold says which rules are errors", () => {
    const all = (threshold: string): unknown[] =>
      Object.values(fromHadolint(`failure-threshold: ${threshold}`).rules).map((entry) => (Array.isArray(entry) ? entry[0] : entry));
    expect(new Set(all("style"))).toEqual(new Set(["error"]));
    expect(new Set(all("none"))).toEqual(new Set(["warn"]));
    expect(new Set(all("error"))).toEqual(new Set(["warn", "error"]));
    expect([fromHadolint("failure-threshold: error").rules["dockerfile/no-root-user"]].flat()[0]).toBe("warn");
  });

  it("says nothing of what is turned off", () => {
    expect(migrateHadolint({ "no-fail": false, "no-color": false, verbose: false }, plugin.rules).notes).toEqual([]);
  });

  it("no-fail makes every rule a warning", () => {
    const { rules } = fromHadolint({ "no-fail": true });
    expect(Object.values(rules).some((entry) => entry === "error" || entry[0] === "error")).toBe(false);
  });

  it("disable-ignore-pragma leaves hadolint's comments without effect", () => {
    expect(migrate("disable-ignore-pragma: true").languageOptions).toEqual({});
  });

  it("label-schema asks each stage for its labels", () => {
    const { settings, rules } = migrate("label-schema: {author: text}");
    expect(settings).toEqual({ dockerfile: { labels: { author: "text" } } });
    expect(rules["dockerfile/require-labels"]).toEqual(["warn", { stages: "each" }]);
    const text = "FROM a:1\nFROM b:1\nLABEL author=c\n";
    const messages = new Linter({ configType: "flat" }).verify(text, [fromHadolint("label-schema: {author: text}")], "Dockerfile");
    expect(messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([[1, "dockerfile/require-labels"]]);
  });

  it("what has no equivalent is named", () => {
    const { notes } = migrate("format: json\nverbose: true\nignored: [DL9999]\n");
    expect(notes).toEqual([
      "'format' is no setting of ESLint: eslint --format chooses the report.",
      "'verbose' is no setting of ESLint: eslint --debug shows what it does.",
      "No rule answers DL9999: left out.",
    ]);
  });

  it.each([
    ["ignored: DL3002", "'ignored' must be a list of strings."],
    ["override: {fatal: [DL3002]}", "'override' must be lists of codes under error, warning, info, style."],
    ["failure-threshold: fatal", "'failure-threshold' must be one of error, warning, info, style, ignore, none."],
    ["- a", "It must be a map of settings."],
    ["a: [", "It is no YAML. "],
    ["ignore: [DL3008]", "'ignore' is no setting of hadolint. Did you mean 'ignored'?"],
    ["trustedRegistry: [a]", "Did you mean 'trustedRegistries'?"],
    ["label-schema: {a: foo}", "'label-schema' must be a map of labels to email, hash, rfc3339, semver, spdx, text, url."],
  ])("%s is refused", (yaml, message) => {
    expect(() => fromHadolint(yaml)).toThrow(message);
  });

  it("a key without a value counts as left out", () => {
    expect(migrate("ignored:\noverride:\n")).toEqual(migrate(""));
  });

  it("the configuration lints", () => {
    const config = fromHadolint("ignored: [DL3007]");
    const messages = new Linter({ configType: "flat" }).verify(
      "# hadolint ignore=DL3002\nFROM a:latest\nUSER root\n",
      [config],
      "Dockerfile",
    );
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain("dockerfile/no-latest-tag");
  });
});
