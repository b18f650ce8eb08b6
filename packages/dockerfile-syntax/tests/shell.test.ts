import { describe, expect, it, vi } from "vitest";
import { parse, type Command, type Run } from "../src/index.js";

function run(body: string, before = ""): Run {
  const [instruction] = parse(`${before}FROM a\nRUN ${body}\n`).tree.stages[0]?.instructions ?? [];
  if (instruction?.type !== "Run") throw new Error(`no RUN in ${body}`);
  return instruction;
}

function commands(body: string): readonly Command[] {
  return run(body).body?.commands ?? [];
}

function outline(body: string): unknown[] {
  return commands(body).map(({ operator, words, within }) => [operator, words.map(({ raw }) => raw).join(" "), ...within]);
}

function values(body: string, before = ""): (string | null)[] {
  return (run(body, before).body?.commands ?? []).flatMap(({ words }) => words.map(({ value }) => value));
}

describe("commands", () => {
  it.each<[string, unknown[]]>([
    [
      "a && b || c; d & e",
      [
        [null, "a"],
        ["&&", "b"],
        ["||", "c"],
        [";", "d"],
        ["&", "e"],
      ],
    ],
    [
      "a | b |& c",
      [
        [null, "a"],
        ["|", "b"],
        ["|&", "c"],
      ],
    ],
    [
      "a && \\\n  # note\n  b",
      [
        [null, "a"],
        ["&&", "b"],
      ],
    ],
    [
      "if a; then b; else c; fi && d",
      [
        [null, "a", "if"],
        [null, "b", "if"],
        [null, "c", "if"],
        ["&&", "d"],
      ],
    ],
    [
      "a || { b; c; }",
      [
        [null, "a"],
        ["||", "b", "group"],
        [";", "c", "group"],
      ],
    ],
    [
      "(a; (b))",
      [
        [null, "a", "subshell"],
        [";", "b", "subshell", "subshell"],
      ],
    ],
    ["for x in 1 2; do a $x; done", [[null, "a $x", "for"]]],
    [
      "for x in $(ls); do a; done",
      [
        [null, "ls", "for"],
        [null, "a", "for"],
      ],
    ],
    [
      "while a; do b; done",
      [
        [null, "a", "while"],
        [null, "b", "while"],
      ],
    ],
    [
      "until a; do b; done",
      [
        [null, "a", "until"],
        [null, "b", "until"],
      ],
    ],
    [
      "case $x in y) a;; *) b;; esac",
      [
        [null, "a", "case"],
        [null, "b", "case"],
      ],
    ],
    [
      "f() { a; }; f",
      [
        [null, "a", "function", "group"],
        [";", "f"],
      ],
    ],
    [
      "! a && b",
      [
        [null, "a"],
        ["&&", "b"],
      ],
    ],
    [
      "[[ -f $x ]] && b",
      [
        [null, "[[ $x"],
        ["&&", "b"],
      ],
    ],
    ["a # b && c", [[null, "a"]]],
    ["A=1 B=2", [[null, ""]]],
  ])("of %s", (body, expected) => {
    expect(outline(body)).toEqual(expected);
  });

  it("of one pipe share a number", () => {
    expect(commands("a | b && c | d; e").map(({ pipeline }) => pipeline)).toEqual([0, 0, 1, 1, 2]);
  });

  it("hold assignments and redirects", () => {
    const [command] = commands("A=1 B=$c d > /e 2>&1 <<X");
    expect(command?.name).toBe("d");
    expect(command?.assignments.map(({ name, value }) => [name, value?.value])).toEqual([
      ["A", "1"],
      ["B", null],
    ]);
    expect(command?.redirects.map(({ operator, target }) => [operator, target?.value])).toEqual([
      [">", "/e"],
      ["2>&", "1"],
      ["<<", "X"],
    ]);
  });

  it("of a here-document are its own", () => {
    const { body, heredocs } = run("<<EOF\nset -e\napk add x \\\n  y\nEOF");
    expect(body?.commands).toEqual([]);
    expect(heredocs[0]?.commands.map(({ raw, operator }) => [raw, operator])).toEqual([
      ["set -e", null],
      ["apk add x   y", "\n"],
    ]);
  });

  it.each(["<<EOF\n#!/usr/bin/env python3\nprint(1)\nEOF", "python3 <<EOF\nprint(1)\nEOF", "cat <<EOF > /f\na b\nEOF"])(
    "are none in the here-document of %j",
    (body) => {
      expect(run(body).heredocs[0]?.commands).toEqual([]);
    },
  );

  it.each(["bash <<EOF\na b\nEOF", "sh -ex <<EOF\na b\nEOF", "<<EOF\n#!/bin/bash -e\na b\nEOF"])(
    "are read in the here-document of %j",
    (body) => {
      expect(run(body).heredocs[0]?.commands.map(({ raw }) => raw)).toEqual(["a b"]);
    },
  );

  it("of PowerShell are text", () => {
    expect(parse('FROM a\nSHELL ["powershell", "-Command"]\nRUN Get-Item x; b\n').tree.stages[0]?.instructions[1]).toMatchObject({
      type: "Run",
      body: { dialect: "powershell", commands: [] },
    });
    expect(run("dir c:\\", "# escape=`\n").body).toMatchObject({ dialect: "cmd", commands: [] });
  });
});

