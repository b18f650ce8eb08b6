import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { jsonReport } from "../src/report/json.js";
import { closingLine, type PracticeReport, type Report, reportHolds } from "../src/report/report.js";
import { terminalReport } from "../src/report/terminal.js";

const pass = { name: "own-layers", title: "few layers with content", status: "pass", measured: "3 layers", limit: "at most 4" } as const;
const fail = { ...pass, status: "fail", measured: "5 layers", detail: ["RUN a", "RUN b"] } as const;
const unchecked = { ...pass, name: "alpine-base", status: "not-checked", measured: "stand-in base" } as const;
const finding = { rule: "dockerfile/no-root-user", line: 7, message: "The last user is root." };
const clean = { findings: [], exceptions: [] };

function practice(key: PracticeReport["key"], more: Partial<PracticeReport> = {}): PracticeReport {
  const numbered = typeof key === "number";
  return { key, title: numbered ? `Practice ${key}` : key, lint: numbered ? clean : null, checks: [pass], ...more };
}

function reportOf(...changed: PracticeReport[]): Report {
  const keys: PracticeReport["key"][] = [1, 2, 3, 4, 5, 6, 7, 8, "small"];
  return {
    app: "/apps/one",
    engine: { version: "26.1.5", api: "1.45", builder: "buildx", provisioned: false },
    base: { reference: "python:3.9-alpine3.18", used: "python:3.9-alpine3.18", standIn: false },
    image: {
      id: "sha256:1",
      bytes: 41_700_000,
      ownBytes: 3_000_000,
      efficiency: 0.99,
      packages: [{ name: "musl", version: "1.2.4-r2", manager: "apk" }],
      layers: [
        { bytes: 38_700_000, createdBy: "", fromBase: true, files: [] },
        { bytes: 3_000_000, createdBy: `RUN ${"pip install ".repeat(20)}`, fromBase: false, files: [] },
      ],
    },
    run: { answerSeconds: 0.5, idleBytes: 30_000_000 },
    practices: keys.map((key) => changed.find((one) => one.key === key) ?? practice(key)),
    otherFindings: [],
    seconds: 12.3,
  };
}

describe("the closing line", () => {
  it.each<[string, Report]>([
    ["All 8 practices hold: all 9 verdicts proven on the real image.", reportOf()],
    [
      "All 8 practices hold: 9 of 10 verdicts proven on the real image, 1 not checked: stand-in base.",
      reportOf(practice(1, { checks: [pass, unchecked] })),
    ],
    ["1 of 8 practices does not hold: 3.", reportOf(practice(3, { lint: { findings: [finding], exceptions: [] } }))],
    ["2 of 8 practices do not hold: 3, 6.", reportOf(practice(3, { checks: [fail] }), practice(6, { checks: [pass, fail] }))],
    [
      "1 of 8 practices does not hold: 2. Nor does: small.",
      reportOf(practice(2, { checks: [fail] }), practice("small", { checks: [fail] })),
    ],
    ["All 8 practices hold, but not all that is required: small.", reportOf(practice("small", { checks: [fail] }))],
    ["All 8 practices hold, but not all that is required: lint.", { ...reportOf(), otherFindings: [finding] }],
  ])("%s", (line, report) => {
    expect(closingLine(report)).toBe(line);
    expect(reportHolds(report)).toBe(/^All 8 practices hold:/.test(line));
  });

  it("counts what a reason excuses as held", () => {
    const excused = { findings: [], exceptions: [{ ...finding, reason: "legacy volume" }] };
    expect(reportHolds(reportOf(practice(3, { lint: excused })))).toBe(true);
  });
});

describe("the terminal report", () => {
  it("lets no text of the app act on the terminal", () => {
    const hostile = { ...fail, measured: "\u001b]0;title\u0007", detail: ["\u001b[2J\u009b1A\r"] };
    const text = terminalReport({ ...reportOf(practice(2, { checks: [hostile] })), app: "/a\u001b[31m" }, false);
    expect(stripVTControlCharacters(text)).toBe(text);
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it("shows each practice with both verdicts, what was measured and the limit", () => {
    const lines = terminalReport(reportOf(practice(2, { lint: { findings: [finding], exceptions: [] }, checks: [fail] })), false).split(
      "\n",
    );
    const at = lines.findIndex((line) => /^2 +Practice 2 +fail +fail$/.test(line));
    expect(lines.slice(at + 1, at + 5)).toEqual([
      "    Dockerfile:7  The last user is root. (dockerfile/no-root-user)",
      "      few layers with content                   fail         5 layers                  at most 4",
      "      RUN a",
      "      RUN b",
    ]);
    expect(lines.some((line) => /^4 +Practice 4 +pass +pass$/.test(line))).toBe(true);
  });

  it("says where in the Dockerfile a fault is, and which rules tell it", () => {
    const blamed = { ...fail, lines: [3, 9], rules: ["dockerfile/no-consecutive-run"] };
    const line = "Dockerfile:3, 9; told by dockerfile/no-consecutive-run";
    expect(terminalReport(reportOf(practice(2, { checks: [blamed] })), false)).toContain(`      ${line}\n`);
    expect(terminalReport(reportOf(practice(2, { checks: [{ ...blamed, status: "pass" }] })), false)).not.toContain("told by");
  });

  it("names the engine, the builder and the base, and says that a base is a stand-in", () => {
    const text = terminalReport(reportOf(), false);
    expect(text).toContain("Docker 26.1.5, API 1.45\n");
    expect(text).toContain("buildx\n");
    expect(text).not.toContain("stand-in");
    const standIn = { ...reportOf(), base: { reference: "python:3.9-alpine3.18", used: "local:1", standIn: true } };
    expect(terminalReport(standIn, false)).toContain("python:3.9-alpine3.18 could not be pulled: a stand-in, local:1\n");
  });

  it("does not call a practice passed of which something was not checked", () => {
    const text = terminalReport(reportOf(practice(1, { checks: [pass, unchecked] })), false);
    expect(text).toMatch(/^1 +Practice 1 +pass +in part$/m);
  });

  it("lists the layers and ends with the closing line", () => {
    const report = reportOf();
    const text = terminalReport(report, false);
    const bar = (length: number): string => "█".repeat(length).padEnd(24);
    expect(text).toContain(`   38.7 MB  ${bar(24)}  base  (not in the history)\n    3.0 MB  ${bar(2)}  own   RUN pip install`);
    expect(text.trimEnd().split("\n").at(-1)).toBe(closingLine(report));
  });

  it("keeps to 110 columns and cuts long detail", () => {
    const detail = Array.from({ length: 30 }, (_, index) => `${"word ".repeat(40)}${index}`);
    const text = terminalReport(reportOf(practice(2, { checks: [{ ...fail, detail }] })), false);
    expect(text.split("\n").filter((line) => line.length > 110)).toEqual([]);
    expect(text).toContain("and 10 more");
  });

  it("says the same in colour", () => {
    const report = reportOf(practice(2, { checks: [fail] }));
    expect(terminalReport(report, true)).not.toBe(terminalReport(report, false));
    expect(stripVTControlCharacters(terminalReport(report, true))).toBe(terminalReport(report, false));
  });
});

it("the JSON report holds the whole report, the verdict and the closing line", () => {
  const report = reportOf();
  expect(JSON.parse(jsonReport(report))).toEqual({ holds: true, summary: closingLine(report), ...report });
});
