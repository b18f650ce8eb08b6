import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.js";

const linter = new Linter({ configType: "flat" });

function config(tools: ("hadolint" | "buildkit")[], rules: Linter.RulesRecord): Linter.Config[] {
  return [
    {
      files: ["**"],
      plugins: { dockerfile: plugin },
      language: "dockerfile/dockerfile",
      languageOptions: { suppressions: tools },
      linterOptions: { reportUnusedDisableDirectives: "warn" },
      rules,
    },
  ];
}

/** The lines of what is reported of `no-latest-tag` (DL3007) and `no-root-user` (DL3002). */
function lint(text: string, tools: ("hadolint" | "buildkit")[] = ["hadolint", "buildkit"]): string[] {
  const rules = {
    "dockerfile/no-latest-tag": "error",
    "dockerfile/no-root-user": "error",
    "dockerfile/no-empty-continuation": "error",
  } as const;
  return linter.verify(text, config(tools, rules), "Dockerfile").map(({ line, ruleId, message }) => `${String(line)} ${ruleId ?? message}`);
}

const latest = "dockerfile/no-latest-tag";

describe("comments of hadolint", () => {
  it("count only where the configuration says so", () => {
    const text = "# hadolint ignore=DL3007\nFROM a:latest\n";
    expect(lint(text, [])).toEqual([`2 ${latest}`]);
    expect(lint(text, ["buildkit"])).toEqual([`2 ${latest}`]);
    expect(lint(text, ["hadolint"])).toEqual([]);
  });

  it("cover the instruction below them, all its lines, and no other", () => {
    expect(lint("# hadolint ignore=DL3007\nFROM a:latest\nFROM b:latest\n")).toEqual([`3 ${latest}`]);
    expect(lint("# hadolint ignore = DL3007 , DL3002 # why\nFROM \\\n  a:latest\nUSER root\n")).toEqual([
      "1 Unused eslint-disable directive (no problems were reported from 'dockerfile/no-root-user').",
      "4 dockerfile/no-root-user",
    ]);
    expect(lint("FROM a:1\n# hadolint ignore=DL3002\nUSER root")).toEqual([]);
  });

  it("cover the whole file, or a stage without its FROM", () => {
    expect(lint("FROM a:latest\nUSER root\n# hadolint global ignore=DL3007,DL3002\n")).toEqual([]);
    expect(lint("FROM a:1\n# hadolint stage ignore=DL3002,DL3007\nFROM b:latest\nUSER root\n")).toEqual([
      "3 dockerfile/no-latest-tag",
      "4 Unused eslint-disable directive (no problems were reported from 'dockerfile/no-latest-tag').",
    ]);
    expect(lint("FROM a:1\n# hadolint stage ignore=DL3002\nRUN x\nUSER root\n")).toEqual(["4 dockerfile/no-root-user"]);
  });

  it.each([
    ["# hadolint shell=powershell\nFROM a:1\nRUN cd b; $c\nFROM d:1\nRUN cd b\n", []],
    ["# hadolint shell = bash # it is\nARG A\nFROM a:1\nRUN [ a == b ]\n", []],
    ["FROM a:1\nRUN [ a == b ]\n# hadolint shell=/bin/bash\nRUN [ a == b ]\nRUN [ c == d ]\nFROM b:1\nRUN [ a == b ]\n", [2, 7]],
    ["FROM a:1 AS x\n# hadolint shell=bash\nRUN [ a == b ]\nFROM x\nRUN [ a == b ]\n", []],
    ['FROM a:1\n# hadolint shell=bash\nSHELL ["/bin/sh", "-c"]\nRUN [ a == b ]\n', [4]],
    ['FROM a:1\nSHELL ["/bin/bash", "-c"]\n# hadolint shell=dash\nRUN [ a == b ]\n', [4]],
    ["FROM a:1\nRUN b \\\n  # hadolint shell=bash\n  && c\nRUN [ a == b ]\n", [5]],
    ["FROM a:1\n# hadolint shell=bash -e\nRUN [ a == b ]\n", [3]],
  ])("name the shell: %j", (text, expected) => {
    const rules = { "dockerfile/no-equals-equals-in-sh": "error", "dockerfile/prefer-workdir-over-cd": "error" } as const;
    expect(linter.verify(text, config(["hadolint"], rules), "Dockerfile").map(({ line }) => line)).toEqual(expected);
  });

  it("name the shell only where the configuration says so", () => {
    const text = "# hadolint shell=powershell\nFROM a:1\nRUN cd b; $c\n";
    const messages = linter.verify(text, config(["buildkit"], { "dockerfile/prefer-workdir-over-cd": "error" }), "Dockerfile");
    expect(messages.map(({ line }) => line)).toEqual([3]);
  });

  it.each(["# hadolint ignore DL3007", "# hadolint ignore=DL3007 because", "# hadolint ignores=DL3007", "#hadolint: ignore=DL3007"])(
    "%s is none, as for hadolint",
    (comment) => {
      expect(lint(`${comment}\nFROM a:latest\n`)).toEqual([`2 ${latest}`]);
    },
  );

  it("that silence nothing are reported, and stay where they are", () => {
    const text = "# hadolint ignore=DL3007,DL3002\nFROM a:1\n#hadolint ignore=DL3007\nFROM b:1\n";
    expect(lint(text)).toHaveLength(3);
    const options = config(["hadolint"], { [latest]: "error", "dockerfile/no-root-user": "error" });
    expect(linter.verifyAndFix(text, options, "Dockerfile").output).toBe(text);
  });

  it("go together with ESLint's own", () => {
    expect(lint(`# eslint-disable ${latest} -- all\n# hadolint ignore=DL3007\nFROM a:latest\nFROM b:latest\n`)).toEqual([]);
  });
});

