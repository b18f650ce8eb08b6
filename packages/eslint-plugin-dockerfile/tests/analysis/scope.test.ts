import { parse } from "dockerfile-syntax";
import { describe, expect, it } from "vitest";
import { scopedInstructions } from "../../src/analysis/scope.js";
import { effectiveUser } from "../../src/analysis/users.js";

/** The value of `name` at the last instruction of the last stage. */
function valueOf(name: string, text: string): string | null {
  const { tree } = parse(`${text}\nCMD end\n`);
  const stage = tree.stages.at(-1);
  if (stage === undefined) throw new Error("no stage");
  for (const [instruction, scope] of scopedInstructions(tree, stage)) if (instruction.type === "Cmd") return scope.get(name);
  throw new Error("no CMD");
}

describe("a variable", () => {
  it.each([
    ["FROM a\nENV V=1", "1"],
    ["FROM a\nARG V=1\nARG V=2", "2"],
    ["FROM a\nENV V=1\nARG V=2", "2"],
    ["FROM a\nENV V=1\nARG V", "1"],
    ["ARG V=2\nFROM a\nENV V=1\nARG V", "2"],
    ["FROM a\nARG W=1 V=${W}2", "12"],
    ["FROM a\nENV W=1 V=${W}2", null],
    ["FROM a\nARG V", null],
    ["ARG V=1\nFROM a", null],
    ["ARG V=1\nFROM a\nARG V", "1"],
    ["ARG V=1\nARG W=$V-2\nFROM a\nARG W\nENV V=${W}.3", "1-2.3"],
    ["FROM a\nENV V=1\nENV V=2 W=$V\nENV V=$W", "1"],
    ["FROM a\nENV V=$UNKNOWN", null],
    ["FROM a\nENV V=1\nENV V=$UNKNOWN", null],
  ])("in %j is %j", (text, value) => {
    expect(valueOf("V", text)).toBe(value);
  });

  it.each([
    ["FROM a AS b\nENV V=1\nFROM b", "1"],
    ["FROM a AS b\nENV V=1\nFROM b AS c\nCMD x\nFROM C", "1"],
    ["FROM a AS b\nENV V=1\nFROM b\nENV V=2", "2"],
    ["FROM a AS b\nENV V=1\nFROM b\nARG V=2", "2"],
    ["FROM a AS b\nARG V=1\nFROM b\nARG V=2", "2"],
    ["FROM a AS b\nENV V=1\nFROM c", null],
    ["FROM a AS b\nFROM b AS c\nENV V=1\nFROM b", null],
    ["FROM a AS b\nENV V=1\nFROM b AS c\nENV V=2\nFROM b AS d\nENV W=1\nFROM c AS e\nENV V=3\nFROM d", "1"],
    ["FROM a AS b\nENV V=1\nFROM b AS c\nENV V=2\nFROM b AS d\nENV V=3\nFROM c AS e\nFROM e", "2"],
    ["FROM a AS b\nENV V=1\nFROM a AS c\nENV V=2\nFROM b AS d\nENV V=$UNKNOWN\nFROM d", null],
  ])("through the stages of %j is %j", (text, value) => {
    expect(valueOf("V", text)).toBe(value);
  });

  it("that doubles with every line is unknown in the end, and costs nothing", () => {
    expect(valueOf("V", `FROM a\nENV V=ab\n${"ENV V=$V$V\n".repeat(11)}`)).toBe("ab".repeat(2048));
    expect(valueOf("V", `FROM a\nENV V=ab\n${"ENV V=$V$V\n".repeat(12)}`)).toBeNull();
    expect(valueOf("V", `FROM a\nENV V=ab\n${"ENV V=$V$V\n".repeat(2000)}`)).toBeNull();
  });
});

it("a chain of stages is followed in a time that grows with its length", { timeout: 5000 }, () => {
  const stages = Array.from({ length: 3000 }, (_, index) => `FROM s${index} AS s${index + 1}\nENV V${index}=$V${index - 1}x\n`);
  const { tree } = parse(`FROM a AS s0\nENV U=root\nUSER $U\n${stages.join("")}`);
  const stage = tree.stages.at(-1);
  expect(stage && effectiveUser(tree, stage)?.name).toBe("root");
});

it("a variable of the first stage is found in each of a chain", { timeout: 8000 }, () => {
  const stages = Array.from({ length: 20_000 }, (_, index) => `FROM s${index} AS s${index + 1}\nARG A\n`);
  const { tree } = parse(`FROM a AS s0\nARG V=1\n${stages.join("")}`);
  const values = tree.stages.flatMap((stage) => scopedInstructions(tree, stage).map(([, scope]) => `${scope.get("V")} ${scope.get("W")}`));
  expect(new Set(values.slice(1))).toEqual(new Set(["1 null"]));
});
