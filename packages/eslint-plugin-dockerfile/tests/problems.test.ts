import { readFileSync } from "node:fs";
import { parse, printable } from "dockerfile-syntax";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.js";

const config: Linter.Config = {
  ...plugin.configs.all,
  files: ["**"],
  ignores: [],
  rules: Object.fromEntries(Object.keys(plugin.rules).map((name) => [`dockerfile/${name}`, "error"])),
};
const linter = new Linter({ configType: "flat" });

const readCases = (name: string): string[] =>
  readFileSync(new URL(`../../dockerfile-syntax/tests/${name}`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text);

const cases = ["buildkit-cases.jsonl", "buildkit-adversarial-cases.jsonl"].flatMap(readCases);

describe("a problem of the syntax", () => {
  const faulty = cases.filter((text) => parse(text).problems.length > 0);

  it("is in many of BuildKit's cases", () => {
    expect(faulty.length).toBeGreaterThan(50);
  });

  it.each(faulty)("is reported once, whatever else is wrong: %j", (text) => {
    const messages = linter.verify(text, [config], "Dockerfile");
    const reported = messages.map(({ line, column, message }) => `${line}:${column} ${message}`);
    for (const { loc, message } of parse(text).problems) {
      const place = `${loc.start.line}:${loc.start.column}`;
      expect(reported.filter((one) => one === `${place} ${printable(message)}`)).toHaveLength(1);
    }
  });
});
