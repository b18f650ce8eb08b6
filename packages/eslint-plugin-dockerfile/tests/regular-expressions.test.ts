import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const packages = join(import.meta.dirname, "../..");

/** Every regular expression of the sources that a user runs, once. */
const literals = new Set(
  ["dockerfile-syntax", "eslint-plugin-dockerfile", "dockerfile-conformance"].flatMap((name) => {
    const folder = join(packages, name, "src");
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .flatMap((path) => regularExpressions(readFileSync(join(folder, path), "utf8")));
  }),
);

function regularExpressions(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.ts", source, ts.ScriptTarget.Latest));
  return found;
}

/** Runs of what an expression may look for, and an end that it does not: what takes exponential or square time on them takes seconds. */
function attacks(pattern: string): string[] {
  const letters = [...new Set(pattern.match(/[\w./:@=$\-"'#{}]/g) ?? [])];
  const words = pattern.match(/[a-z]{2,}/g) ?? [];
  const pieces = new Set([...letters, ...words, " ", "\t", "\n", "a", "1", "\\", " a", "a.", "a/", "${", " \\\n"]);
  return [...pieces].map((piece) => `${piece.repeat(30_000 / piece.length)}\0`);
}

/** In milliseconds. A busy machine interrupts one run, not each of them. */
function fastest(run: () => unknown): number {
  let best = Infinity;
  for (let attempt = 0; attempt < 4 && best > 10; attempt++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe("regular expressions", () => {
  it("are found", () => {
    expect(literals.size).toBeGreaterThan(100);
  });

  it.each([...literals])("%s takes linear time", (literal) => {
    const [, pattern = "", flags = ""] = /^\/(.*)\/(\w*)$/s.exec(literal) ?? [];
    const expression = new RegExp(pattern, flags.replace("y", ""));
    for (const text of attacks(pattern))
      expect(
        fastest(() => text.replace(expression, "")),
        text.slice(0, 10),
      ).toBeLessThan(50);
  });
});
