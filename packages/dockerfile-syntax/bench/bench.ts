import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import type { Dockerfile } from "dockerfile-ast";
import { parse } from "dockerfile-syntax";
import { realisticDockerfile } from "./realistic-dockerfiles.js";

/** Compares the parser with dockerfile-ast in the same run, in turn, on the same generated files; then shows how time grows with the input. */
const require = createRequire(import.meta.url);
const { DockerfileParser } = require("dockerfile-ast") as { DockerfileParser: { parse(text: string): Dockerfile } };

const files = Array.from({ length: 1000 }, (_, seed) => realisticDockerfile(seed));
// No shell runs PowerShell's bodies, so that the tree alone is left.
const withoutShell = files.map((file) => file.replaceAll(/^(FROM .*)$/gm, '$1\nSHELL ["powershell"]'));

function time(texts: readonly string[], run: (text: string) => unknown): number {
  const start = performance.now();
  for (const text of texts) run(text);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

const rounds = 9;
const ours: number[] = [];
const tree: number[] = [];
const peer: number[] = [];
for (let round = 0; round < rounds; round++) {
  ours.push(time(files, parse));
  tree.push(time(withoutShell, parse));
  peer.push(time(files, (text) => DockerfileParser.parse(text)));
}
const [all, treeOnly, ast] = [median(ours), median(tree), median(peer)];
console.log(`1,000 files, median of ${rounds} rounds`);
console.log(`dockerfile-ast, parse alone          ${ast.toFixed(1)} ms`);
console.log(`dockerfile-syntax, bodies as text    ${treeOnly.toFixed(1)} ms   ${(ast / treeOnly).toFixed(1)} times as fast`);
console.log(`dockerfile-syntax, bodies parsed     ${all.toFixed(1)} ms   ${(ast / all).toFixed(1)} times as fast`);

const growing: Record<string, (size: number) => string> = {
  "RUN instructions": (size) => `FROM a\n${"RUN echo hi && b\n".repeat(size)}`,
  "lines of one RUN": (size) => `FROM a\nRUN a \\\n${" && b \\\n".repeat(size)}c\n`,
  "lines of a here-document": (size) => `FROM a\nRUN <<EOF\n${"echo hello\n".repeat(size)}EOF\n`,
  "variables in one word": (size) => `FROM a\nENV A=${"${x:-y}".repeat(size)}\n`,
  "here-documents without end": (size) => `FROM a\n${Array.from({ length: size }, (_, index) => `RUN <<E${index}\n`).join("")}`,
  stages: (size) => Array.from({ length: size }, (_, index) => `FROM s${index} AS s${index + 1}\n`).join(""),
};
console.log("\nGrowth: milliseconds for 5,000, 10,000, 20,000 and 40,000");
for (const [name, make] of Object.entries(growing)) {
  const times = [5000, 10_000, 20_000, 40_000].map((size) => {
    const text = make(size);
    return median([0, 1, 2].map(() => time([text], parse)));
  });
  console.log(`${name.padEnd(28)} ${times.map((value) => value.toFixed(0).padStart(6)).join("")}`);
}
