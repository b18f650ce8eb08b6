import type { Verdict } from "../judgement.js";
import { dockerfileOf, practiceHolds, type Report } from "./report.js";

interface SarifResult {
  readonly ruleId: string;
  readonly level: "error" | "note" | "warning";
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly relatedLocations?: readonly object[];
  readonly suppressions?: readonly { readonly kind: "inSource"; readonly justification: string }[];
}

/**
 * The report in the format that code hosts show beside the lines: https://docs.oasis-open.org/sarif/sarif/v2.1.0. What the lint found has
 * its line of the Dockerfile; what a check found on the image has those of the instructions that made it.
 */
export function sarifReport(report: Report): string {
  const uri = dockerfileOf(report);
  const results: SarifResult[] = [];
  const rules = new Map<string, string>();
  for (const { lint, checks, title } of report.practices) {
    for (const { line, message, rule } of lint?.findings ?? []) results.push(lintResult(uri, rule, line, message));
    for (const { line, message, rule, reason } of lint?.exceptions ?? []) {
      results.push({ ...lintResult(uri, rule, line, message), level: "note", suppressions: [{ kind: "inSource", justification: reason }] });
    }
    for (const check of checks) {
      rules.set(`image/${check.name}`, `${title}: ${check.title}`);
      const level = levels[check.status];
      if (level === undefined) continue;
      const text = [`${check.title}: ${check.measured}; limit: ${check.limit}`, ...(check.detail ?? [])].join("\n");
      const [first = 1, ...others] = check.lines ?? [];
      results.push({
        ruleId: `image/${check.name}`,
        level,
        message: { text },
        locations: [location(uri, first)],
        ...(others.length === 0 ? {} : { relatedLocations: others.map((line, index) => ({ id: index + 1, ...location(uri, line) })) }),
      });
    }
  }
  for (const { line, message, rule } of report.otherFindings) results.push(lintResult(uri, rule, line, message));
  for (const { ruleId } of results) if (!rules.has(ruleId)) rules.set(ruleId, ruleId);
  const driver = {
    name: "dockerfile-conformance",
    rules: [...rules].map(([id, text]) => ({ id, shortDescription: { text } })),
  };
  const notChecked = report.practices.flatMap(({ checks }) => checks.filter(({ status }) => status === "not-checked"));
  const run = {
    tool: { driver },
    results,
    properties: {
      practicesHeld: report.practices.filter(practiceHolds).map(({ key }) => key),
      notChecked: notChecked.map(({ name }) => name),
    },
  };
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

const levels: Partial<Record<Verdict["status"], SarifResult["level"]>> = { fail: "error", warn: "warning", waived: "note" };

function lintResult(uri: string, rule: string | null, line: number, text: string): SarifResult {
  return { ruleId: rule ?? "eslint", level: "error", message: { text }, locations: [location(uri, line)] };
}

function location(uri: string, startLine: number): object {
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine } } };
}