describe("checks of BuildKit", () => {
  it.each(["# check=skip=NoEmptyContinuation\n", "# check=error=true;skip=Other,NoEmptyContinuation\n"])(
    "%j covers the whole file",
    (directive) => {
      expect(lint(`${directive}FROM a\nRUN b && \\\n\n c\n`)).toEqual([]);
    },
  );

  it("skip=all covers every check of BuildKit, and no other rule", () => {
    const found = lint("# check=skip=all;error=true\nFROM a:latest\nRUN b && \\\n\n c\n").filter((message) => !message.includes("Unused"));
    expect(found).toEqual([`2 ${latest}`]);
  });

  it("cover the instruction below a comment, with a reason or without", () => {
    const run = "RUN b && \\\n\n c\n";
    expect(lint(`FROM a\n# check=skip=NoEmptyContinuation // why\n${run}${run}`)).toEqual(["7 dockerfile/no-empty-continuation"]);
    expect(lint(`FROM a\n# check=error=true\n${run}`)).toEqual(["4 dockerfile/no-empty-continuation"]);
    expect(lint(`FROM a\n# check=skip=noEmptyContinuation\n${run}`)).toEqual(["4 dockerfile/no-empty-continuation"]);
  });
});

it("a wrong name of a tool is refused", () => {
  const wrong = config(["hadolin" as "hadolint"], {});
  expect(() => linter.verify("FROM a", wrong, "Dockerfile")).toThrow("'suppressions' must be an array of 'hadolint' and 'buildkit'.");
});

it("a misspelt option is refused, one of another language is not", () => {
  const withOption = (name: string): (() => unknown) => {
    const given = [...config([], {}), { languageOptions: { [name]: {} } as Linter.LanguageOptions }];
    return () => linter.verify("FROM a", given, "Dockerfile");
  };
  expect(withOption("supressions")).toThrow("There is no language option 'supressions'. Write 'suppressions'.");
  expect(withOption("globals")).not.toThrow();
});
