import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { table, type Figure } from "./figure.js";
import { growth } from "./growth.js";
import { startup } from "./startup.js";
import { throughput } from "./throughput.js";

/** Compares the plugin with other linters, and with ESLint itself, in one run. What counts is the ratio of a pair. */
const folder = mkdtempSync(join(tmpdir(), "bench-"));
process.on("exit", () => {
  rmSync(folder, { recursive: true, force: true });
});

function memory(): Figure {
  const peak = execFileSync(process.execPath, [join(import.meta.dirname, "memory.mjs"), folder], { encoding: "utf8" });
  return { measured: "all, 1,000 files, peak memory", value: peak.trim(), peer: "", ratio: "", aim: "at most 300 MB" };
}

const figures = [...startup(), ...throughput(folder), memory(), ...(await growth(folder))];
console.log(`Node ${process.versions.node}`);
console.log(table(figures));
