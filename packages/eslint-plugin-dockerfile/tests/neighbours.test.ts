import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import css from "@eslint/css";
import js from "@eslint/js";
import json from "@eslint/json";
import markdown from "@eslint/markdown";
import { ESLint } from "eslint";
import { defineConfig } from "eslint/config";
import unicorn from "eslint-plugin-unicorn";
import tseslint from "typescript-eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import plugin from "../src/index.js";

const files: Record<string, string> = {
  "a.js": "var unused = 1;\n",
  "b.ts": "export const any: any = 1;\n",
  "c.json": '{ "a": 1, "a": 2 }\n',
  "d.css": "a { color: red !important; }\n",
  Dockerfile: "FROM debian:latest\n",
  "README.md": "# Title\n\n```dockerfile\nFROM debian:12\nFROM debian:latest\n```\n\n```js\nvar fenced = 1;\n```\n",
};

/** A project that lints all it has, with one configuration. */
const config = defineConfig([
  { files: ["**/*.{js,ts}"], extends: [js.configs.recommended, unicorn.configs.recommended] },
  { files: ["**/*.ts"], extends: [tseslint.configs.recommended] },
  { files: ["**/*.json"], plugins: { json }, language: "json/json", extends: ["json/recommended"] },
  { files: ["**/*.css"], plugins: { css }, language: "css/css", extends: ["css/recommended"] },
  { files: ["**/*.md"], plugins: { markdown }, processor: "markdown/markdown" },
  plugin.configs.all,
]);

let folder: string;
let found: Map<string, string[]>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "neighbours-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const results = await new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config }).lintFiles(["."]);
  found = new Map(
    results.map(({ filePath, messages }) => [
      basename(filePath),
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`),
    ]),
  );
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("in one configuration with the plugins of other languages", () => {
  it.each([
    ["a.js", "1 no-unused-vars"],
    ["b.ts", "1 @typescript-eslint/no-explicit-any"],
    ["c.json", "1 json/no-duplicate-keys"],
    ["d.css", "1 css/no-important"],
    ["Dockerfile", "1 dockerfile/no-latest-tag"],
    ["README.md", "5 dockerfile/no-latest-tag"],
    ["README.md", "9 no-unused-vars"],
  ])("%s is linted by its own rules", (name, message) => {
    expect(found.get(name)).toContain(message);
  });

  it("no rule looks at files of another language", () => {
    expect([...found.keys()].toSorted()).toEqual(Object.keys(files).toSorted());
    for (const [name, messages] of found) {
      const ours = messages.filter((message) => message.includes("dockerfile/"));
      const others = messages.filter((message) => !message.includes("dockerfile/"));
      if (name !== "Dockerfile" && name !== "README.md") expect(ours, name).toEqual([]);
      if (name === "Dockerfile") expect(others, name).toEqual([]);
    }
  });
});
