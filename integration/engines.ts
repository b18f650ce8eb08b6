import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { requireNoEngine, startDaemon } from "./daemon.js";

/**
 * `npm run test:engines`: the conformance suite on one engine after the other: that of Debian 12, 20.10, which has the legacy builder alone, then
 * the one that the suite provisions.
 */
const run = promisify(execFile);
const files = ["reference-app", "twins", "cli", "bad-input"].map((name) => `integration/${name}.test.ts`);

async function runSuite(...options: readonly string[]): Promise<boolean> {
  const child = spawn("npx", ["vitest", "run", "--project", "integration", ...options, ...files], { stdio: "inherit" });
  const [code] = (await once(child, "exit")) as [number | null];
  return code === 0;
}

/** Debian 12's engine, unpacked beside whatever is installed. */
async function onOldEngine(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "debian-"));
  try {
    await run("apt-get", ["update", "-qq"]);
    const { stdout } = await run("apt-cache", ["madison", "docker.io"]);
    const [, version] = /\|\s*(20\.10\S*)/.exec(stdout) ?? [];
    if (version === undefined) throw new Error("There is no docker.io 20.10 to be had here: run this on Debian 12.");
    await run("apt-get", ["download", "-qq", `docker.io=${version}`], { cwd: folder });
    const [file = ""] = (await readdir(folder)).filter((name) => name.endsWith(".deb"));
    await run("dpkg-deb", ["-x", join(folder, file), folder]);
    const daemon = await startDaemon(join(folder, "usr/sbin/dockerd"));
    try {
      // Its builder gives builds at the same time each other's layers, and removes them with the images of the one that ends first.
      return await runSuite("--maxWorkers", "1", "--maxConcurrency", "1");
    } finally {
      await daemon[Symbol.asyncDispose]();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await requireNoEngine();
const old = await onOldEngine();
const modern = await runSuite();
const verdict = (holds: boolean): string => (holds ? "all hold" : "FAILED");
console.log(`Docker 20.10, legacy builder: ${verdict(old)}; the provisioned engine: ${verdict(modern)}`);
process.exitCode = old && modern ? 0 : 1;
