import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { baseResolver, openEngine } from "dockerfile-conformance";
import { referenceApp, substitutes } from "./app.js";
import { type Daemon, engineAnswers, requireNoEngine, startDaemon } from "./daemon.js";
import { faultOf, interrupted } from "./interruption.js";

/**
 * `npm run test:faults`: what breaks an engine, done to one: its disk is full, it dies in the middle of a build and of a run. Each ends the
 * command with one sentence and an exit code that is not 0. Before that, Ctrl-C while it is started, and while the first base is made on it; and a folder of 100,000 files.
 */
const run = promisify(execFile);
const cli = fileURLToPath(new URL("../packages/dockerfile-conformance/dist/cli.js", import.meta.url));
const program = "/usr/sbin/dockerd";
const say = (line: string): void => void process.stderr.write(`${line}\n`);

interface Fault {
  readonly name: string;
  /** Megabytes that the engine's images may take, where that matters. */
  readonly disk?: number;
  readonly dockerfile: (text: string) => string;
  /** The line of progress after which the engine dies. */
  readonly diesAt?: string;
  /** What the command says. */
  readonly sentence: RegExp;
}

const faults: readonly Fault[] = [
  {
    name: "disk full",
    disk: 160,
    dockerfile: (text) => text.replace(/^RUN /m, "RUN dd if=/dev/zero of=/full bs=1M count=400 && "),
    sentence: /no space left on device/i,
  },
  {
    name: "the engine dies while it builds",
    dockerfile: (text) => text.replace(/^RUN /m, "RUN sleep 60 && "),
    diesAt: "sleep 60",
    sentence: /cannot build|does not build/,
  },
  {
    name: "the engine dies while the app runs",
    dockerfile: (text) => text,
    diesAt: "check effective-user",
    sentence: /engine/i,
  },
];

/** Words of the command that let it build on what this machine has, made first. */
async function onBase(): Promise<string[]> {
  const engine = await openEngine({ provision: false, say });
  const base = await baseResolver({ mode: "auto", substitutes, say }).resolve(engine, "python:3.9-alpine3.18");
  return base.standIn ? ["--substitute", `${base.reference}=${base.used}`] : [];
}

async function outcome({ diesAt, dockerfile }: Fault, daemon: Daemon, folder: string): Promise<{ code: number | null; stderr: string }> {
  const app = join(folder, "app");
  await cp(referenceApp, app, { recursive: true });
  await writeFile(join(app, "Dockerfile"), dockerfile(await readFile(join(app, "Dockerfile"), "utf8")));
  const words = [cli, app, "--no-provision", ...(await onBase())];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  let isDying = false;
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
    if (diesAt !== undefined && !isDying && stderr.includes(diesAt)) {
      isDying = true;
      void daemon.crash();
    }
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stderr };
}

async function holds(fault: Fault): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "fault-"));
  const data = join(folder, "data");
  await mkdir(data);
  if (fault.disk !== undefined) await run("mount", ["-t", "tmpfs", "-o", `size=${fault.disk}m`, "tmpfs", data]);
  try {
    await using daemon = await startDaemon(program, data);
    const { code, stderr } = await outcome(fault, daemon, folder);
    const isClear = fault.sentence.test(stderr) && !/\bat .*:\d+:\d+|does not know/.test(stderr);
    const isRight = isClear && code !== 0 && code !== null;
    say(`${isRight ? "holds" : "FAILED"}: ${fault.name}, exit code ${String(code)}\n${stderr.trimEnd().split("\n").slice(-3).join("\n")}`);
    return isRight;
  } finally {
    // Its own one, or that which a daemon that died has left.
    await run("umount", ["-l", data]).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

/** The run that starts an engine and makes what it builds on. */
const conformance = ["--import", "tsx", fileURLToPath(new URL("conformance.ts", import.meta.url))];

/** Ctrl-C at a line of progress of its start ends it, and leaves no folder. */
async function endsAt(says: string): Promise<boolean> {
  const folders = async (): Promise<string[]> =>
    (await readdir(tmpdir())).filter((name) => /^(?:(?:dockerfile-)?conformance|stand-in)-/.test(name));
  const before = await folders();
  const at = { says };
  const found = await interrupted(conformance, at);
  const left = (await folders()).filter((name) => !before.includes(name));
  const fault = faultOf(found, at) ?? (left.length === 0 ? null : `it leaves ${left.join(", ")}`);
  say(`${fault === null ? "holds" : "FAILED"}: Ctrl-C at '${says}'${fault === null ? "" : `: ${fault}`}`);
  return fault === null;
}

async function isInterruptible(): Promise<boolean> {
  const engineEnds = (await endsAt("starting dockerd")) && !(await engineAnswers());
  const data = await mkdtemp(join(tmpdir(), "data-"));
  try {
    const daemon = await startDaemon(program, data);
    try {
      return (await endsAt("making a stand-in")) && engineEnds;
    } finally {
      await daemon[Symbol.asyncDispose]();
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

/** An app's folder of 100,000 files, with names that are hard to show, is built all the same, as often as the checks do, within five minutes. */
async function takesManyFiles(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "many-"));
  const data = join(folder, "data");
  await mkdir(data);
  const daemon = await startDaemon(program, data);
  try {
    const app = join(folder, "app");
    await cp(referenceApp, app, { recursive: true });
    await rm(join(app, ".dockerignore"));
    for (let part = 0; part < 100; part++) {
      await mkdir(join(app, "many", String(part)), { recursive: true });
      for (let file = 0; file < 1000; file++) await writeFile(join(app, "many", String(part), `${file}\n\u001b[2J`), "");
    }
    await writeFile(join(app, "Dockerfile"), (await readFile(join(app, "Dockerfile"), "utf8")).replace(/^COPY app.py .*/m, "COPY . ."));
    const { code, seconds, stdout } = await timed([cli, app, "--no-provision", ...(await onBase())]);
    // eslint-disable-next-line no-control-regex -- what must not be in it
    const isRight = code === 1 && stdout.includes("necessary-files") && !/\u001b\[2J/.test(stdout) && seconds < 300;
    say(`${isRight ? "holds" : "FAILED"}: 100,000 files, exit code ${String(code)} after ${seconds.toFixed(1)} s`);
    return isRight;
  } finally {
    await daemon[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(words: readonly string[]): Promise<{ code: number | null; stdout: string; seconds: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "ignore"] });
  let stdout = "";
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, seconds: (performance.now() - start) / 1000 };
}

await requireNoEngine();
// Installs an engine where there is none; each part starts one of its own.
await (await openEngine({ provision: true, say }))[Symbol.asyncDispose]();
if (!(await takesManyFiles())) process.exitCode = 1;
if (!(await isInterruptible())) process.exitCode = 1;
for (const fault of faults) if (!(await holds(fault))) process.exitCode = 1;
