import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { jsonReport } from "../src/report/json.js";
import { jsonReportSchema } from "../src/report/schema.js";
import { checks } from "../src/checks/index.js";
import { pageNames } from "../tools/check-pages.js";
import { generatedFiles } from "../tools/generated.js";
import { sampleReport } from "./browser/sample-report.js";

const files = await generatedFiles();

it.each([...files])("%s is current: npm run generate writes it", async (file, text) => {
  expect(await readFile(file, "utf8")).toBe(text);
});

it("offers the checks by their names", () => {
  const config = [...files].find(([file]) => file.endsWith("config.schema.json"))?.[1] ?? "";
  const { properties } = JSON.parse(config) as { properties: { checks: { propertyNames: { enum: string[] } } } };
  expect(properties.checks.propertyNames.enum).toContain("no-setuid");
});

it("describes what is written", () => {
  expect(jsonReportSchema.safeParse(JSON.parse(jsonReport(sampleReport(3_000_000, "fail")))).error).toBeUndefined();
});

it("has a page for each check, which says what to do", async () => {
  expect(pageNames().sort()).toEqual(checks.map(({ name }) => name).sort());
  for (const [file, text] of files) {
    if (!file.includes("/docs/checks/") || file.endsWith("README.md")) continue;
    expect(text, file).toMatch(/To mend it|The usual cause|```json/);
  }
  expect(await readFile(new URL("../docs/checks/own-size.md", import.meta.url), "utf8")).toContain("ownBytes");
});