describe("words", () => {
  it.each<[string, (string | null)[]]>([
    [`a "b c"'d'\\ e`, ["a", "b cd e"]],
    ['a "$b" ${c} $(d) `e` $((1+2))', ["a", null, null, null, null, null]],
    ["a *.c b? [c] ~/d", ["a", null, null, null, null]],
    ["a '*' \"~\" \\*", ["a", "*", "~", "*"]],
    ["a {b,c}", ["a", "{b,c}"]],
    ["a $'b'", ["a", "$b"]],
    ["ec\\\nho b", ["echo", "b"]],
  ])("of %s have their values", (body, expected) => {
    expect(values(body)).toEqual(expected);
  });

  it("have bash's meaning under bash", () => {
    const text = 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN a {b,c} $\'d\'\n';
    const [, instruction] = parse(text).tree.stages[0]?.instructions ?? [];
    expect(instruction).toMatchObject({
      body: { dialect: "bash", commands: [{ words: [{ value: "a" }, { value: null }, { value: "d" }] }] },
    });
  });

  it("hold variables with their modifiers", () => {
    const [, word] = commands('a "x${b:-${c}d}$e"')[0]?.words ?? [];
    expect(word?.variables).toMatchObject([
      { name: "b", operator: ":-", operand: "${c}d", quoted: true, variables: [{ name: "c" }] },
      { name: "e", operator: null, operand: null, quoted: true },
    ]);
  });

  it("hold substitutions with their commands", () => {
    const [, dollar, backtick] = commands('a "$(b $c | d)" `e`')[0]?.words ?? [];
    expect(dollar).toMatchObject({
      variables: [],
      substitutions: [{ quoted: true, backtick: false, commands: [{ raw: "b $c" }, { raw: "d" }] }],
    });
    expect(backtick).toMatchObject({ substitutions: [{ quoted: false, backtick: true, commands: [{ raw: "e" }] }] });
  });
});

describe("what is no shell", () => {
  it.each<[string, string[]]>([
    ["&& a; b", ["a", "b"]],
    ["foo ;; bar", ["foo", "bar"]],
    ["a; ) b && c", ["a", "b", "c"]],
    ["if a; then b", ["a", "b"]],
    ["done; x", ["x"]],
  ])("does not hide the commands of %s", (body, expected) => {
    expect(commands(body).map(({ raw }) => raw)).toEqual(expected);
    const { problems } = parse(`FROM a\nRUN ${body}\n`);
    expect(problems.map(({ code, loc }) => [code, loc.start.line])).toEqual([["shell-syntax", 2]]);
  });

  it("is left as text where unbash throws", async () => {
    vi.resetModules();
    vi.doMock("unbash", async (original) => ({
      ...(await original<object>()),
      parse: () => {
        throw new RangeError("Maximum call stack size exceeded");
      },
    }));
    const { parse: parseAgain } = await import("../src/index.js");
    vi.doUnmock("unbash");
    const { tree, problems } = parseAgain("FROM a\nRUN b && c\nUSER d\n");
    expect(tree.stages[0]?.instructions).toMatchObject([{ body: { raw: "b && c", commands: [] } }, { user: { value: "d" } }]);
    expect(problems).toMatchObject([{ code: "shell-syntax" }]);
  });

  it("is left as text where it is nested too deeply or too long", () => {
    for (const body of ["f() ".repeat(3000), "(".repeat(50_000), "a <<X ".repeat(300), "$(".repeat(20_000), `a${" b".repeat(600_000)}`]) {
      expect(() => parse(`FROM a\nRUN ${body}\n`)).not.toThrow();
    }
  });
});
