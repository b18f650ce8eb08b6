import { describe, expect, it } from "vitest";
import { formats } from "../src/report/formats.js";
import { junitReport } from "../src/report/junit.js";
import { markdownReport } from "../src/report/markdown.js";
import type { PracticeReport, Report } from "../src/report/report.js";
import { sarifReport } from "../src/report/sarif.js";

const hostile = '<b>`x` | "a" & b</b>\u001b[31m\u0000';
const pass = { name: "own-layers", title: "few layers", status: "pass", measured: "3 layers", limit: "at most 4" } as const;
const fail = {
  ...pass,
  name: "own-size",
  title: "small",
  status: "fail",
  measured: hostile,
  detail: ["RUN a", hostile],
  rules: ["dockerfile/no-copy-entire-context"],
  lines: [9, 12],
} as const;
const unchecked = { ...pass, name: "alpine-base", title: "Alpine", status: "not-checked", measured: "stand-in base" } as const;
const finding = { rule: "dockerfile/no-root-user", line: 7, message: "The image runs as 'root'." };

const practices: PracticeReport[] = [
  { key: 1, title: "Base", lint: { findings: [], exceptions: [{ ...finding, line: 2, reason: "why" }] }, checks: [pass, unchecked] },
  { key: 3, title: "User", lint: { findings: [finding], exceptions: [] }, checks: [fail] },
  { key: "small", title: "Small image", lint: null, checks: [pass] },
];

const report: Report = {
  run: { answerSeconds: 0.5, idleBytes: 30_000_000 },
  app: "/apps/<one>",
  engine: { version: "26.1.5", api: "1.45", builder: "buildx", provisioned: false },
  base: { reference: "python:3.9-alpine3.18", used: "local:1", standIn: true },
  image: {
    id: "sha256:1",
    bytes: 41_700_000,
    ownBytes: 3_000_000,
    efficiency: 0.99,
    packages: [{ name: "musl", version: "1.2.4-r2", manager: "apk" }],
    layers: [{ bytes: 3_000_000, createdBy: "RUN a | b `c`", fromBase: false, files: [] }],
  },
  practices,
  otherFindings: [{ rule: null, line: 1, message: "Unused directive." }],
  seconds: 12.34,
};

describe("JUnit", () => {
  const xml = junitReport(report);

  it("counts tests, failures and what was not checked", () => {
    expect(xml).toContain('<testsuites name="dockerfile-conformance /apps/&lt;one&gt;" tests="7" failures="3" skipped="1" time="12.340">');
    expect(xml).toContain('<testsuite name="1 Base" tests="3" failures="0" skipped="1">');
    expect(xml).toContain('<skipped message="not checked: stand-in base"/>');
    expect(xml).toContain("Dockerfile:7 The image runs as 'root'. (dockerfile/no-root-user)");
    expect(xml).toContain("Dockerfile:2 dockerfile/no-root-user excused: why");
  });

  it("is well-formed whatever the app says", () => {
    expect(xml).not.toContain("\u0000");
    expect(xml).not.toContain("\u001b");
    expect(xml).not.toContain("<b>");
    const tags = [...xml.matchAll(/<(\/?)([a-z-]+)[^>]*?(\/?)>/g)].filter(([, , , closed]) => closed === "");
    const open: string[] = [];
    for (const [, end, name = ""] of tags) {
      if (end === "") open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
});

describe("SARIF", () => {
  const { runs } = JSON.parse(sarifReport(report)) as { runs: { results: { ruleId: string; level: string }[]; properties: object }[] };

  it("has each finding, with its line or the reason that excuses it", () => {
    expect(runs[0]?.results).toMatchObject([
      { ruleId: "dockerfile/no-root-user", level: "note", suppressions: [{ kind: "inSource", justification: "why" }] },
      { ruleId: "dockerfile/no-root-user", level: "error", locations: [{ physicalLocation: { region: { startLine: 7 } } }] },
      {
        ruleId: "image/own-size",
        level: "error",
        locations: [{ physicalLocation: { region: { startLine: 9 } } }],
        relatedLocations: [{ id: 1, physicalLocation: { region: { startLine: 12 } } }],
      },
      { ruleId: "eslint", level: "error" },
    ]);
  });

  it("says what was not checked", () => {
    expect(runs[0]?.properties).toEqual({ practicesHeld: [1, "small"], notChecked: ["alpine-base"] });
  });
});

describe("Markdown", () => {
  const lines = markdownReport(report).split("\n");

  it("has a row for each practice, and what failed", () => {
    expect(lines[0]).toBe("## ❌ Conformance of `/apps/<one>`");
    expect(lines).toContain("| 1 | Base | excused | in part | 3 layers<br>stand-in base |");
    expect(lines).toContain("- Dockerfile:7 The image runs as 'root'. (`dockerfile/no-root-user`)");
    expect(lines.find((line) => line.startsWith("| 3 |"))).toMatch(/^\| 3 \| \*\*User\*\* \| ❌ \| ❌ \|/);
  });

  it("keeps the app's text from being markup", () => {
    const text = lines.join("\n");
    expect(text).not.toContain("| <b>");
    expect(text).toContain("\\<b\\>");
    expect(lines).toContain("| 3.0 MB | own | `` RUN a \\| b `c` `` |");
  });
});

it("every form ends with a line end and says something of each failure", () => {
  for (const [name, format] of Object.entries(formats)) {
    const text = format(report, false);
    expect(text.endsWith("\n"), name).toBe(true);
    expect(text, name).toContain("RUN a");
  }
});

it.each(["terminal", "junit", "markdown", "html"] as const)("names the Dockerfile by its path, format %s", (format) => {
  const named = { ...report, dockerfile: "docker/web.Dockerfile" };
  const text = formats[format](named, false);
  expect(text).toContain("docker/web.Dockerfile:7");
  expect(text).toContain("docker/web.Dockerfile:1");
  expect(text).not.toMatch(/(?<!web\.)Dockerfile:\d/);
  expect(sarifReport(named)).toContain('"uri": "docker/web.Dockerfile"');
});
