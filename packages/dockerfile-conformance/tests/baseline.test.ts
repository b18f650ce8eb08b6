import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readBaseline, withGrowth } from "../src/baseline.js";
import { jsonReport } from "../src/report/json.js";
import { sampleReport } from "./browser/sample-report.js";

const small = { key: "small", title: "Small image", lint: null, checks: [] } as const;
const report = (bytes: number): ReturnType<typeof sampleReport> => ({ ...sampleReport(bytes, "pass"), practices: [small] });

it.each([
  [3_000_000, 2_000_000, "pass", "1.0 MB"],
  [3_000_001, 2_000_000, "fail", "1.0 MB"],
  [2_000_000, 3_000_000, "pass", "-1.0 MB"],
])("%d bytes after %d: %s", (now, before, status, measured) => {
  expect(withGrowth(report(now), report(before), 1_000_000).practices[0]?.checks).toEqual([
    { name: "growth", title: "growth since the baseline", status, measured, limit: "at most 1.0 MB" },
  ]);
});

it("is what an earlier run wrote, and nothing else", async () => {
  const folder = await mkdtemp(join(tmpdir(), "baseline-"));
  try {
    await writeFile(join(folder, "good.json"), jsonReport(report(5)));
    expect((await readBaseline(join(folder, "good.json"))).image.bytes).toBe(report(5).image.bytes);
    await writeFile(join(folder, "other.json"), '{ "image": {} }');
    await expect(readBaseline(join(folder, "other.json"))).rejects.toThrow("is no report: write one with --format json.");
    await expect(readBaseline(join(folder, "none.json"))).rejects.toThrow("cannot be read");
  } finally {
    await rm(folder, { recursive: true });
  }
});
