import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Linter } from "eslint";
import plugin from "../src/index.js";

const config: Linter.Config = {
  language: plugin.configs.all.language,
  plugins: { dockerfile: plugin },
  files: ["**"],
  rules: Object.fromEntries(Object.keys(plugin.rules).map((name) => [`dockerfile/${name}`, "error"])),
};
const lint = (text: string): Linter.LintMessage[] => new Linter({ configType: "flat" }).verify(text, config, "Dockerfile");

/** The same part a number of times, and what closes each. */
const nested = (open: string, inside: string, close: string) => (depth: number) => open.repeat(depth) + inside + close.repeat(depth);

describe("what acts on a terminal", () => {
  it("is in no message, and left alone where it stands", () => {
    const text =
      "FROM a:\u001b]0;owned\u0007\u202e1 AS b\u001bc\nRUN apt-get install \u009b31mcurl\nUSER r\u0085t\nFOO\u001b[2J\nCOPY --fr\u001bom=a b c\n";
    const messages = lint(text).flatMap(({ message, suggestions = [] }) => [message, ...suggestions.map(({ desc }) => desc)]);
    expect(messages.join("\n")).toContain("]0;owned");
    // eslint-disable-next-line no-control-regex -- this is what must not be there
    expect(messages.join("\n")).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    const { output } = new Linter({ configType: "flat" }).verifyAndFix(`${text}run pip install d\u001b\n`, config, "Dockerfile");
    expect(output).toContain("]0;owned\u0007\u202e1");
    expect(output).toContain("--no-cache-dir d\u001b\n");
  });
});

describe("a comment for ESLint", () => {
  const noRules: Linter.Config = { ...config, rules: {} };
  const said = (comment: string): string[] =>
    new Linter({ configType: "flat" })
      .verify(`# eslint ${comment}\nFROM a:1\nRUN a\n`, noRules, "Dockerfile")
      .map(({ message }) => message);

  it("starts no program", () => {
    const folder = mkdtempSync(join(tmpdir(), "program-"));
    try {
      const program = join(folder, "program");
      writeFileSync(program, `#!/bin/sh\ntouch ${folder}/canary\n`, { mode: 0o755 });
      for (const entry of ['"error"', "1", `["error", { "command": "${program}" }]`]) {
        expect(said(`dockerfile/valid-shell-script: ${entry}`)).toEqual([expect.stringContaining("no comment may ask for")]);
      }
      expect(existsSync(join(folder, "canary"))).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("may turn off the rule that starts one", () => {
    for (const entry of ['"off"', "0", '["off"]']) expect(said(`dockerfile/valid-shell-script: ${entry}`)).toEqual([]);
  });

  it.each([
    String.raw`dockerfile/no-root-user: ["error", { "\u001b]0;owned\u0007": 1 }]`,
    String.raw`dockerfile/no-root-user: ["error", { "\b": 1 }]`,
    'dockerfile/no-root-user: ["error", { "\u009b2J": 1 }]',
    'dockerfile/no-root-user: ["error", { "\u001b": 1 }]',
  ])("is repeated without what acts on a terminal: %j", (comment) => {
    const messages = said(comment);
    expect(messages).not.toEqual([]);
    // eslint-disable-next-line no-control-regex -- this is what must not be there
    expect(messages.join(" ")).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it("is refused, however deep it is nested", () => {
    for (const depth of [1000, 20_000, 200_000]) {
      expect(said(`dockerfile/no-root-user: ["error", ${nested("[", "", "]")(depth)}]`)).toEqual([expect.stringContaining("is invalid")]);
    }
  });

  it("may hold a backslash", () => {
    expect(said(String.raw`dockerfile/no-latest-tag: ["error", { "tags": ["\\u", "\""] }]`)).toEqual([]);
  });

  it("with a name that every object has names no rule", () => {
    for (const name of ["constructor", "__proto__", "toString"]) expect(() => said(`dockerfile/${name}: "error"`)).not.toThrow();
  });
});

describe("what is nested deeper than any call stack", () => {
  it.each([
    ["triggers", nested("ONBUILD ", "RUN a", "")],
    ["subshells", (depth: number) => `RUN ${nested("(", "a", ")")(depth)}`],
    ["subshells without an end", (depth: number) => `RUN ${"(".repeat(depth)}`],
    ["command substitutions", (depth: number) => `RUN ${nested("$(", "a", ")")(depth)}`],
    ["conditions", (depth: number) => `RUN ${nested("if a; then ", "b", "; fi")(depth)}`],
    ["arithmetic", (depth: number) => `RUN echo $((${nested("(", "1", ")")(depth)}))`],
    ["defaults", (depth: number) => `LABEL b=${nested("${A:-", "x", "}")(depth)}`],
    ["defaults of a build argument", (depth: number) => `ARG a=${nested("${A:-", "x", "}")(depth)}\nUSER $a\nWORKDIR $a`],
    ["patterns", (depth: number) => `LABEL b=${nested("${A#", "x", "}")(depth)}`],
    ["defaults in a script", (depth: number) => `RUN echo ${nested("${A:-", "x", "}")(depth)}`],
    ["lists", (depth: number) => `CMD ${nested("[", "", "]")(depth)}`],
    ["objects", (depth: number) => `CMD ${nested('{"a":', "1", "}")(depth)}`],
    ["quotes", (depth: number) => `RUN ${'"$(echo '.repeat(depth)}`],
  ])("%s", (_, text) => {
    for (const depth of [1000, 20_000]) expect(lint(`FROM a:1\n${text(depth)}\n`).filter(({ fatal }) => fatal)).toEqual([]);
  });
});

describe("what is long", () => {
  it.each([
    ["an image", (word: string) => `FROM ${word}`],
    ["a flag", (word: string) => `FROM a:1\nCOPY --${word} a b`],
    ["an instruction", (word: string) => `FROM a:1\n${word}`],
    ["a package", (word: string) => `FROM a:1\nRUN apt-get install ${word}`],
    ["a variable", (word: string) => `FROM a:1\nRUN rm $${word}`],
  ])("is in no message whole: %s", (_, text) => {
    const lengths = lint(text("a".repeat(100_000))).flatMap(({ message, suggestions = [] }) =>
      [message, ...suggestions.map(({ desc }) => desc)].map(({ length }) => length),
    );
    expect(Math.max(...lengths)).toBeLessThan(10_000);
  });
});
