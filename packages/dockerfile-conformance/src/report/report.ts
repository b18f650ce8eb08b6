import { formatBytes } from "../size.js";
import type { PracticeReport, Report } from "./schema.js";

export type { LayerReport, PracticeReport, Report } from "./schema.js";

/** A practice holds where its rules find nothing, or only what the Dockerfile excuses with a reason, and none of its checks fails. */
export function practiceHolds(practice: PracticeReport): boolean {
  return (practice.lint?.findings.length ?? 0) === 0 && practice.checks.every((check) => check.status !== "fail");
}

/** Whether everything required holds. */
export function reportHolds(report: Report): boolean {
  return report.otherFindings.length === 0 && report.practices.every(practiceHolds);
}

/** The path of the Dockerfile in the app's folder. Reports of earlier versions do not name it. */
export function dockerfileOf({ dockerfile = "Dockerfile" }: Report): string {
  return dockerfile;
}

/** Where in the Dockerfile a failed check has its cause, and which lint rules tell it; empty where it has not failed. */
export function blamed({ lines = [], rules = [], status }: PracticeReport["checks"][number], report: Report): string {
  if (status === "pass" || status === "not-checked") return "";
  const places = lines.length === 0 ? "" : `${dockerfileOf(report)}:${lines.join(", ")}`;
  return [places, ...(rules.length === 0 ? [] : [`told by ${rules.join(", ")}`])].filter(Boolean).join("; ");
}

/** The figures of the hardened run in words. */
export function runFigures({ answerSeconds, idleBytes }: NonNullable<Report["run"]>): string {
  const answer = answerSeconds === null ? "no answer" : `first answer after ${answerSeconds.toFixed(1)} s`;
  return idleBytes === null ? answer : `${answer}, ${formatBytes(idleBytes)} of memory in use`;
}

/** The one line that says it all. Nothing that was not checked is called proven. */
export function closingLine(report: Report): string {
  const numbered = report.practices.filter(({ key }) => typeof key === "number");
  const broken = report.practices.filter((practice) => !practiceHolds(practice));
  const numbers = broken.flatMap(({ key }) => (typeof key === "number" ? [key] : []));
  const others = [
    ...broken.flatMap(({ key, title }) => (typeof key === "number" ? [] : [title.toLowerCase()])),
    ...(report.otherFindings.length > 0 ? ["lint"] : []),
  ];
  if (broken.length + others.length > 0) {
    const held = numbers.length === 0;
    const first = held
      ? `All ${numbered.length} practices hold, but not all that is required`
      : `${numbers.length} of ${numbered.length} practices ${numbers.length === 1 ? "does" : "do"} not hold: ${numbers.join(", ")}`;
    return others.length === 0 ? `${first}.` : `${first}${held ? ":" : ". Nor does:"} ${others.join(", ")}.`;
  }
  const statuses = report.practices.flatMap(({ checks }) => checks.map(({ status }) => status));
  const count = (wanted: string): number => statuses.filter((status) => status === wanted).length;
  const rest = [
    [count("not-checked"), "not checked: stand-in base"],
    [count("waived"), "waived"],
    [count("warn"), "failed, but only warned of"],
  ] as const;
  const unproven = rest.flatMap(([number, what]) => (number === 0 ? [] : `${number} ${what}`));
  const proof =
    unproven.length === 0
      ? `all ${statuses.length} verdicts proven on the real image.`
      : `${count("pass")} of ${statuses.length} verdicts proven on the real image, ${unproven.join(", ")}.`;
  return `All ${numbered.length} practices hold: ${proof}`;
}
