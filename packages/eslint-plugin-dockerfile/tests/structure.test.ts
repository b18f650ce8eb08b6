import { existsSync, readdirSync, readFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { parse, visitorKeys } from "dockerfile-syntax";
import type { Rule } from "eslint";
import { describe, expect, it } from "vitest";
import { contradictions } from "../src/configs.js";
import plugin, { DockerfileSourceCode } from "../src/index.js";
import { generatedFiles } from "../tools/generated.js";
import { proofs } from "../tools/proofs.js";
import { packageFolder, readPackageFile, ruleNames } from "../tools/rule-files.js";

const rules = Object.entries(plugin.rules);

describe("every rule", () => {
  it("is a file, an export, a page and a test", () => {
    const names = ruleNames();
    expect(names.length).toBeGreaterThan(7);
    expect(rules.map(([name]) => name)).toEqual(names);
    const without = (folder: string, ending: string): string[] =>
      readdirSync(packageFolder + folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
        .toSorted();
    expect(without("docs/rules", ".md")).toEqual(names);
    expect(without("tests/rules", ".test.ts")).toEqual(names);
  });

  it("listens on node types that there are", () => {
    const { tree, problems } = parse("");
    const sourceCode = new DockerfileSourceCode({ text: "", ast: tree, problems });
    const paths = { cwd: "/", filename: "/Dockerfile", physicalFilename: "/Dockerfile" };
    // A misspelt type never fires, and nothing says so. What listens to the file and its stages alone is called at once and gone.
    const listeners = rules.flatMap(([name, rule]) => {
      const options: unknown[] = structuredClone(rule.meta.defaultOptions ?? []);
      const context = { ...paths, options, settings: {}, sourceCode, report() {} } as unknown as Rule.RuleContext;
      return Object.keys((rule as unknown as Rule.RuleModule).create(context)).map((listener) => ({ name, listener }));
    });
    expect(listeners.length).toBeGreaterThan(7);
    for (const { name, listener } of listeners) expect(Object.keys(visitorKeys), name).toContain(listener.replace(/:exit$/, ""));
  });

  it.each(rules)("%s describes itself", (name, { meta }) => {
    expect(meta.docs.description).toMatch(/^(?:Disallow|Require|Prefer|Enforce|Limit) .*[^.]$/);
    expect(meta.docs.url).toContain(`/docs/rules/${name}.md`);
    expect(meta.docs.recommended).toBe(meta.docs.presets.recommended !== undefined);
    expect(meta.languages).toEqual(["dockerfile/dockerfile"]);
    for (const option of (meta.schema as { properties?: Record<string, { description?: string }> }[] | undefined) ?? []) {
      for (const [key, property] of Object.entries(option.properties ?? {})) {
        expect(property.description, `${name} ${key}`).toBeTruthy();
        expect(readPackageFile(`docs/rules/${name}.md`)).toContain(`- \`${key}\``);
      }
    }
  });
});

it("each hadolint and BuildKit code belongs to one rule", () => {
  const ids = rules.flatMap(([, { meta }]) => meta.docs.aliases).filter(({ tool }) => tool === "hadolint" || tool === "buildkit");
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids.map(({ tool, id }) => `${tool} ${id}`)).size).toBe(ids.length);
  for (const [name, { meta }] of rules) {
    for (const { messageId } of meta.docs.aliases) {
      if (messageId !== undefined) expect(Object.keys(meta.messages ?? {}), name).toContain(messageId);
    }
  }
});

it("the generated files are current: npm run generate", async () => {
  for (const [path, text] of await generatedFiles()) {
    const file = packageFolder + path;
    expect(existsSync(file) ? readPackageFile(path) : "", path).toBe(
      await format(text, { ...(await resolveConfig(file)), filepath: file }),
    );
  }
});

describe("the repairs of every rule", () => {
  it.each(rules)("%s: each kind was proven on an image, or says what that needs: npm run prove", (name, { meta }) => {
    const kinds = [...(meta.fixable === undefined ? [] : ["fix"]), ...(meta.hasSuggestions === true ? ["suggestion"] : [])];
    const proven = new Set(proofs.filter(({ rule }) => rule === name).map(({ repair }) => repair));
    expect([...proven].toSorted()).toEqual(kinds);
  });
});

it("each preset is one object that carries all it needs", () => {
  for (const [name, config] of Object.entries(plugin.configs)) {
    expect(Object.keys(config).toSorted()).toEqual(["files", "ignores", "language", "name", "plugins", "rules"]);
    expect(config.name).toBe(`dockerfile/${name}`);
    expect(Object.keys(config.rules).length).toBeGreaterThan(0);
    expect(config.plugins["dockerfile"]).toBe(plugin);
  }
});

it.each(contradictions)("no preset turns on both %s and %s", (winner, loser) => {
  expect(Object.keys(plugin.rules)).toEqual(expect.arrayContaining([winner, loser]));
  for (const [name, { rules: enabled }] of Object.entries(plugin.configs)) {
    expect(
      [`dockerfile/${winner}`, `dockerfile/${loser}`].every((rule) => rule in enabled),
      name,
    ).toBe(false);
  }
  expect(plugin.configs.all.rules).toHaveProperty([`dockerfile/${winner}`]);
});

it("recommended is within strict, and strict within all", () => {
  const names = (preset: keyof typeof plugin.configs): string[] => Object.keys(plugin.configs[preset].rules);
  expect(names("strict")).toEqual(expect.arrayContaining(names("recommended")));
  expect(names("all")).toEqual(expect.arrayContaining(names("strict")));
});

it("the plugin's name and version are the package's", () => {
  const { name, version } = JSON.parse(readFileSync(`${packageFolder}package.json`, "utf8")) as { name: string; version: string };
  expect(plugin.meta).toEqual({ name, version, namespace: "dockerfile" });
});
