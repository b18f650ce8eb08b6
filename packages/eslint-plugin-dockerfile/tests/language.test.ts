import js from "@eslint/js";
import { parse, visitorKeys, type Dockerfile, type Node, type Onbuild } from "dockerfile-syntax";
import { Linter, type ESLint } from "eslint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import plugin, { defineRule, DockerfileSourceCode } from "../src/index.js";

const linter = new Linter({ configType: "flat" });

function lint(text: string, rules: Linter.Config["rules"], options: Linter.LintOptions = {}): string[] {
  const config: Linter.Config[] = [
    { files: ["**"], plugins: { dockerfile: plugin, test: tests }, language: "dockerfile/dockerfile", ...(rules && { rules }) },
  ];
  return linter
    .verify(text, config, { filename: "Dockerfile", ...options })
    .map(({ ruleId, line, message }) => `${String(line)} ${ruleId ?? message}`);
}

let seen: DockerfileSourceCode | undefined;

const everyInstruction = defineRule({
  meta: { type: "problem", docs: { description: "Report every RUN and every command" }, messages: { found: "found" } },
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
});

const tests: ESLint.Plugin = { rules: { "every-instruction": everyInstruction, other: everyInstruction } };

const all = { "test/every-instruction": "error" } as const;

function sourceCodeOf(text: string): DockerfileSourceCode {
  const { tree, problems } = parse(text);
  return new DockerfileSourceCode({ text, ast: tree, problems });
}

