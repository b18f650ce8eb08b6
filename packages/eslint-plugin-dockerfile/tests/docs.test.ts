import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter } from "eslint";
import { afterAll, describe, expect, it } from "vitest";
import plugin from "../src/index.js";
import { readPackageFile, ruleNames } from "../tools/rule-files.js";

interface Example {
  readonly kind: string;
  readonly code: string;
}

/** The files beside the Dockerfile of each example of a page. */
function contextFiles(page: string): [name: string, content: string][] {
  return [...page.matchAll(/^```text (\S+)\n(.*?)^```$/gms)].map(([, name = "", content = ""]) => [name, content]);
}

function examples(page: string): Example[] {
  return [...page.matchAll(/^```dockerfile (\w+)\n(.*?)^```$/gms)].map(([, kind = "", code = ""]) => ({ kind, code }));
}

function config(rule: string): Linter.Config[] {
  return [
    {
      files: ["**"],
      plugins: { dockerfile: plugin },
      language: "dockerfile/dockerfile",
      // Examples show comments for rules that are not on.
      linterOptions: { reportUnusedDisableDirectives: "off" },
      rules: { [`dockerfile/${rule}`]: "error" },
    },
  ];
}

describe.each(ruleNames())("the page of %s", (rule) => {
  const page = readPackageFile(`docs/rules/${rule}.md`);
  const all = examples(page);
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  for (const [name, content] of contextFiles(page)) writeFileSync(join(folder, name), content);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const linter = new Linter({ configType: "flat", cwd: folder });
  const file = join(folder, "Dockerfile");

  it("has examples of both kinds, and none of another", () => {
    const kinds = new Set(all.map(({ kind }) => kind));
    expect(kinds).toContain("bad");
    expect(kinds).toContain("good");
    expect([...kinds].filter((kind) => !["bad", "good", "fixed"].includes(kind))).toEqual([]);
  });

  it.each(all)("shows what the rule says: $kind $code", ({ kind, code }) => {
    const messages = linter.verify(code, config(rule), file);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(kind === "bad" ? expect.arrayContaining([`dockerfile/${rule}`]) : []);
  });

  it("shows the real fix", () => {
    for (const [index, { kind, code }] of all.entries()) {
      if (kind !== "fixed") continue;
      const bad = all[index - 1]?.code ?? "";
      expect(linter.verifyAndFix(bad, config(rule), file).output).toBe(code);
    }
    const fixes = all.some(({ kind }) => kind === "fixed");
    expect(fixes).toBe(plugin.rules[rule]?.meta.fixable !== undefined);
  });
});
