import { styleText } from "node:util";
import { quantity } from "../quantity.js";
import { formatBytes, formatPercent } from "../size.js";
import { printable } from "./printable.js";
import { blamed, closingLine, dockerfileOf, type PracticeReport, type Report, reportHolds, runFigures } from "./report.js";

type Colour = "bold" | "dim" | "green" | "red" | "yellow";
type Paint = (colour: Colour, text: string) => string;

const width = 110;
/** Columns of the table: key, title, lint, image, measured; the limit takes the rest. */
const columns = [4, 35, 9, 13, 26] as const;
/** Columns of the longest bar in the chart of the layers. */
const barWidth = 24;
/** Detail lines per check; the JSON report has all. */
const detailLines = 20;

/**
 * The report for people: at most 110 columns, except where a message is one long word.
 *
 * @param colour whether to write ANSI colours: for a terminal, and not with NO_COLOR
 */
export function terminalReport(found: Report, colour: boolean): string {
  const report = printable(found);
  const paint: Paint = (name, text) => (colour ? styleText(name, text, { validateStream: false }) : text);
  return [...header(report, paint), "", ...table(report, paint), "", ...layers(report, paint), "", closing(report, paint), ""].join("\n");
}

function header({ app, engine, base, image, run, seconds }: Report, paint: Paint): string[] {
  const started = engine.provisioned ? ", started for this run" : "";
  const standIn = base.standIn ? `${base.reference} could not be pulled: a stand-in, ${base.used}` : base.reference;
  return [
    paint("bold", `Conformance of ${app}`),
    `  engine   Docker ${engine.version}, API ${engine.api}${started}`,
    `  builder  ${engine.builder}`,
    `  base     ${base.standIn ? paint("yellow", standIn) : standIn}`,
    `  image    ${formatBytes(image.bytes)}, ${formatBytes(image.ownBytes)} of them the app's own; judged in ${seconds.toFixed(0)} s`,
    `           ${formatPercent(image.efficiency)} of its bytes needed, ${quantity(image.packages.length, "package")}`,
    ...(run === null ? [] : [`  run      ${runFigures(run)}`]),
  ];
}

function table(report: Report, paint: Paint): string[] {
  const head = row(["", "Practice", "Lint", "Image", "Measured", "Limit"]);
  const lines = [paint("dim", head), paint("dim", "-".repeat(width))];
  for (const practice of report.practices) lines.push(...practiceRows(practice, report, paint));
  for (const { line, message } of report.otherFindings) lines.push(...folded(`    ${dockerfileOf(report)}:${line}  ${message}`, paint));
  return lines;
}

function practiceRows(practice: PracticeReport, report: Report, paint: Paint): string[] {
  const number = typeof practice.key === "number" ? `${practice.key}` : "+";
  const { lint } = practice;
  const lintVerdict = lint === null ? "-" : lint.findings.length > 0 ? "fail" : lint.exceptions.length > 0 ? "excused" : "pass";
  const statuses = practice.checks.map(({ status }) => status);
  // A practice with something not checked is not proven, so it never shows a bare pass.
  const imageVerdict = statuses.includes("fail") ? "fail" : statuses.some((status) => status !== "pass") ? "in part" : "pass";
  const lines = [
    paint("bold", cell(number, columns[0]) + cell(practice.title, columns[1])) +
      verdict(lintVerdict, columns[2], paint) +
      verdict(imageVerdict, 0, paint),
  ];
  for (const finding of lint?.findings ?? []) {
    lines.push(...folded(`    ${dockerfileOf(report)}:${finding.line}  ${finding.message} (${finding.rule ?? "eslint"})`, paint));
  }
  for (const exception of lint?.exceptions ?? []) {
    lines.push(
      ...folded(`    ${dockerfileOf(report)}:${exception.line}  excused: ${exception.reason} (${exception.rule ?? "eslint"})`, paint),
    );
  }
  for (const check of practice.checks) {
    lines.push(...checkRow(check, paint));
    const detail = check.detail ?? [];
    for (const line of detail.slice(0, detailLines)) lines.push(...folded(`      ${line}`, paint));
    if (detail.length > detailLines) lines.push(`      and ${detail.length - detailLines} more`);
    const told = blamed(check, report);
    if (told !== "") lines.push(...folded(`      ${told}`, paint));
  }
  return lines;
}

function checkRow({ title, status, measured, limit }: PracticeReport["checks"][number], paint: Paint): string[] {
  const before = columns[0] + columns[1] + columns[2];
  const start = cell(`${" ".repeat(columns[0] + 2)}${title}`, before) + verdict(status.replace("-", " "), columns[3], paint);
  if (measured.length < columns[4]) return [`${start}${cell(measured, columns[4])}${limit}`];
  // What went wrong in words: the limit goes below it.
  return [`${start}${measured}`, `${" ".repeat(before + columns[3])}limit: ${limit}`];
}

function layers({ image }: Report, paint: Paint): string[] {
  const lines = [paint("dim", "Layers, uncompressed"), paint("dim", "-".repeat(width))];
  const largest = Math.max(...image.layers.map(({ bytes }) => bytes), 1);
  for (const layer of image.layers) {
    // What is there shows, however small it is.
    const bar = "█".repeat(Math.ceil((barWidth * layer.bytes) / largest)).padEnd(barWidth);
    const start = `${formatBytes(layer.bytes).padStart(10)}  `;
    const end = `  ${layer.fromBase ? "base  " : "own   "}${layer.createdBy || "(not in the history)"}`;
    const room = width - start.length - bar.length;
    lines.push(`${start}${paint(layer.fromBase ? "dim" : "yellow", bar)}${end.length > room ? `${end.slice(0, room - 3)}...` : end}`);
  }
  return lines;
}

function closing(report: Report, paint: Paint): string {
  return paint("bold", paint(reportHolds(report) ? "green" : "red", closingLine(report)));
}

function row(cells: readonly string[]): string {
  return cells.map((text, index) => cell(text, columns[index] ?? 0)).join("");
}

/** Padded, with at least one blank after it even where the text is too long. */
function cell(text: string, size: number): string {
  return text.length < size ? text.padEnd(size) : size === 0 ? text : `${text}  `;
}

const verdictColours: Record<string, Colour> = {
  pass: "green",
  fail: "red",
  excused: "yellow",
  "in part": "yellow",
  "not checked": "yellow",
  warn: "yellow",
  waived: "yellow",
  "-": "dim",
};

function verdict(text: string, size: number, paint: Paint): string {
  return paint(verdictColours[text] ?? "bold", text) + " ".repeat(Math.max(size - text.length, 0));
}

/** Breaks a line at blanks, keeping its indentation. */
function folded(line: string, paint: Paint): string[] {
  const indent = /^ */.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trim().split(" ")) {
    if (current.length > indent.length && current.length + 1 + word.length > width) {
      lines.push(current);
      current = indent;
    }
    current += current.length > indent.length ? ` ${word}` : word;
  }
  return [...lines, current].map((text) => paint("dim", text));
}
