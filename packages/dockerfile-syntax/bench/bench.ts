import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import type { Dockerfile } from "dockerfile-ast";
import type { Node } from "dockerfile-syntax";
import { realisticDockerfile } from "./realistic-dockerfiles.js";

// As it is published: tsx would run the sources, and with calls in them that name every function.
const published = new URL("../dist/index.js", import.meta.url).href;
const { parse, visitorKeys } = (await import(published)) as typeof import("dockerfile-syntax");

/** What the parser costs: beside dockerfile-ast in the same run, in memory, and to load. */
const require = createRequire(import.meta.url);
const { DockerfileParser } = require("dockerfile-ast") as { DockerfileParser: { parse(text: string): Dockerfile } };

function time(texts: readonly string[], run: (text: string) => unknown): number {
  const start = performance.now();
  for (const text of texts) run(text);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** In turn, so that whatever else runs on the machine slows down both. */
function compareSpeed(files: readonly string[]): void {
  // No shell of ours runs PowerShell's bodies, so that the tree alone is left. Both parsers get the same text.
  const withoutShell = files.map((file) => file.replaceAll(/^(FROM .*)$/gm, '$1\nSHELL ["powershell"]'));
  const rounds = 15;
  const times = { ours: [] as number[], peer: [] as number[], oursTree: [] as number[], peerTree: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(time(files, parse));
    times.peer.push(time(files, (text) => DockerfileParser.parse(text)));
    times.oursTree.push(time(withoutShell, parse));
    times.peerTree.push(time(withoutShell, (text) => DockerfileParser.parse(text)));
  }
  const row = (name: string, ours: readonly number[], peer: readonly number[]): void => {
    const [own, other] = [median(ours), median(peer)];
    console.log(
      `${name.padEnd(30)} ${own.toFixed(1).padStart(6)} ms; dockerfile-ast ${other.toFixed(1)} ms: ${(other / own).toFixed(1)} times as fast`,
    );
  };
  console.log(`${files.length} files, median of ${rounds} rounds`);
  row("The tree, RUN bodies as text", times.oursTree, times.peerTree);
  row("The tree, RUN bodies parsed", times.ours, times.peer);
}

function countNodes(node: Node): number {
  const values = node as unknown as Record<string, Node | readonly Node[] | null>;
  return visitorKeys[node.type].flatMap((key) => values[key] ?? []).reduce((sum, child) => sum + countNodes(child), 1);
}

function measureMemory(files: readonly string[]): void {
  if (globalThis.gc === undefined) return;
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const trees = files.map((file) => parse(file).tree);
  globalThis.gc();
  const bytes = process.memoryUsage().heapUsed - before;
  const count = trees.reduce((sum, tree) => sum + countNodes(tree), 0);
  console.log(`\nMemory: ${(bytes / count).toFixed(0)} bytes for each of ${count} nodes, with ranges and locations`);
}

/** Milliseconds to import a module in a fresh process. */
function loadTime(url: string): number {
  const program = `const start = performance.now(); await import(${JSON.stringify(url)}); console.log(performance.now() - start);`;
  const once = (): number => Number(execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" }));
  return median(Array.from({ length: 9 }, once));
}

function measureLoading(): void {
  console.log(`\nLoading: ${loadTime(published).toFixed(1)} ms`);
}

const files = Array.from({ length: 1000 }, (_, seed) => realisticDockerfile(seed));
compareSpeed(files);
measureMemory(files);
measureLoading();
