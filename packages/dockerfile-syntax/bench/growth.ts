import { performance } from "node:perf_hooks";
import { growing } from "./growing-dockerfiles.js";

/**
 * What the parser costs as the input grows. Run it with a large young generation: the collector copies what lives, so that the step where
 * a tree no longer fits says nothing about the parser.
 */
const published = new URL("../dist/index.js", import.meta.url).href;
const { parse } = (await import(published)) as typeof import("dockerfile-syntax");

function time(text: string): number {
  const start = performance.now();
  parse(text);
  return performance.now() - start;
}

function fastest(text: string): number {
  return Math.min(...Array.from({ length: 7 }, () => time(text)));
}

/** The most that twice the input may cost, and the time under which nothing can be said. */
const maxGrowth = 2.4;
const minTime = 8;

/** What twice the input costs, over each stretch that is long enough for the collector's pauses to even out. */
function growthFactors(sizes: readonly number[], times: readonly number[]): number[] {
  const factors: number[] = [];
  for (const [index, start] of times.entries()) {
    for (let end = index + 1; end < times.length; end++) {
      const ratio = (sizes[end] ?? 0) / (sizes[index] ?? 1);
      if (ratio >= 4 && start >= minTime) factors.push(((times[end] ?? 0) / start) ** (1 / Math.log2(ratio)));
    }
  }
  return factors;
}

function measureGrowth(): boolean {
  console.log(`Growth: milliseconds by size; twice the input may cost ${maxGrowth} times as much`);
  let isLinear = true;
  for (const [name, { sizes, make }] of Object.entries(growing)) {
    let best = sizes.map(() => Infinity);
    let worst = Infinity;
    // Whatever else runs on the machine may spoil a measurement, and then another is taken.
    for (let attempt = 0; attempt < 4 && worst > maxGrowth; attempt++) {
      best = sizes.map((size, index) => Math.min(best[index] ?? Infinity, fastest(make(size))));
      worst = Math.max(0, ...growthFactors(sizes, best));
    }
    isLinear &&= worst <= maxGrowth;
    const columns = sizes.map((size, index) => `${size.toLocaleString("en")}: ${(best[index] ?? 0).toFixed(1)}`).join("  ");
    console.log(`${name.padEnd(28)} ${columns}${worst === 0 ? "" : `  (x${worst.toFixed(1)})`}${worst > maxGrowth ? "  TOO MUCH" : ""}`);
  }
  return isLinear;
}

if (!measureGrowth()) process.exitCode = 1;
