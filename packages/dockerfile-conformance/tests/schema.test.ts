import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { jsonReport } from "../src/report/json.js";
import { jsonReportSchema } from "../src/report/schema.js";
import { schemaFiles } from "../tools/schemas.js";
import { sampleReport } from "./browser/sample-report.js";

const files = await schemaFiles();

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
