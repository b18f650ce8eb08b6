import { readFile } from "node:fs/promises";
import { Failure } from "./failure.js";
import { fileChanges } from "./file-changes.js";
import type { PracticeReport, Report } from "./report/report.js";
import { formatBytes } from "./size.js";

/**
 * Reads a report that an earlier run wrote with `--format json`.
 *
 * @throws Failure (2) where there is none, or the file is no such report
 */
export async function readBaseline(file: string): Promise<Report> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new Failure(`The baseline ${file} cannot be read: ${(error as Error).message}.`, 2, { cause: error });
  }
  if (!isReport(parsed)) throw new Failure(`${file} is no report: write one with --format json.`, 2);
  return parsed;
}

function isReport(value: unknown): value is Report {
  const { image, practices } = (value ?? {}) as Partial<Report>;
  return typeof image?.bytes === "number" && Array.isArray(image.layers) && Array.isArray(practices);
}

/** The report with one verdict more: whether the image has grown since the baseline by more than is allowed, in bytes, and in which files. */
export function withGrowth(report: Report, before: Report, limit: number): Report {
  const growth = report.image.bytes - before.image.bytes;
  const files = fileChanges(before, report);
  const check = {
    name: "growth",
    title: "growth since the baseline",
    status: growth <= limit ? "pass" : "fail",
    measured: `${growth < 0 ? "-" : ""}${formatBytes(Math.abs(growth))}`,
    limit: `at most ${formatBytes(limit)}`,
    ...(files.length === 0 ? {} : { detail: files }),
  } as const;
  const practices = report.practices.map((practice): PracticeReport =>
    practice.key === "small" ? { ...practice, checks: [...practice.checks, check] } : practice,
  );
  return { ...report, practices };
}
