import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it, vi } from "vitest";

const packages = ["dockerfile-syntax", "eslint-plugin-dockerfile", "dockerfile-conformance"];
const sourceFolders = packages.map((name) => join(import.meta.dirname, "../..", name, "src"));

/** Every regular expression of the sources that a user runs, once. */
const literals = new Set(
  sourceFolders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .flatMap((path) => regularExpressions(readFileSync(join(folder, path), "utf8"))),
  ),
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

/** Those that the sources put together of parts as they are loaded. */
async function composed(): Promise<Set<string>> {
  const found = new Set<string>();
  const { RegExp } = globalThis;
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, [pattern, flags]: [string | RegExp, string?]) {
      const made = new target(pattern, flags);
      const [, , maker = ""] = new Error().stack?.split("\n") ?? [];
      if (sourceFolders.some((folder) => maker.includes(folder))) found.add(String(made));
      return made;
    },
  });
  vi.resetModules();
  try {
    for (const name of packages) await import(name);
  } finally {
    globalThis.RegExp = RegExp;
  }
  return found;
}

/**
 * Runs of what an expression may look for, behind what it may begin with, and an end that it does not look for: what takes exponential or
 * square time on them takes seconds.
 */
function attacks(pattern: string): string[] {
  const letters = [...new Set(["a", "1", " ", "\t", "\n", "\\", ...(pattern.match(/[\w./:@=$\-"'#{}]/g) ?? [])])];
  const words = ["${", " \\\n", ...(pattern.match(/[a-z]{2,}/g) ?? [])];
  const pieces = [...letters, ...words];
  const runOf = (piece: string): string => `${piece.repeat(15_000 / piece.length)}\0`;
  return [...pieces.map(runOf), ...pieces.flatMap((one) => letters.flatMap((other) => [runOf(one + other), one + runOf(other)]))];
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

const compositions = await composed();

describe("regular expressions", () => {
  it("are found", () => {
    expect(literals.size).toBeGreaterThan(100);
    expect(compositions.size).toBeGreaterThan(3);
  });

  it.each([...literals, ...compositions])("%s takes linear time", (literal) => {
    const [, pattern = "", flags = ""] = /^\/(.*)\/(\w*)$/s.exec(literal) ?? [];
    const expression = new RegExp(pattern, flags.replace("y", ""));
    for (const text of attacks(pattern))
      expect(
        fastest(() => text.replace(expression, "")),
        text.slice(0, 10),
      ).toBeLessThan(50);
  });
});
