import { readFileSync } from "node:fs";
import { parse } from "dockerfile-syntax";
import { describe, expect, it } from "vitest";
import { instructionsWithShell } from "../../src/analysis/effective-shell.js";
import { imageScope, scopedInstructions } from "../../src/analysis/scope.js";
import { effectiveUser } from "../../src/analysis/users.js";
import { instructionsWithDirectory } from "../../src/analysis/working-directory.js";

/**
 * What BuildKit has at the end of each file's last stage, recorded with two worlds: in the second, the images and the platform are others.
 * What differs between them is null, or left out of the variables, since the file does not tell it. A directory is without its drive.
 */
interface Case {
  readonly text: string;
  readonly user: string | null;
  readonly directory: string | null;
  readonly shell: readonly string[] | null;
  readonly values: Readonly<Record<string, string>>;
  /** The variables of the image, without the build arguments. */
  readonly image: Readonly<Record<string, string>>;
}

const cases = readFileSync(new URL("buildkit-effective.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

const names = ["A", "B", "C", "D", "TARGETARCH", "HTTP_PROXY"];

function known(valueOf: (name: string) => string | null): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const name of names) {
    const value = valueOf(name);
    if (value !== null) values[name] = value;
  }
  return values;
}

/** What the analysis has where the file ends. */
function effective(text: string): Omit<Case, "text"> {
  const { tree } = parse(`${text}CMD end\n`);
  const stage = tree.stages.at(-1);
  const end = stage?.instructions.at(-1);
  if (stage === undefined || end === undefined) throw new Error("no stage");
  const atEnd = <T>(pairs: Iterable<readonly [unknown, T]>): T | undefined => [...pairs].find(([instruction]) => instruction === end)?.[1];
  const scope = atEnd(scopedInstructions(tree, stage));
  return {
    user: effectiveUser(tree, stage)?.name ?? null,
    directory: atEnd(instructionsWithDirectory(tree, stage)) ?? null,
    shell: atEnd(instructionsWithShell(tree, stage))?.words.map(({ value }) => value ?? "") ?? null,
    values: known((name) => scope?.get(name) ?? null),
    image: known((name) => imageScope(tree, stage).get(name)),
  };
}

describe("what is in force at the end of a stage", () => {
  it.each(cases)("is BuildKit's in $text", ({ text, ...expected }) => {
    expect(effective(text)).toEqual(expected);
  });

  it.each([
    // A build argument is taken for one that the base image has no variable of the name of, and no build gives.
    ["FROM a\nARG A\nENV B=${A:-d}\n", { B: "d" }],
    ["FROM a AS b\nARG A=1\nFROM b\nENV B=$A\n", { A: "1", B: "1" }],
    // What nothing sets is a mistake, or the base image's: it is not taken for empty.
    ["FROM alpine\nENV A=$UNSET B=$$\n", {}],
  ])("is as the file says it in %j", (text, values) => {
    expect(effective(text).values).toEqual(values);
  });
});
