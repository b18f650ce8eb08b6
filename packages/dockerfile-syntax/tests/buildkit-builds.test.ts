import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "../src/index.js";

/** What BuildKit's converter says to small files, as far as it gets without running anything. */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly error?: { readonly message: string; readonly lines: readonly number[] };
}

const cases = readFileSync(new URL("buildkit-builds.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

describe("what BuildKit makes of a file", () => {
  it("is known for both kinds", () => {
    const refused = cases.filter(({ error }) => error !== undefined);
    expect(Math.min(refused.length, cases.length - refused.length)).toBeGreaterThan(150);
  });

  it.each(cases)("is the same for $name", ({ text, error }) => {
    const { problems } = parse(text);
    if (error === undefined) expect(problems).toEqual([]);
    else expect(problems.map(({ loc }) => loc.start.line)).toContain(error.lines[0]);
  });
});

it("reads the flags and pairs of a trigger again without '# escape='", () => {
  const trigger = (text: string): unknown => parse(`# escape=\`\nFROM a\nONBUILD ${text}\n`).tree.stages[0]?.instructions[0];
  expect(trigger("COPY --from=x\\y a b")).toMatchObject({ instruction: { flags: [{ value: { value: "xy" } }] } });
  expect(trigger("LABEL a=`$b c=d\\ e=f")).toMatchObject({
    instruction: { pairs: [{ value: { value: "$b" } }, { value: { value: "d\\ e=f" } }] },
  });
  expect(trigger("RUN dir C:\\")).toMatchObject({ instruction: { body: { raw: "dir C:" } } });
  expect(trigger("RUN dir C:\\\\")).toMatchObject({ instruction: { body: { raw: "dir C:\\\\" } } });
});
