import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { engineAnswers } from "./daemon.js";

/**
 * `npm run bench:suite`: how long the project's own commands take. The conformance run where all that it needs is there; first of all where no
 * engine answers, so that it is installed or started. With `--suite` also `npm ci` and `npm test` in a fresh clone, and `npm test` once more.
 */
const root = fileURLToPath(new URL("..", import.meta.url));

function measure(name: string, directory: string, ...words: string[]): void {
  const start = performance.now();
  execFileSync("npm", words, { cwd: directory, stdio: ["ignore", "ignore", "inherit"] });
  console.log(`${name.padEnd(60)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`);
}

if (!(await engineAnswers())) measure("npm run conformance, no engine at first", root, "run", "--silent", "conformance");
for (const turn of [1, 2, 3]) measure(`npm run conformance, run ${turn}`, root, "run", "--silent", "conformance");

if (process.argv.includes("--suite")) {
  const clone = mkdtempSync(join(tmpdir(), "clone-"));
  try {
    execFileSync("git", ["clone", "--quiet", root, clone]);
    measure("npm ci in a fresh clone", clone, "ci", "--silent");
    measure("npm test, cold", clone, "test", "--silent");
    measure("npm test, warm", clone, "test", "--silent");
  } finally {
    rmSync(clone, { recursive: true });
  }
}
