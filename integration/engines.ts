import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

/**
 * `npm run test:engines`: the conformance suite on one engine after the other: that of Debian 12, 20.10, which has the legacy builder alone, then
 * the one that the suite provisions. Two daemons beside each other break each other's network, so that none may run before.
 */
const run = promisify(execFile);
const socket = "/var/run/docker.sock";
const suite = [
  "vitest",
  "run",
  "--project",
  "integration",
  "integration/reference-app.test.ts",
  "integration/twins.test.ts",
  "integration/cli.test.ts",
];

function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    const ping = request({ socketPath: socket, path: "/_ping", timeout: 2000 }, (response) => {
      response.resume();
      resolve(true);
    });
    ping.once("error", () => {
      resolve(false);
    });
    ping.end();
  });
}

async function runSuite(path: string): Promise<number> {
  const child = spawn("npx", suite, { stdio: "inherit", env: { ...process.env, PATH: path } });
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 1;
}

/** Debian 12's engine, unpacked beside whatever is installed, with a folder of its own for images. */
async function onOldEngine(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "engine-"));
  try {
    await run("apt-get", ["update", "-qq"]);
    const { stdout } = await run("apt-cache", ["madison", "docker.io"]);
    const [, version] = /\|\s*(20\.10\S*)/.exec(stdout) ?? [];
    if (version === undefined) throw new Error("There is no docker.io 20.10 to be had here: run this on Debian 12.");
    await run("apt-get", ["download", "-qq", `docker.io=${version}`], { cwd: folder });
    const [file = ""] = (await readdir(folder)).filter((name) => name.endsWith(".deb"));
    await run("dpkg-deb", ["-x", join(folder, file), folder]);
    const path = [join(folder, "usr/sbin"), join(folder, "usr/bin"), process.env["PATH"]].join(":");
    const options = ["--pidfile", join(folder, "pid"), "--data-root", join(folder, "data"), "--exec-root", join(folder, "exec")];
    const daemon = spawn(join(folder, "usr/sbin/dockerd"), options, { stdio: "ignore", env: { ...process.env, PATH: path } });
    const ended = once(daemon, "exit");
    try {
      for (let tries = 0; tries < 150 && !(await answers()); tries++) await sleep(200);
      if (!(await answers())) throw new Error("The engine does not answer.");
      return await runSuite(process.env["PATH"] ?? "");
    } finally {
      daemon.kill("SIGTERM");
      await ended;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (await answers()) {
  console.error(`A Docker engine answers at ${socket} already: stop it first.`);
  process.exitCode = 2;
} else {
  const old = await onOldEngine();
  const modern = await runSuite(process.env["PATH"] ?? "");
  console.log(
    `Docker 20.10, legacy builder: ${old === 0 ? "all hold" : "FAILED"}; the provisioned engine: ${modern === 0 ? "all hold" : "FAILED"}`,
  );
  process.exitCode = old === 0 && modern === 0 ? 0 : 1;
}
