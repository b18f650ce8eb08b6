import type { PracticeKey } from "../checks/check.js";
import type { Verdict } from "../judgement.js";
import type { LintException, LintFinding } from "../lint.js";

/** What was found out about one app. */
export interface Report {
  /** The app's folder. */
  readonly app: string;
  readonly engine: { readonly version: string; readonly api: string; readonly builder: string; readonly provisioned: boolean };
  readonly base: { readonly reference: string; readonly used: string; readonly standIn: boolean };
  readonly image: {
    readonly id: string;
    /** Uncompressed, all layers. */
    readonly bytes: number;
    readonly ownBytes: number;
    /** The lowest first. */
    readonly layers: readonly LayerReport[];
  };
  readonly practices: readonly PracticeReport[];
  /** Findings of the lint that belong to no practice: they fail the report too. */
  readonly otherFindings: readonly LintFinding[];
  /** From the start of the lint to the end of the last check. */
  readonly seconds: number;
}

export interface LayerReport {
  readonly bytes: number;
  readonly createdBy: string;
  readonly fromBase: boolean;
  /** The largest files in it, the largest first. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

export interface PracticeReport {
  readonly key: PracticeKey;
  readonly title: string;
  /** Null where no rule is about it. */
  readonly lint: { readonly findings: readonly LintFinding[]; readonly exceptions: readonly LintException[] } | null;
  readonly checks: readonly (Verdict & { readonly name: string; readonly title: string })[];
}

/** A practice holds where its rules find nothing, or only what the Dockerfile excuses with a reason, and none of its checks fails. */
export function practiceHolds(practice: PracticeReport): boolean {
  return (practice.lint?.findings.length ?? 0) === 0 && practice.checks.every((check) => check.status !== "fail");
}

/** Whether everything required holds. */
export function reportHolds(report: Report): boolean {
  return report.otherFindings.length === 0 && report.practices.every(practiceHolds);
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
