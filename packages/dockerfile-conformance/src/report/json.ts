import { closingLine, type Report, reportHolds } from "./report.js";

/** The report for programs: `Report` and, computed from it, `holds` and `summary`. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify({ holds: reportHolds(report), summary: closingLine(report), ...report }, null, 2)}\n`;
}
