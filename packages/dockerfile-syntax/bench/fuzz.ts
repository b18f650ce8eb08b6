import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { mutants } from "../tests/mutants.js";
import { faultsOf } from "../tests/tree-invariants.js";

/** Checks everything that must hold for the tree of any text on mutants of known files. */
function fuzz(count: number, seed: number): number {
  const start = performance.now();
  let checked = 0;
  let faulty = 0;
  let slowest = { time: 0, text: "" };
  for (const text of mutants(count, seed)) {
    const before = performance.now();
    const faults = faultsOf(text);
    const time = performance.now() - before;
    if (time > slowest.time) slowest = { time, text };
    checked++;
    if (faults.length === 0) continue;
    faulty++;
    if (faulty <= 10) console.log(`${JSON.stringify(text)}\n  ${faults.slice(0, 3).join("\n  ")}`);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`${checked} mutants of seed ${seed} in ${seconds.toFixed(0)} s: ${faulty} with faults`);
  console.log(`The slowest took ${slowest.time.toFixed(1)} ms with all checks: ${JSON.stringify(slowest.text.slice(0, 100))}`);
  return faulty;
}

const { values } = parseArgs({ options: { count: { type: "string", default: "200000" }, seed: { type: "string", default: "2" } } });
if (fuzz(Number(values.count), Number(values.seed)) > 0) process.exitCode = 1;
