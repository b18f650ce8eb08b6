import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { parse, visitorKeys, type Command, type Node, type Run } from "../src/index.js";
import { JoinedText, Source } from "../src/joined-text.js";
import { parseShell, type ShellText } from "../src/shell.js";

function run(body: string, before = ""): Run {
  const [instruction] = parse(`${before}FROM a\nRUN ${body}\n`).tree.stages[0]?.instructions ?? [];
  if (instruction?.type !== "Run") throw new Error(`no RUN in ${body}`);
  return instruction;
}

function commands(body: string): readonly Command[] {
  return run(body).body?.commands ?? [];
}

/** A text without continuations, as the shell gets it. */
function shell(text: string, grammar: "posix" | "bash" = "posix"): ShellText {
  return parseShell(new JoinedText(new Source(text), text, [0], [0]), grammar);
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
      "z; case $x in y) a; c;; $(d)) b;& *) e ;;& f) g;; esac",
      [
        [null, "z"],
        [";", "a", "case"],
        [";", "c", "case"],
        [";;", "d", "case"],
        [";;", "b", "case"],
        [";&", "e", "case"],
        [";;&", "g", "case"],
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
    [
      "a && for x in $y; do b; done || c",
      [
        [null, "a"],
        ["&&", "b", "for"],
        ["||", "c"],
      ],
    ],
    [
      "a; case $(b) in c) d;; esac",
      [
        [null, "a"],
        [";", "b", "case"],
        [null, "d", "case"],
      ],
    ],
    [
      "for ((i=$(a);i<9;i++)); do b; done",
      [
        [null, "a", "for"],
        [null, "b", "for"],
      ],
    ],
    ["select x in a; do b; done", [[null, "b", "select"]]],
    [
      "a | while b; do c; done",
      [
        [null, "a"],
        ["|", "b", "while"],
        [null, "c", "while"],
      ],
    ],
    [
      "{ a; } > $(b) && time -p c",
      [
        [null, "a", "group"],
        ["&&", "c"],
      ],
    ],
    [
      "((x+1)) && ((a; b) | c)",
      [
        [null, "(( x+1"],
        ["&&", "a", "subshell", "subshell"],
        [";", "b", "subshell", "subshell"],
        ["|", "c", "subshell"],
      ],
    ],
    ["export A=1 B=$c", [[null, "export A=1 B=$c"]]],
  ])("of %s", (body, expected) => {
    expect(outline(body)).toEqual(expected);
  });

  it("of one pipe share a number", () => {
    expect(commands("a | b && c | d; e").map(({ pipeline }) => pipeline)).toEqual([0, 0, 1, 1, 2]);
  });

  it("of different pipes never do", () => {
    const { commands: found } = shell("a | (b; c) | d; for x in $(e | f); do g; done ;; h");
    const pipelines = new Map<number, string>();
    for (const { raw, pipeline } of found) pipelines.set(pipeline, (pipelines.get(pipeline) ?? "") + raw);
    expect([...pipelines.values()]).toEqual(["ad", "b", "c", "ef", "g", "h"]);
  });

  it("are apart by their line ends, but not by continued ones", () => {
    const { commands: found } = shell("a b \\\n c\nd && \\\n e; \\\n f &\ng # ; h \n\n# i\nj");
    expect(found.map(({ operator, raw }) => [operator, raw])).toEqual([
      [null, "a b  c"],
      ["\n", "d"],
      ["&&", "e"],
      [";", "f"],
      ["&", "g"],
      ["\n", "j"],
    ]);
  });

  it.each(["cat <<X && b\n$(c) `d \\`e\\``; f\nX\ng", "{ cat; } <<X && b\n$(c) `d \\`e\\``; f\nX\ng", "cat <<-'X' && b\n\tc\n\tX\ng"])(
    "are not what stands in the here-document of %j",
    (text) => {
      expect(shell(text).commands.map(({ name }) => name)).toEqual(["cat", "b", "g"]);
    },
  );

  it.each<[string, string, string | undefined]>([
    ["a 2> b", "2>", "b"],
    ["a >> b", ">>", "b"],
    ["a >&2", ">&", "2"],
    ["a &> b", "&>", "b"],
    ["a 3<&-", "3<&", "-"],
    ["a <<< 'b c'", "<<<", "b c"],
    ["a <<-'B'\nB", "<<-", "B"],
    ["a {b}> c", "{b}>", "c"],
    ["> b a", ">", "b"],
    ["a >", ">", undefined],
  ])("with a redirect: %j", (text, operator, target) => {
    expect(shell(text).commands[0]?.redirects.map((redirect) => [redirect.operator, redirect.target?.value])).toEqual([[operator, target]]);
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

  it.each<[string, string[], string[]]>([
    ["{ a > b; } > c 2>&1", ["> c", "2>&1"], ["a > b"]],
    ["while read x; do a; done < b | (c) >> d", ["< b", ">> d"], ["read x", "a", "c"]],
    ["f() { a; } > b; if c; then d; fi &> e", ["> b", "&> e"], ["a", "c", "d"]],
    ["case a in b) c;; esac <<< d", ["<<< d"], ["c"]],
    ["[[ -f a ]] > b; ((c)) > d", [], ["[[ -f a ]] > b", "((c)) > d"]],
    ["{ a <<X; } <<Y\nx $(b)\nX\ny $(c)\nY\nd", ["<<Y"], ["a <<X", "d"]],
  ])("leave the redirects of %j to what is around them", (text, redirects, expected) => {
    const found = shell(text, "bash");
    expect(found.redirects.map(({ range }) => text.slice(...range))).toEqual(redirects);
    expect(found.commands.map(({ raw }) => raw)).toEqual(expected);
    expect(found.problem).toBeNull();
  });

  it("of a redirect's word are the word's", () => {
    expect(shell("a $( (b) > c)").commands[0]?.words[1]?.substitutions).toMatchObject([
      { commands: [{ raw: "b" }], redirects: [{ target: { value: "c" } }] },
    ]);
    expect(run("<<EOF\n{ a; } > $(b)\nEOF").heredocs).toMatchObject([
      { commands: [{ raw: "a" }], redirects: [{ target: { substitutions: [{ commands: [{ raw: "b" }] }] } }] },
    ]);
  });

  it("of PowerShell are text", () => {
    expect(parse('FROM a\nSHELL ["powershell", "-Command"]\nRUN Get-Item x; b\n').tree.stages[0]?.instructions[1]).toMatchObject({
      type: "Run",
      body: { dialect: "powershell", commands: [] },
    });
    expect(run("dir c:\\", "# escape=`\n").body).toMatchObject({ dialect: "cmd", commands: [] });
  });

  it("are those of the shell that an ONBUILD of the stage below sets", () => {
    const { stages } = parse('FROM a AS b\nONBUILD SHELL ["pwsh"]\nRUN c\nFROM b AS d\nRUN c\nFROM d\nRUN c\n').tree;
    const dialects = stages.map(({ instructions }) =>
      instructions.map((each) => each.type === "Run" && each.body?.type === "ShellForm" && each.body.dialect),
    );
    expect(dialects).toEqual([[false, "posix"], ["powershell"], ["powershell"]]);
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
    ['a $"b"', ["a", "$b"]],
    ["ec\\\nho b", ["echo", "b"]],
    ["a {$b,c} {d,'e f'} x{y,{z,\\ }}", ["a", null, "{d,e f}", "x{y,{z, }}"]],
    ["export A='1 2' B=~ C=x:~/y D=(e)", ["export", "A=1 2", null, null, null]],
    ["[ -f [a ] \"\" ''", ["[", "-f", "[a", "]", "", ""]],
    ["a ~b c~ \\~", ["a", null, "c~", "~"]],
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

  it("hold their own continuations in quotes, and no others", () => {
    const [command] = shell("a b\\\nc \"d\\\ne\" 'f\\\ng'").commands;
    expect(command?.words.map(({ raw, value }) => [raw, value])).toEqual([
      ["a", "a"],
      ["bc", "bc"],
      ['"de"', "de"],
      ["'fg'", "f\\\ng"],
    ]);
  });

  it.each<[string, string | null]>([
    ["A=b", "b"],
    ["A='b c'", "b c"],
    ["A=", ""],
    ["A=$b", null],
    ["A=~/b", null],
    ["A=b:~/c", null],
    ['A="b":~/c', null],
    ['A="~"', "~"],
    ["A=(b $c $(d))", null],
  ])("are assigned by %s", (text, value) => {
    expect(shell(text).commands[0]?.assignments).toMatchObject([{ name: "A", value: { value } }]);
  });

  it.each<[string, unknown]>([
    ["$1", { name: "1", operator: null, operand: null, quoted: false }],
    ["$@", { name: "@" }],
    ["$?", { name: "?" }],
    ["$$", { name: "$" }],
    ["${10}", { name: "10" }],
    ["${#b}", { name: "b", operator: "#", operand: null }],
    ["${!b}", { name: "b", operator: "!", operand: null }],
    ["${b##*/}", { name: "b", operator: "##", operand: "*/" }],
    ["${b//c/$d}", { name: "b", operator: "//", operand: "c/$d", variables: [{ name: "d" }] }],
    ["${b:1:$c}", { name: "b", operator: ":", operand: "1:$c", variables: [{ name: "c" }] }],
    ["${b[$c]}", { name: "b", operator: null, variables: [{ name: "c" }] }],
    ["${b:-$(c)}", { name: "b", operator: ":-", substitutions: [{ commands: [{ raw: "c" }] }] }],
    ['"${b:-$c}"', { name: "b", quoted: true, variables: [{ name: "c", quoted: true }] }],
    ["{$b,c}", { name: "b" }],
    ["[$b]*", { name: "b" }],
  ])("hold the variable of %s", (word, expected) => {
    expect(shell(`a ${word}`).commands[0]?.words[1]).toMatchObject({ value: null, variables: [expected] });
  });

  it.each<[string, string[]]>([
    ["$(b; c)", ["b", "c"]],
    ["$(b $(c))", ["b $(c)"]],
    ["`b`", ["b"]],
    ["<(b | c)", ["b", "c"]],
    ["$((1+$(b)))", ["b"]],
    ["$(( `b` * 2 ))", ["b"]],
    ["x{$(b),c}", ["b"]],
    // Their positions would be those of another text.
    ["`b \\`c\\``", []],
    ['"`b \\"c\\"`"', []],
    ["$((`b \\`c\\``))", []],
  ])("hold the substitution of %s", (word, expected) => {
    const [, found] = shell(`a ${word}`).commands[0]?.words ?? [];
    expect(found?.variables).toEqual([]);
    expect(found?.substitutions.map((substitution) => substitution.commands.map(({ raw }) => raw))).toEqual([expected]);
  });

  it.each<[string, boolean]>([
    ["$(b)", false],
    ['"$(b)"', true],
    ["`b`", false],
    ['"`b`"', true],
    // Arithmetic is read as if it stood between double quotes.
    ["$((1+$(b)))", true],
  ])("say whether the substitution of %s is quoted", (word, quoted) => {
    expect(shell(`a ${word}`).commands[0]?.words[1]?.substitutions).toMatchObject([{ quoted }]);
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

describe("a script in a command line", () => {
  it.each<[string, string, string, string[]]>([
    ["sh -c 'a && b | c'", "posix", "a && b | c", ["a", "b", "c"]],
    ["/bin/bash -euxc 'a \"$b\"; c'", "bash", 'a "$b"; c', ['a "$b"', "c"]],
    ['bash -euxo pipefail -c "a; b"', "bash", "a; b", ["a", "b"]],
    ["bash -o errexit +x --norc --rcfile f -c -- 'a' b c", "bash", "a", ["a"]],
    ["ash -e -c 'a'", "posix", "a", ["a"]],
    ["busybox sh -c 'a; b'", "posix", "a; b", ["a", "b"]],
    ["x=1 sh -c a > /b", "posix", "a", ["a"]],
    ["sh -c '{ a; } > b'", "posix", "{ a; } > b", ["a"]],
    ["sudo -E -u root env A=1 bash -euxc 'a; b'", "bash", "a; b", ["a", "b"]],
    ["xargs -0 -n 1 /bin/sh -c 'a \"$0\"' < b", "posix", 'a "$0"', ['a "$0"']],
    ['["/usr/bin/env", "A=$B", "sh", "-c", "a"]', "posix", "a", ["a"]],
    ['["sh", "-c", "a && b"]', "posix", "a && b", ["a", "b"]],
    ['["/bin/bash", "-o", "pipefail", "-c", "a \'b c\' | d"]', "bash", "a 'b c' | d", ["a 'b c'", "d"]],
  ])("is read in %s", (body, dialect, raw, expected) => {
    const { range } = run(body);
    const text = `FROM a\nRUN ${body}\n`;
    expect(text.slice(...range)).toBe(`RUN ${body}`);
    const script = commands(body)
      .flatMap(({ words }) => words)
      .find((word) => word.script !== null)?.script;
    expect(script).toMatchObject({ type: "Script", dialect, raw });
    expect(text.slice(...(script?.range ?? [0, 0]))).toBe(raw);
    expect(script?.commands.map((command) => command.raw)).toEqual(expected);
    expect(script?.commands.map((command) => text.slice(...command.range))).toEqual(expected);
  });

  it.each([
    'sh -c "a $b"',
    'sh -c "a \\"b\\""',
    "sh -c a\\ b",
    "sh -c 'a'\"b\"",
    "sh -c 'if a'",
    "sh -c ''",
    "sh -c",
    "sh $x -c 'a'",
    "sh a -c 'b'",
    "bash -o -c 'a'",
    "sh -e 'a b'",
    "sh +c 'a'",
    "busybox ls -c 'a'",
    "python -c 'a'",
    "sudo -u sh -c 'a'",
    "env -C $x -c 'a'",
    "xargs -n1 -c 'a'",
    '["sh", "-c", "a \\"b\\""]',
    '["sh", "-c", "\\u0061"]',
    '["sh", "-c"]',
    '["cmd", "/c", "a"]',
  ])("is left as a word in %s", (body) => {
    expect(
      commands(body)
        .flatMap(({ words }) => words)
        .map(({ script }) => script)
        .filter((script) => script !== null),
    ).toEqual([]);
    expect(commands(body)).toHaveLength(1);
  });

  it("keeps its place over continued lines", () => {
    const text = "FROM a\nRUN sh -c 'a; \\\n  # note\n  b c'\n";
    const [, instruction] = [...(parse(text).tree.stages[0]?.instructions ?? []), null].reverse();
    const body = instruction?.type === "Run" ? instruction.body : null;
    expect(body?.commands[0]?.words[2]?.script?.commands.map(({ loc, raw }) => [raw, loc.start])).toEqual([
      ["a", { line: 2, column: 12 }],
      ["b c", { line: 4, column: 3 }],
    ]);
  });

  it("has pipes of its own, and scripts inside up to a depth", () => {
    const [outer] = shell(`a | sh -c "b | sh -c 'c | d'" | e`).commands.filter(({ name }) => name === "sh");
    const inner = outer?.words[2]?.script?.commands[1];
    const numbers = [outer, inner, inner?.words[2]?.script?.commands[0]].map((command) => command?.pipeline);
    expect(new Set(numbers).size).toBe(3);
    const deep = shell("sh -c ".repeat(20) + "a").commands[0];
    expect(deep?.words[2]?.script?.commands).toMatchObject([{ name: "sh", words: [{ value: "sh" }] }]);
  });
});

describe("a plain word", () => {
  const parts = fc.array(
    fc.constantFrom(
      ...["a", "B_9", "-", "=", ":", ",", "/", "%", "#", "!", "]", "}", "é", "😀", "\\", "\\\\", "\\ ", '\\"', "\\$", "\\`", "\\a"],
      ...["'", "''", "'b \"$c\"'", '"', '""', '"d e"', '"$f"', '"\\$g\\h"', "$i", "${j}", "$", "$1", "$$", "$k9", "${l:-m}", "${n", "$(o)"],
      ...["~", "*", "?", "[", "{", "{p,q}", "(", ")", "<", ">", "`r`", "$'s'", '$"t"', "\\\n", "\n", "@(u|v)"],
    ),
    { minLength: 1, maxLength: 6 },
  );

  it("is what it is where it is not read at a glance", async () => {
    vi.resetModules();
    vi.doMock("../src/plain-words.js", () => ({ plainWord: () => null }));
    const slow = await import("../src/shell.js");
    vi.doUnmock("../src/plain-words.js");
    const asJson = (read: typeof parseShell, text: string, grammar: "posix" | "bash"): unknown =>
      JSON.parse(JSON.stringify(read(new JoinedText(new Source(text), text, [0], [0]), grammar).commands));
    fc.assert(
      fc.property(parts, parts, fc.constantFrom("posix", "bash"), (first, second, grammar) => {
        const text = `A=${first.join("")} b ${second.join("")} c=${first.join("")} > ${second.join("")}; d`;
        // In sh, `]]` is hidden from unbash, so that its own reading of that word is another.
        fc.pre(!text.includes("]]"));
        expect(asJson(parseShell, text, grammar)).toEqual(asJson(slow.parseShell, text, grammar));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("what is no shell", () => {
  it.each<[string, string[]]>([
    ["&& a; b", ["a", "b"]],
    ["foo ;; bar", ["foo", "bar"]],
    ["a; ) b && c", ["a", "b", "c"]],
    ["if a; then b", ["a", "b"]],
    ["done; x", ["x"]],
    ["a && && b; c", ["a", "b", "c"]],
    ["a | | b", ["a", "b"]],
    ["(a; b) c; d", ["a", "b", "c", "d"]],
    ["if a; then b; else; c; fi; d", ["a", "b", "c", "d"]],
    ["for x do; a; done; b", ["a", "b"]],
    ["while a; b; done; c", ["a", "b", "c"]],
    ["x=$(a; b", ["x=$(a; b"]],
    ['a "b; c', ['a "b; c']],
    ["a $(&& b); c", ["a $(&& b)", "c"]],
    ["a > ; b", ["a > ", "b"]],
    ["[[ -f ]] && a", ["[[ -f ]]", "a"]],
    ["[[ -f x; a", ["a"]],
    ["a; b(c d; e", ["a", "b(c d", "e"]],
    ["a (", ["a"]],
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

  it.each(["f() ".repeat(20_000), `a $((${"1+".repeat(40_000)}1))`])("is left as text where it is nested too deeply", (text) => {
    const { commands: found, problem } = shell(`first ;; ${text}`);
    expect(found.map(({ raw }) => raw)).toEqual(["first"]);
    expect(problem).not.toBeNull();
    expect(shell(text).problem).toEqual({ message: "The script is nested too deeply to be read.", index: 0 });
  });

  it("is left as text where it is too long", () => {
    expect(shell(`a${" b".repeat(130_000)}`)).toEqual({
      commands: [],
      redirects: [],
      problem: { message: "The script has 260001 characters; it is read up to 250000.", index: 0 },
    });
    expect(shell("a <<X ".repeat(2001))).toEqual({
      commands: [],
      redirects: [],
      problem: { message: "The script has more here-documents and expansions than the 2000 that are read.", index: 0 },
    });
    expect(shell("a <<<X;".repeat(2000)).commands).toHaveLength(2000);
  });

  it("does not make the body of a here-document commands", () => {
    expect(shell("a <<X ;; b\nrm -rf /\nX\nc").commands.map(({ raw }) => raw)).toEqual(["a <<X"]);
    expect(shell("a <<X\nrm -rf /\nX\nb ;; c").commands.map(({ raw }) => raw)).toEqual(["a <<X", "b", "c"]);
  });

  it("does not reach behind the end", () => {
    // unbash puts the end of these one character behind the text.
    expect(shell("a ${ b\\").commands[0]?.words[1]?.range).toEqual([2, 7]);
    expect(shell("for a in ${ b\\").commands).toHaveLength(1);
  });

  it.each([
    ["x=$(grep case file)", ["x=$(grep case file)", "grep case file"]],
    ["a $(b in case of c) && d", ["a $(b in case of c)", "b in case of c", "d"]],
    ["a $(if b; then case c in d) e;; esac; fi; f case)", ["a $(if b; then case c in d) e;; esac; fi; f case)", "b", "e", "f case"]],
    ["f() { a; }; f ( ) { b; }; case c in (d) e;; esac", ["a", "b", "e"]],
  ])("is not in %s", (body, expected) => {
    expect(shell(body).problem).toBeNull();
    const [instruction] = parse(`FROM a\nRUN ${body}\n`).tree.stages[0]?.instructions ?? [];
    const found: string[] = [];
    const collect = (node: Node): void => {
      if (node.type === "Command") found.push(node.raw);
      for (const key of visitorKeys[node.type])
        [(node as unknown as Record<string, Node | Node[] | null>)[key] ?? []].flat().forEach(collect);
    };
    if (instruction !== undefined) collect(instruction);
    expect(found).toEqual(expected);
  });

  // bash and dash refuse all of them.
  it.each<[string, number]>([
    ["while a; do b; ! done", 16],
    ["! && a", 1],
    ["a $( ! )", 6],
    ["function f { a; ! }", 17],
    ["if a; then b; time fi", 18],
    ["a >2>&1", 4],
    ["a <<<2>b", 6],
    ["for (i=0; i<3; i++)); do a; done", 0],
    ['for "f" in a; do b; done', 4],
    ["for $f in a; do b; done", 4],
    ["while a; do b; ; done", 15],
    ["if a; ; then b; fi", 6],
    ["a ${ b", 2],
  ])("is in %j, which unbash takes", (text, index) => {
    for (const grammar of ["posix", "bash"] as const) expect(shell(text, grammar).problem?.index).toBe(index);
  });

  // bash or dash takes each of them.
  it.each([
    ...["!", "a; ! ; b", "a; ! # b\nc", "a `!`", "! (a)", "! [ a ]", "time; a", "(time)", "time && a", "time -p a", "a | time b"],
    ...["a > 2 > b", "a >2 >b", "a 2>&1>b", 'a > "2">b', "a >b2>c", "for ((i=0; i<3; i++)); do a; done", "for\t((;;)) do a; done"],
    ...["for f do a; done", "for _a1 in b; do c; done", "for \\\nf in a; do b; done"],
    ...["case a in b) c; ;; esac", "case a in b) c;; esac", "case a in b) c ; ;& d) e;; esac", "a ${ b; }", "a ${b} ${c:-${d}}"],
  ])("is not in %j", (text) => {
    expect(shell(text).problem).toBeNull();
  });

  it("is ']]' as a command in bash only", () => {
    for (const text of ["a && ]] b", "a; ]]", "( ]] )", "]]"]) {
      expect(shell(text).problem).toBeNull();
      expect(shell(text).commands.at(-1)?.name).toBe("]]");
      expect(shell(text, "bash").problem).not.toBeNull();
    }
    expect(shell("[[ a; ]] b").problem).not.toBeNull();
  });

  it("is said once, at its place", () => {
    expect(shell("a; ) b; ) c").problem).toEqual({ message: "The shell would stop here: unexpected token ')'.", index: 3 });
    expect(shell("a ;; $(b &&").problem?.index).toBe(2);
    expect(shell("ab").problem).toBeNull();
  });
});

/** Pieces of shell, whole and broken, that meet at their edges when thrown together. */
const pieces = [
  ...[
    "a",
    "b c",
    "'d e'",
    '"f $g"',
    "$h",
    "${i:-j}",
    '${k%"l m"}',
    "$(n | o)",
    "$(p $(q))",
    "`r`",
    "`s \\`t\\``",
    "<(u)",
    "$((1+$(v)))",
    "((w++))",
  ],
  ...[
    "A=1",
    "B=$x",
    "C=(y z)",
    "export D=~/e",
    "*.c",
    "{f,g}",
    "{$h,i}",
    "[[ -f $j ]]",
    "$'k\\'l'",
    "> m",
    "2>&1",
    "<<< n",
    "\\;",
    "\\ ",
    "é😀",
  ],
  ...[
    "&&",
    "||",
    ";",
    "|",
    "|&",
    "&",
    ";;",
    "(",
    ")",
    "{ ",
    " }",
    "!",
    "if ",
    "then ",
    "else ",
    "fi",
    "for x in ",
    "do ",
    "done",
    "while ",
  ],
  ...[
    "case x in ",
    "y)",
    "esac",
    "f() ",
    "function ",
    "coproc ",
    "time ",
    '"',
    "'",
    "$(",
    "`",
    "${",
    "$((",
    "#",
    "\\",
    " ",
    " ",
    " ",
    " ",
    "\t",
  ],
];

/** What does not reach the shell: Dockerfile continuations of either line end, with comment lines and blank lines behind them. */
const gaps = ["\\\n", "\\\r\n", "\\ \n", "\\\n# comment\n", "\\\n\n  # a && b \\\n", "\\\r\n\t# c\r\n"];

/** What reaches the shell and is its own to remove or to see. */
const lineEnds = ["\\\n", "\n", " <<X\nbody $(z)\nX\n"];

interface Joined {
  readonly text: JoinedText;
  /** For each character of the source, whether it is in the text. */
  readonly kept: readonly boolean[];
}

const joinedTexts = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces).map((piece) => ({ piece, kept: true })) },
      { weight: 2, arbitrary: fc.constantFrom(...gaps).map((piece) => ({ piece, kept: false })) },
      { weight: 1, arbitrary: fc.constantFrom(...lineEnds).map((piece) => ({ piece, kept: true })) },
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((parts): Joined => {
    const starts = [0];
    const offsets = [0];
    const kept: boolean[] = [];
    let text = "";
    for (const { piece, kept: isKept } of parts) {
      if (isKept) {
        starts.push(text.length);
        offsets.push(kept.length);
        text += piece;
      }
      for (let index = 0; index < piece.length; index++) kept.push(isKept);
    }
    return { text: new JoinedText(new Source(parts.map(({ piece }) => piece).join("")), text, starts, offsets), kept };
  });

/** All words and commands, those in substitutions too. */
function* worded(node: Node): Generator<Extract<Node, { raw: string }>> {
  if (node.type === "Word" || node.type === "Command") yield node;
  const values = node as unknown as Record<string, Node | readonly Node[] | null>;
  for (const child of visitorKeys[node.type].flatMap((key) => values[key] ?? [])) yield* worded(child);
}

describe("any shell text", () => {
  const runs = { numRuns: 5000 };

  it("gives words and commands whose source, continuations removed, is their raw text", () => {
    let checked = 0;
    fc.assert(
      fc.property(joinedTexts, fc.constantFrom("posix", "bash"), ({ text, kept }, grammar) => {
        const { commands: found } = parseShell(text, grammar);
        for (const { range, loc, raw } of found.flatMap((command) => [...worded(command)])) {
          checked++;
          const source = text.source.text.slice(...range).split("");
          expect(
            source
              .filter((_, index) => kept[range[0] + index])
              .join("")
              .replaceAll("\\\n", ""),
          ).toBe(raw);
          expect(range[1]).toBeLessThanOrEqual(kept.length);
          expect(loc).toEqual(text.source.loc(range));
        }
      }),
      runs,
    );
    expect(checked).toBeGreaterThan(10_000);
  });

  it("gives commands in source order, apart from each other, and a problem inside", () => {
    fc.assert(
      fc.property(joinedTexts, ({ text }) => {
        const { commands: found, problem } = parseShell(text, "bash");
        let last = 0;
        for (const { range } of found) {
          expect(range[0]).toBeGreaterThanOrEqual(last);
          last = range[1];
        }
        if (problem !== null) {
          expect(problem.index).toBeGreaterThanOrEqual(0);
          expect(problem.index).toBeLessThan(text.text.length);
        }
      }),
      runs,
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        shell(text, "bash");
      }),
      runs,
    );
  });

  it("loses no command to tokens that nothing can follow", () => {
    const separators = [
      ";",
      "&&",
      "||",
      "|",
      "&",
      "\n",
      ";;",
      ")",
      "}",
      "fi",
      "done",
      "esac",
      "then",
      "&& &&",
      "| |",
      "; ;",
      "; else",
      "; do",
      "; !",
      "; (",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...separators), { maxLength: 10 }), (between) => {
        const names = ["w", ...between.map((_, index) => `w${index}`)];
        const { commands: found } = shell(`w${between.map((separator, index) => ` ${separator} w${index}`).join("")}`);
        expect(found.flatMap(({ words }) => words.map(({ value }) => value))).toEqual(expect.arrayContaining(names));
      }),
      runs,
    );
  });
});
