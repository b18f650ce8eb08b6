import { quantity } from "../quantity.js";
import { formatBytes, formatPercent } from "../size.js";
import { printable } from "./printable.js";
import { closingLine, dockerfileOf, practiceHolds, type PracticeReport, type Report, reportHolds, runFigures } from "./report.js";

/** The report for the summary page of a CI run. Text of the app and its Dockerfile stands there as text, whatever it holds. */
export function markdownReport(found: Report): string {
  const report = printable(found);
  const { base, engine, image, run } = report;
  const standIn = base.standIn ? ` (not to be had: a stand-in, ${code(base.used)})` : "";
  return [
    `## ${reportHolds(report) ? "✅" : "❌"} Conformance of ${code(report.app)}`,
    "",
    closingLine(report),
    "",
    "| | Practice | Dockerfile | Image | Measured |",
    "| --- | --- | --- | --- | --- |",
    ...report.practices.map(practiceRow),
    "",
    ...failures(report),
    ...growth(report),
    `Image: ${formatBytes(image.bytes)}, ${formatBytes(image.ownBytes)} of them the app's own, ${formatPercent(image.efficiency)} needed, ${quantity(image.packages.length, "package")}; base ${code(base.reference)}${standIn}; Docker ${engine.version}, ${engine.builder}.`,
    ...(run === null ? [] : ["", `Run: ${runFigures(run)}.`]),
    "",
    "<details><summary>Layers, uncompressed</summary>",
    "",
    "| Size | From | Instruction |",
    "| ---: | --- | --- |",
    ...image.layers.map(
      ({ bytes, createdBy, fromBase }) => `| ${formatBytes(bytes)} | ${fromBase ? "base" : "own"} | ${code(createdBy || "-")} |`,
    ),
    "",
    "</details>",
    "",
  ].join("\n");
}

function practiceRow(practice: PracticeReport): string {
  const { key, title, lint, checks } = practice;
  const excused = (lint?.exceptions.length ?? 0) > 0 ? "excused" : "✅";
  const linted = lint === null ? "" : lint.findings.length > 0 ? "❌" : excused;
  const unchecked = checks.some(({ status }) => status !== "pass") ? "in part" : "✅";
  const proven = checks.length === 0 ? "" : checks.some(({ status }) => status === "fail") ? "❌" : unchecked;
  const measured = checks.map((check) => text(check.measured)).join("<br>");
  return `| ${typeof key === "number" ? key : ""} | ${practiceHolds(practice) ? title : `**${title}**`} | ${linted} | ${proven} | ${measured} |`;
}

function failures(report: Report): string[] {
  const { otherFindings, practices } = report;
  const file = text(dockerfileOf(report));
  const findings = [...practices.flatMap(({ lint }) => lint?.findings ?? []), ...otherFindings];
  const failed = practices.flatMap(({ checks }) => checks.filter(({ status }) => status === "fail"));
  const lines = [
    ...findings.map(({ line, message, rule }) => `- ${file}:${line} ${text(message)} (${code(rule ?? "eslint")})`),
    ...failed.map(({ title, measured, limit, detail }) =>
      [`- ${title}: ${text(measured)}; limit: ${text(limit)}`, ...(detail ?? []).slice(0, 20).map((line) => `  - ${code(line)}`)].join(
        "\n",
      ),
    ),
  ];
  return lines.length === 0 ? [] : [...lines, ""];
}

/** What has changed since the baseline, where there is one and the growth is allowed: else it stands among the failures. */
function growth({ practices }: Report): string[] {
  const check = practices.flatMap(({ checks }) => checks).find(({ name, status }) => name === "growth" && status !== "fail");
  if (check === undefined) return [];
  return [`Since the baseline: ${check.measured}`, "", ...(check.detail ?? []).map((line) => `- ${code(line)}`), ""];
}

/** A code span: with more backticks around it than it has inside. In a table a bar ends the cell even there. */
function code(content: string): string {
  const line = content.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
  const fence = "`".repeat(Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  return fence.length === 1 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** Text in which nothing is markup. */
function text(content: string): string {
  return content.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>#|!~]/g, "\\$&");
}
