import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expand } from "../../src/analysis/expansion.js";

/** What BuildKit makes of words with these variables, as recorded; null where it stops. */
const variables: Readonly<Record<string, string>> = {
  A: "aXbXc",
  E: "",
  P: "/usr/local/bin",
  F: "foo.tar.gz",
  S: "x*y",
  U: "é😀é",
};
const cases = readFileSync(new URL("buildkit-expansions.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as { word: string; escape: "\\" | "`"; result: string | null });

function expanded(raw: string, escape: "\\" | "`" = "\\"): string | null {
  return expand({ raw, value: null, variables: [] }, { get: (name) => variables[name] ?? null, escape });
}

describe("an expansion", () => {
  it.each(cases)("of $word with $escape is BuildKit's", ({ word, escape, result }) => {
    expect(expanded(word, escape)).toBe(result);
  });

  it.each([
    ["$N", null],
    ["${N:-d}", "d"],
    ["${N-d}", "d"],
    ["${N:+d}", null],
    ["${N:?m}", null],
    ["${N#a}", null],
    ["${A#$N}", null],
    ["${A:-$N}", "aXbXc"],
    ["${E:+$N}", ""],
    ["${E:-$N}", null],
    ["$A$(b)", null],
  ])("of %s where N is not known is %j", (word, value) => {
    expect(expanded(word)).toBe(value);
  });

  it("of long patterns costs nothing", { timeout: 10_000 }, () => {
    const value = "a".repeat(4000);
    const lookup = { get: () => value };
    const raw = `\${V##${"*a".repeat(2000)}b}`;
    expect(expand({ raw, value: null, variables: [] }, lookup)).toBeNull();
    expect(expand({ raw: `\${V//${"*?".repeat(60)}b/c}`, value: null, variables: [] }, { get: () => "a".repeat(128) })).toBe(
      "a".repeat(128),
    );
  });
});
