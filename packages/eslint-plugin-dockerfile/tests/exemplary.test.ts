import { readdirSync, readFileSync } from "node:fs";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.js";
import { packageFolder } from "../tools/rule-files.js";

const folder = `${packageFolder}tests/exemplary/`;
const files = readdirSync(folder);
const linter = new Linter({ configType: "flat" });

/** Good Dockerfiles, written in the style of those that the official images and their users have. */
describe("recommended is silent on", () => {
  it("many files", () => {
    expect(files.length).toBeGreaterThanOrEqual(25);
  });

  it.each(files)("%s", (file) => {
    const text = readFileSync(folder + file, "utf8");
    const messages = linter.verify(text, [plugin.configs.recommended], file);
    expect(messages.map(({ ruleId, line, message }) => `${String(line)} ${ruleId ?? ""} ${message}`)).toEqual([]);
  });
});
