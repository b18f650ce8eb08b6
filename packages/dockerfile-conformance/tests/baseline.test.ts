import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readBaseline, withGrowth } from "../src/baseline.js";
import { fileChanges, listedFiles } from "../src/file-changes.js";
import { formats } from "../src/report/formats.js";
import { htmlReport } from "../src/report/html.js";
import { jsonReport } from "../src/report/json.js";
import type { Report } from "../src/report/report.js";
import { sampleReport } from "./browser/sample-report.js";

const small = { key: "small", title: "Small image", lint: null, checks: [] } as const;
const report = (bytes: number): ReturnType<typeof sampleReport> => ({ ...sampleReport(bytes, "pass"), practices: [small] });

it.each([
  [3_000_000, 2_000_000, "pass", "1.0 MB"],
  [3_000_001, 2_000_000, "fail", "1.0 MB"],
  [2_000_000, 3_000_000, "pass", "-1.0 MB"],
])("%d bytes after %d: %s", (now, before, status, measured) => {
  expect(withGrowth(report(now), report(before), 1_000_000).practices[0]?.checks).toEqual([
    expect.objectContaining({ name: "growth", title: "growth since the baseline", status, measured, limit: "at most 1.0 MB" }),
  ]);
});

/** A report of one layer with these files. */
function of(files: Readonly<Record<string, number>>): Report {
  const { image, ...rest } = report(1);
  const listed = Object.entries(files).map(([path, bytes]) => ({ path, bytes }));
  return { ...rest, image: { ...image, layers: [{ bytes: 1, createdBy: "COPY . .", fromBase: false, files: listed }] } };
}

it("says which files came, went, grew and shrank, the largest change first", () => {
  const [before, now] = [of({ a: 5_000, b: 2_000, c: 700, same: 9 }), of({ a: 6_000, b: 1_900, d: 4_000, same: 9 })];
  const changes = ["/d is new: 4.0 kB", "/a grew by 1.0 kB to 6.0 kB", "/c is gone: 700 B", "/b shrank by 100 B to 1.9 kB"];
  expect(fileChanges(before, now)).toEqual(changes);
  const grown = withGrowth(now, before, 1_000_000);
  expect(grown.practices[0]?.checks[0]?.detail).toEqual(changes);
  for (const format of ["terminal", "markdown", "json"] as const) expect(formats[format](grown, false)).toContain("/d is new: 4.0 kB");
  expect(htmlReport(now, before)).toContain("<li>/d is new: 4.0 kB</li>");
  expect(fileChanges(before, before)).toEqual([]);
});

it("says no more of a file than the lists of the largest ones tell", () => {
  const many = (bytes: number): Record<string, number> =>
    Object.fromEntries(Array.from({ length: listedFiles }, (_, index) => [`f${index}`, bytes + listedFiles - index]));
  expect(fileChanges(of(many(1_000)), of({ ...many(1_000), small: 900, large: 2_000 }))).toEqual([
    "/large is new: 2.0 kB, or below 1.0 kB in the other report",
  ]);
  const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`n${index}`, 500]));
  expect(fileChanges(of({}), of(twenty)).at(-1)).toBe("and 10 more files");
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
