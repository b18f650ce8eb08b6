import js from "@eslint/js";
import type { Node } from "dockerfile-syntax";
import { Linter, type ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import plugin, { defineRule, type DockerfileSourceCode } from "../src/index.js";

const linter = new Linter({ configType: "flat" });
const eslintPlugin = plugin as unknown as ESLint.Plugin;

function lint(text: string, rules: Linter.Config["rules"], options: Linter.LintOptions = {}): string[] {
  const config: Linter.Config[] = [
    { files: ["**"], plugins: { dockerfile: eslintPlugin, test: tests }, language: "dockerfile/dockerfile", ...(rules && { rules }) },
  ];
  return linter
    .verify(text, config, { filename: "Dockerfile", ...options })
    .map(({ ruleId, line, message }) => `${String(line)} ${ruleId ?? message}`);
}

let seen: DockerfileSourceCode | undefined;

const tests = {
  rules: {
    "every-instruction": defineRule({
      meta: { type: "problem", docs: { description: "Report every word" }, messages: { found: "found" } },
      create(context) {
        seen = context.sourceCode;
        return {
          Run(node) {
            context.report({ node, messageId: "found" });
          },
          Command(node) {
            context.report({ node, messageId: "found" });
          },
        };
      },
    }),
  },
} as unknown as ESLint.Plugin;

const all = { "test/every-instruction": "error" } as const;

describe("disable comments", () => {
  it("above an instruction cover all its lines", () => {
    const text = "FROM a\n# eslint-disable-next-line test/every-instruction -- why\nRUN b && \\\n  c && \\\n  d\nRUN e\n";
    expect(lint(text, all, { reportUnusedDisableDirectives: true })).toEqual(["6 test/every-instruction", "6 test/every-instruction"]);
  });

  it("cover an instruction's here-document", () => {
    const text = "FROM a\n# eslint-disable-next-line\nRUN <<EOF\nb\nEOF\nRUN c\n";
    expect(lint(text, all, { reportUnusedDisableDirectives: true })).toEqual(["6 test/every-instruction", "6 test/every-instruction"]);
  });

  it("may have other comments below them", () => {
    expect(lint("FROM a\n# eslint-disable-next-line test/every-instruction\n# note\nRUN b && \\\n  c\n", all)).toEqual([]);
  });

  it("inside a RUN cover its next line", () => {
    const text = "FROM a\nRUN b && \\\n  # eslint-disable-next-line test/every-instruction -- why\n  c && \\\n  d\n";
    expect(lint(text, all)).toEqual(["2 test/every-instruction", "2 test/every-instruction", "5 test/every-instruction"]);
  });

  it("for the whole file are not ended by a shorter one", () => {
    const text =
      "# eslint-disable test/every-instruction\nFROM a\n# eslint-disable-next-line test/every-instruction\nRUN b && \\\n  c\nRUN d\n";
    for (const file of [text, text.replace("disable test/every-instruction", "disable")]) {
      expect(lint(file, all).filter((message) => message.endsWith("test/every-instruction"))).toEqual([]);
    }
  });

  it("end with eslint-enable", () => {
    const text = "FROM a\n# eslint-disable\nRUN b\n# eslint-enable\nRUN c\n";
    expect(lint(text, all)).toEqual(["5 test/every-instruction", "5 test/every-instruction"]);
  });

  it("at the end of a line are none", () => {
    expect(lint("FROM a\n# eslint-disable-line\nCMD b\n", {})).toEqual([
      "2 A Dockerfile has no comments behind an instruction. Put 'eslint-disable-next-line' on a line above it.",
    ]);
  });

  it("are reported when unused, once", () => {
    for (const directive of ["disable", "disable-next-line"]) {
      const text = `FROM a\n# eslint-${directive} dockerfile/no-latest-tag\nCMD b \\\n  c\n`;
      expect(lint(text, {}, { reportUnusedDisableDirectives: true })).toHaveLength(1);
    }
  });

  it.each([
    ["FROM a\n# eslint-disable-next-line dockerfile/no-latest-tag\nCMD b\n", "FROM a\n CMD b\n"],
    ["FROM a\n# eslint-disable-next-line dockerfile/no-latest-tag\n CMD b \\\n  c\n", "FROM a\n CMD b \\\n  c\n"],
    ["FROM a\nRUN b && \\\n    # eslint-disable-next-line dockerfile/no-latest-tag\n    c\n", "FROM a\nRUN b && \\\n    c\n"],
    ["FROM a\r\n# eslint-disable dockerfile/no-latest-tag -- why\r\nCMD b\r\n", "FROM a\r\n CMD b\r\n"],
    ["FROM a\n# eslint-disable dockerfile/no-latest-tag", "FROM a\n "],
  ])("are removed with their line from %j", (text, fixed) => {
    const config: Linter.Config[] = [
      {
        files: ["**"],
        plugins: { dockerfile: eslintPlugin },
        language: "dockerfile/dockerfile",
        linterOptions: { reportUnusedDisableDirectives: "error" },
      },
    ];
    expect(linter.verifyAndFix(text, config, { filename: "Dockerfile" }).output).toBe(fixed);
  });
});

describe("configuration comments", () => {
  it("set rules", () => {
    expect(lint('# eslint dockerfile/no-latest-tag: "error"\nFROM a:latest\n', {})).toEqual(["2 dockerfile/no-latest-tag"]);
    expect(lint('# eslint dockerfile/no-latest-tag: ["error", { "tags": ["edge"] }]\nFROM a:edge\n', {})).toEqual([
      "2 dockerfile/no-latest-tag",
    ]);
  });

  it("that cannot be read are reported in their place", () => {
    expect(lint("FROM a\n# eslint dockerfile/no-latest-tag: [\n", {})).toEqual([expect.stringMatching(/^2 Failed to parse/)]);
  });
});

describe("source code", () => {
  it("gives parents, comments, problems and dockerfile-ast's tree", () => {
    lint("# one\nFROM a\nRUN b # two\nFOO c\n", all);
    const sourceCode = seen;
    if (sourceCode === undefined) throw new Error("the rule did not run");
    expect(sourceCode.getAllComments().map(({ value }) => value)).toEqual([" one"]);
    expect(sourceCode.problems.map(({ code }) => code)).toEqual(["unknown-instruction"]);
    const run = sourceCode.ast.stages[0]?.instructions[0];
    expect(run && sourceCode.getParent(run)).toBe(sourceCode.ast.stages[0]);
    expect(run && sourceCode.getAncestors(run).map((node) => (node as Node).type)).toEqual(["Dockerfile", "Stage"]);
    expect(sourceCode.dockerfileAst.getFROMs()[0]?.getImage()).toBe("a");
    expect(sourceCode.getLocFromRange([6, 10])).toEqual({ start: { line: 2, column: 1 }, end: { line: 2, column: 5 } });
  });

  it.each(["", "\n", "# only\n", "\0\u0001", "\uFEFF", "RUN <<EOF\n", "FROM a\\", "x".repeat(100_000), "FROM a\rRUN b"])(
    "is made of %j",
    (text) => {
      expect(lint(text, plugin.configs.recommended.rules as Linter.Config["rules"])).toBeInstanceOf(Array);
    },
  );

  it("answers selectors", () => {
    const config: Linter.Config[] = [
      {
        files: ["**"],
        plugins: { dockerfile: eslintPlugin },
        language: "dockerfile/dockerfile",
        rules: { "no-restricted-syntax": ["error", "Run[keyword='run'] + Run Word[value='c']"] },
      },
    ];
    expect(linter.verify("FROM a\nrun b\nRUN c\nRUN c\n", config, "Dockerfile").map(({ line }) => line)).toEqual([3]);
  });
});

describe("beside other configurations", () => {
  it("survives JavaScript's rules without files", () => {
    const configs = [js.configs.recommended, { ...plugin.configs.recommended, files: ["**"] }] as Linter.Config[];
    expect(linter.verify("FROM a:latest\n", configs, "Dockerfile").map(({ ruleId, message }) => ruleId ?? message)).toEqual([
      "dockerfile/no-latest-tag",
    ]);
  });

  it("ignores language options that are not its own", () => {
    const configs = [
      { languageOptions: { globals: { a: true }, ecmaVersion: 2020 } },
      { ...plugin.configs.recommended, files: ["**"] },
    ] as unknown as Linter.Config[];
    expect(linter.verify("FROM a:latest\n", configs, "Dockerfile")).toHaveLength(1);
  });

  it("works under another name", () => {
    const configs: Linter.Config[] = [
      { files: ["**"], plugins: { df: eslintPlugin }, language: "df/dockerfile", rules: { "df/no-latest-tag": "error" } },
    ];
    expect(linter.verify("FROM a:latest\n", configs, "Dockerfile").map(({ ruleId }) => ruleId)).toEqual(["df/no-latest-tag"]);
  });

  it.each(["Dockerfile", "a/Containerfile", "Dockerfile.dev", "web.dockerfile", "dockerfile", ".devcontainer/Dockerfile"])(
    "lints %s",
    (file) => {
      expect(linter.verify("FROM a:latest\n", [plugin.configs.recommended], file).map(({ ruleId }) => ruleId)).toEqual([
        "dockerfile/no-latest-tag",
      ]);
    },
  );

  it.each(["Dockerfile.dockerignore", "Dockerfile.md", "Dockerfile.js", "dockerfile.go", "Dockerfile.j2"])("leaves %s alone", (file) => {
    const messages = linter.verify("FROM a:latest\n", [plugin.configs.recommended], file);
    expect(messages.filter(({ ruleId }) => ruleId !== null)).toEqual([]);
  });
});
