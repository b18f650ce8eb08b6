import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ESLint as Newest, type Linter } from "eslint";
import { ESLint as Oldest } from "eslint-9";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import plugin from "../src/index.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "repository-"));
  await writeFile(join(folder, "a.js"), "var unused = 1;\n");
  await writeFile(join(folder, "Dockerfile"), "FROM a:latest\nRUN b\nRUN pip install c\nUSER d\n");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const { recommended } = plugin.configs;
const config: Linter.Config[] = [
  { files: ["**/*.js"], rules: { "no-unused-vars": "error" } },
  recommended,
  { files: recommended.files, rules: { "dockerfile/no-consecutive-run": "warn" } },
];

describe.each([
  ["the oldest ESLint", Oldest, "9.22.0"],
  ["the newest ESLint", Newest, Newest.version],
])("%s", (_name, ESLint, version) => {
  it("lints a repository with JavaScript and a Dockerfile, and fixes it", async () => {
    expect(ESLint.version).toBe(version);
    const eslint = new ESLint({ cwd: folder, fix: true, overrideConfigFile: true, overrideConfig: config });
    const results = await eslint.lintFiles(["."]);
    expect(
      results.map(({ filePath, messages, output }) => [filePath.slice(folder.length + 1), messages.map(({ ruleId }) => ruleId), output]),
    ).toEqual([
      [
        "Dockerfile",
        ["dockerfile/no-latest-tag", "dockerfile/no-consecutive-run"],
        "FROM a:latest\nRUN b\nRUN pip install --no-cache-dir c\nUSER d\n",
      ],
      ["a.js", ["no-unused-vars"], undefined],
    ]);
  });
});
