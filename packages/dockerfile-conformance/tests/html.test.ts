import { describe, expect, it } from "vitest";
import { htmlReport } from "../src/report/html.js";
import type { Report } from "../src/report/report.js";

const hostile = `<script>alert(1)</script>" onload='x' \u001b]0;&amp;`;
const pass = { name: "own-layers", title: "few layers", status: "pass", measured: "3 layers", limit: "at most 4" } as const;

function reportOf(ownBytes: number, status: "pass" | "fail", text = "RUN a"): Report {
  return {
    app: text,
    engine: { version: "26.1.5", api: "1.45", builder: "buildx", provisioned: false },
    base: { reference: "python:3.9-alpine3.18", used: "local:1", standIn: true },
    image: {
      id: "sha256:1",
      bytes: 40_000_000 + ownBytes,
      ownBytes,
      efficiency: 0.99,
      packages: [{ name: "musl", version: "1.2.4-r2", manager: "apk" }],
      layers: [
        { bytes: 40_000_000, createdBy: "", fromBase: true, files: [{ path: "usr/lib/libpython.so", bytes: 30_000_000 }] },
        { bytes: ownBytes, createdBy: text, fromBase: false, files: [{ path: text, bytes: ownBytes - 1000 }] },
        { bytes: 0, createdBy: "USER nonroot", fromBase: false, files: [] },
      ],
    },
    run: { answerSeconds: 0.5, idleBytes: 30_000_000 },
    practices: [{ key: 2, title: "Few layers", lint: null, checks: [{ ...pass, status, detail: [text] }] }],
    otherFindings: [{ rule: null, line: 1, message: text }],
    seconds: 3,
  };
}

describe("the page", () => {
  const page = htmlReport(reportOf(3_000_000, "fail", hostile));

  it("holds no text of the app as markup, and lets nothing run", () => {
    const withoutValues = page.replaceAll(/="[^"]*"/g, "=");
    expect(withoutValues).not.toMatch(/<script|<[^>]* onload=/);
    expect(page).not.toContain("\u001b");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39;");
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)=/);
  });

  it("closes every element that it opens", () => {
    const empty = new Set(["meta"]);
    const open: string[] = [];
    for (const [, end, name = ""] of page.matchAll(/<(\/?)([a-z]\w*)\b[^>]*>/g)) {
      if (empty.has(name)) continue;
      if (end === "") open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it("shows each file with its size, to the keyboard too", () => {
    expect(page).toContain('title="usr/lib/libpython.so: 30.0 MB"');
    expect(page.match(/tabindex="0"/g)).toHaveLength(6);
  });

  it("compares with an earlier report", () => {
    const compared = htmlReport(reportOf(5_000_000, "fail"), reportOf(3_000_000, "pass"));
    expect(compared).toContain("+2.0 MB");
    expect(compared).toContain('<td class="number">same</td>');
    expect(compared).toContain("few layers: pass before, fail now");
    const earlier = reportOf(5_000_000, "fail");
    const named = (...versions: string[]): Report => ({
      ...earlier,
      image: { ...earlier.image, packages: versions.map((version) => ({ name: version.slice(0, 1), version, manager: "npm" })) },
    });
    const changed = htmlReport(named("a1", "b2", "c1"), named("a1", "b1", "d1"));
    for (const text of ["b (npm) b1 before, b2 now", "c (npm) c1 is new", "d (npm) d1 is gone"]) expect(changed).toContain(text);
    expect(changed).not.toContain("a (npm)");
    expect(htmlReport(reportOf(1_000_000, "pass"), reportOf(3_000_000, "pass"))).toContain("\u22122.0 MB");
  });
});
