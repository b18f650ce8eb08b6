import { printable } from "./printable.js";
import { dockerfileOf, type PracticeReport, type Report } from "./report.js";

interface Case {
  readonly name: string;
  readonly failure: string | null;
  readonly skipped: string | null;
  readonly output: string;
}

/**
 * The report as JUnit's XML, which CI servers show as tests: a suite per practice, in it a case for its rules and one for each check. What
 * was not checked is skipped, never passed.
 */
export function junitReport(found: Report): string {
  const report = printable(found);
  const suites = [
    ...report.practices.map((practice) => suiteOf(practice, report)),
    ...(report.otherFindings.length === 0 ? [] : [otherSuite(report)]),
  ];
  const cases = suites.flatMap(({ cases }) => cases);
  const lines = suites.map(
    ({ name, cases }) =>
      `  <testsuite${attributes({ name, ...counts(cases) })}>\n${cases.map((one) => caseLines(name, one)).join("")}  </testsuite>\n`,
  );
  const root = { name: `dockerfile-conformance ${report.app}`, ...counts(cases), time: report.seconds.toFixed(3) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes(root)}>\n${lines.join("")}</testsuites>\n`;
}

function suiteOf({ key, title, lint, checks }: PracticeReport, report: Report): { name: string; cases: Case[] } {
  const file = dockerfileOf(report);
  const findings = lint?.findings ?? [];
  const rules: Case = {
    name: "Dockerfile",
    failure:
      findings.length === 0
        ? null
        : findings.map(({ line, message, rule }) => `${file}:${line} ${message} (${rule ?? "eslint"})`).join("\n"),
    skipped: null,
    output: (lint?.exceptions ?? []).map(({ line, reason, rule }) => `${file}:${line} ${rule ?? "eslint"} excused: ${reason}`).join("\n"),
  };
  const measured = checks.map((check): Case => {
    const text = `${check.measured}; limit: ${check.limit}`;
    return {
      name: check.title,
      failure: check.status === "fail" ? [text, ...(check.detail ?? [])].join("\n") : null,
      skipped: check.status === "pass" || check.status === "fail" ? null : `${check.status.replace("-", " ")}: ${check.measured}`,
      output: check.status === "pass" ? text : "",
    };
  });
  return { name: typeof key === "number" ? `${key} ${title}` : title, cases: [...(lint === null ? [] : [rules]), ...measured] };
}

function otherSuite(report: Report): { name: string; cases: Case[] } {
  const cases = report.otherFindings.map(({ line, message, rule }) => ({
    name: `${dockerfileOf(report)}:${line} ${rule ?? "eslint"}`,
    failure: message,
    skipped: null,
    output: "",
  }));
  return { name: "Other findings", cases };
}

function counts(cases: readonly Case[]): Record<string, string> {
  const failures = cases.filter(({ failure }) => failure !== null).length;
  const skipped = cases.filter((one) => one.skipped !== null).length;
  return { tests: String(cases.length), failures: String(failures), skipped: String(skipped) };
}

function caseLines(suite: string, { name, failure, skipped, output }: Case): string {
  const children = [
    failure === null ? "" : `      <failure${attributes({ message: failure.split("\n", 1)[0] ?? "" })}>${escaped(failure)}</failure>\n`,
    skipped === null ? "" : `      <skipped${attributes({ message: skipped })}/>\n`,
    output === "" ? "" : `      <system-out>${escaped(output)}</system-out>\n`,
  ].join("");
  const start = `    <testcase${attributes({ classname: suite, name })}`;
  return children === "" ? `${start}/>\n` : `${start}>\n${children}    </testcase>\n`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;" };

function escaped(text: string): string {
  return text.replace(/[&<>"\n]/g, (character) => entities[character] ?? "");
}