describe("disable comments", () => {
  it("above an instruction cover all its lines", () => {
    const text = "FROM a\n# eslint-disable-next-line test/every-instruction -- why\nRUN b && \\\n  c && \\\n  d\nRUN e\n";
    expect(lint(text, all, { reportUnusedDisableDirectives: true })).toEqual(["6 test/every-instruction", "6 test/every-instruction"]);
  });

  it("cover an instruction's here-document", () => {
    const text = "FROM a\n# eslint-disable-next-line\nRUN <<EOF\nb\nEOF\nRUN c\n";
    expect(lint(text, all, { reportUnusedDisableDirectives: true })).toEqual(["6 test/every-instruction", "6 test/every-instruction"]);
  });

  it.each(["RUN b && \\\n  c\n", "RUN b\n"])("may have other comments, but no blank line, below them: %j", (run) => {
    const both = { "test/every-instruction": "error", "test/other": "error" } as const;
    const text = `FROM a\n# eslint-disable-next-line test/every-instruction -- why\n# eslint-disable-next-line test/other\n# note\n${run}`;
    expect(lint(text, both)).toEqual([]);
    const separate = lint(text.replace("# note\n", "# note\n\n"), both);
    expect(separate).toContain("6 test/every-instruction");
    expect(separate).toContain("6 test/other");
  });

  it("cover the last instruction, and name unknown rules inside of the text", () => {
    const unused = {};
    expect(lint("FROM a\n# eslint-disable-next-line\nRUN b && \\\n  c", all)).toEqual([]);
    expect(lint("FROM a\n# eslint-disable-next-line test/none\nCMD b \\\n  c", unused)).toEqual(["2 test/none"]);
    // ESLint says it once for each directive, and the end of the instruction is one.
    expect(lint("FROM a\n# eslint-disable-next-line test/none\nCMD b \\\n  c\n", unused)).toEqual(["2 test/none", "5 test/none"]);
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

  it("without names do not enable what is disabled for the whole file", () => {
    const text = "# eslint-disable test/every-instruction\nFROM a\n# eslint-disable-next-line\nRUN b && \\\n  c\nRUN d\n";
    expect(lint(text, all).filter((message) => message.endsWith("test/every-instruction"))).toEqual([]);
  });

  it("cover the whole instruction for a rule that is enabled again", () => {
    const text =
      "FROM a\n# eslint-disable\nRUN a\n# eslint-enable test/every-instruction\n# eslint-disable-next-line test/every-instruction\nRUN b && \\\n  c\nRUN d\n";
    expect(lint(text, all)).toEqual(["8 test/every-instruction", "8 test/every-instruction"]);
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
        plugins: { dockerfile: plugin },
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

  it.each(["# eslint is installed below\n", "# eslint\n", "# eslint-config for the frontend\n", "# eslint-disable-all of them\n"])(
    "are not %j",
    (comment) => {
      expect(lint(`${comment}FROM a\n`, {}, { reportUnusedDisableDirectives: true })).toEqual([]);
      expect(sourceCodeOf(`${comment}FROM a\n`).getInlineConfigNodes()).toEqual([]);
    },
  );

  it("that cannot be read are reported in their place", () => {
    expect(lint("FROM a\n# eslint dockerfile/no-latest-tag: [\n", {})).toEqual([expect.stringMatching(/^2 Failed to parse/)]);
  });
});

describe("source code", () => {
  it("gives parents, comments, problems and dockerfile-ast's tree", () => {
    lint("# one\nFROM a\nRUN b # two\nFOO c\n", all);
    if (seen === undefined) throw new Error("the rule did not run");
    const sourceCode = seen;
    expect(sourceCode.getAllComments().map(({ value }) => value)).toEqual([" one"]);
    expect(sourceCode.problems.map(({ code }) => code)).toEqual(["unknown-instruction"]);
    const run = sourceCode.ast.stages[0]?.instructions[0];
    expect(run && sourceCode.getParent(run)).toBe(sourceCode.ast.stages[0]);
    expect(run && sourceCode.getAncestors(run).map((node) => (node as Node).type)).toEqual(["Dockerfile", "Stage"]);
    expect(sourceCode.dockerfileAst.getFROMs()[0]?.getImage()).toBe("a");
    expect(sourceCode.getLocFromRange([6, 10])).toEqual({ start: { line: 2, column: 1 }, end: { line: 2, column: 5 } });
  });

  it.each([
    "",
    "\n",
    "# only\n",
    "\0\u0001",
    "\uFEFF",
    "RUN <<EOF\n",
    "FROM a\\",
    "FROM a\rRUN b",
    `FROM a\nENV A=bb\n${"ENV A=$A$A\n".repeat(40)}USER $A\n`,
  ])("is made of %j", (text) => {
    expect(lint(text, plugin.configs.all.rules)).toBeInstanceOf(Array);
  });

  it("is made of any text, and every report is inside of it", () => {
    const fragments = [
      "FROM ",
      "RUN ",
      "COPY ",
      "ENV ",
      "ARG ",
      "USER ",
      "CMD ",
      "ONBUILD ",
      "a",
      ":latest",
      "$A",
      "${A:-",
      "}",
      "\\",
      "\n",
      "\r\n",
    ]
      .concat([
        " ",
        "<<E",
        "E",
        "[",
        "]",
        '"',
        "'",
        "=",
        "--mount=type=cache,target=/x",
        "&&",
        "|",
        "(",
        ")",
        "$(",
        "`",
        "\0",
        "\u2028",
        "😀",
        "# ",
      ])
      .concat([
        "# eslint-disable-next-line",
        "# eslint-disable",
        "# eslint-enable",
        " dockerfile/no-latest-tag",
        "# escape=`",
        "pip install ",
      ]);
    const texts = fc
      .array(fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...fragments) }, { weight: 1, arbitrary: fc.string() }))
      .map((parts) => parts.join(""));
    const config = [{ ...plugin.configs.all, files: ["**"] }];
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split(/\r?\n/);
        for (const { line, column } of linter.verify(text, config, "Dockerfile")) {
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is made of a long line", () => {
    expect(lint("x".repeat(1_000_000), plugin.configs.all.rules)).toContain("1 dockerfile/no-unknown-instruction");
  });

  it("visits each node once on the way down and once on the way up, in the order of the text", () => {
    const sourceCode = sourceCodeOf("ARG V=1\nFROM a:$V AS b\nRUN --mount=type=cache,target=/c d ${e:-$f} && g > h\nONBUILD COPY i j\n");
    const open: Node[] = [];
    let visited = 0;
    let last = 0;
    for (const { kind, target, phase, args } of sourceCode.traverse()) {
      expect(kind).toBe(1);
      const node = target as Node;
      if (phase === 2) {
        expect(open.pop()).toBe(node);
        continue;
      }
      expect(args).toEqual([node]);
      expect(sourceCode.getParent(node)).toBe(open.at(-1));
      expect(Object.keys(visitorKeys)).toContain(node.type);
      expect(node.range[0]).toBeGreaterThanOrEqual(last);
      last = node.range[0];
      open.push(node);
      visited++;
    }
    expect(open).toEqual([]);
    expect(visited).toBeGreaterThan(20);
  });

  it("is made of a tree of any depth", () => {
    const { tree } = parse("FROM a\nONBUILD RUN b\n");
    const stage = tree.stages[0];
    let onbuild = stage?.instructions[0] as Onbuild;
    for (let depth = 0; depth < 50_000; depth++) onbuild = { ...onbuild, instruction: onbuild };
    const ast = { ...tree, stages: [{ ...stage, instructions: [onbuild] }] } as Dockerfile;
    expect([...new DockerfileSourceCode({ text: "", ast, problems: [] }).traverse()].length).toBeGreaterThan(100_000);
  });

  it.each(["", "\n", "FROM a", "\n\n# c\n\nFROM a\r\n\r\n"])("has a root over all of %j", (text) => {
    const { ast, lines } = sourceCodeOf(text);
    expect(ast.range).toEqual([0, text.length]);
    expect(ast.loc).toEqual({ start: { line: 1, column: 1 }, end: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 } });
  });

  it("answers selectors", () => {
    const config: Linter.Config[] = [
      {
        files: ["**"],
        plugins: { dockerfile: plugin },
        language: "dockerfile/dockerfile",
        rules: { "no-restricted-syntax": ["error", "Run[keyword='run'] + Run Word[value='c']"] },
      },
    ];
    expect(linter.verify("FROM a\nrun b\nRUN c\nRUN c\n", config, "Dockerfile").map(({ line }) => line)).toEqual([3]);
  });
});

describe("beside other configurations", () => {
  it("survives JavaScript's rules without files", () => {
    const configs = [js.configs.recommended, { ...plugin.configs.recommended, files: ["**"] }];
    expect(linter.verify("FROM a:latest\nUSER b\n", configs, "Dockerfile").map(({ ruleId, message }) => ruleId ?? message)).toEqual([
      "dockerfile/no-latest-tag",
    ]);
  });

  it("ignores language options that are not its own", () => {
    const configs = [{ languageOptions: { globals: { a: true }, ecmaVersion: 2020 } }, { ...plugin.configs.recommended, files: ["**"] }];
    expect(linter.verify("FROM a:latest\nUSER b\n", configs, "Dockerfile")).toHaveLength(1);
  });

  it("works under another name", () => {
    const configs: Linter.Config[] = [
      { files: ["**"], plugins: { df: plugin }, language: "df/dockerfile", rules: { "df/no-latest-tag": "error" } },
    ];
    expect(linter.verify("FROM a:latest\nUSER b\n", configs, "Dockerfile").map(({ ruleId }) => ruleId)).toEqual(["df/no-latest-tag"]);
  });

  it.each(["Dockerfile", "a/Containerfile", "Dockerfile.dev", "web.dockerfile", "dockerfile", ".devcontainer/Dockerfile"])(
    "lints %s",
    (file) => {
      expect(linter.verify("FROM a:latest\nUSER b\n", [plugin.configs.recommended], file).map(({ ruleId }) => ruleId)).toEqual([
        "dockerfile/no-latest-tag",
      ]);
    },
  );

  it.each(["Dockerfile.dockerignore", "Dockerfile.md", "Dockerfile.js", "dockerfile.go", "Dockerfile.j2"])("leaves %s alone", (file) => {
    const messages = linter.verify("FROM a:latest\nUSER b\n", [plugin.configs.recommended], file);
    expect(messages.filter(({ ruleId }) => ruleId !== null)).toEqual([]);
  });
});

describe("a rule that listens to the file and its stages alone", () => {
  const calls: string[] = [];
  const meta = { type: "problem", docs: { description: "Report what is listened to" }, messages: { found: "found" } } as const;
  const plain = defineRule({
    meta,
    create: (context) => ({
      Stage(node) {
        calls.push(`stage ${String(node.loc.start.line)}`);
        context.report({ node, messageId: "found" });
      },
      Dockerfile: () => void calls.push("file"),
    }),
  });
  const failing = defineRule({
    meta,
    create: () => ({
      Stage() {
        throw new Error("a fault of the rule");
      },
    }),
  });
  const config: Linter.Config[] = [
    { files: ["**"], plugins: { dockerfile: plugin, test: { rules: { plain, failing } } }, language: "dockerfile/dockerfile" },
  ];

  it("hears of the file before its stages, once each, and is silenced by comments", () => {
    const text = "FROM a\n# eslint-disable-next-line test/plain\nFROM b\nFROM c\n";
    const messages = linter.verify(text, [...config, { rules: { "test/plain": "error" } }], "Dockerfile");
    expect(calls).toEqual(["file", "stage 1", "stage 3", "stage 4"]);
    expect(messages.map(({ line }) => line)).toEqual([1, 4]);
  });

  it("is named where it fails", () => {
    const lintIt = (): unknown => linter.verify("FROM a\n", [...config, { rules: { "test/failing": "error" } }], "Dockerfile");
    expect(lintIt).toThrow(/test\/failing.*a fault of the rule/);
  });
});
