import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { baseResolver, type Engine, openEngine } from "dockerfile-conformance";
import { referenceApp, substitutes } from "./app.js";
import { faultOf, interrupted, type Moment, moments } from "./interruption.js";

/**
 * `npm run test:kill [times]`: presses Ctrl-C in every phase of the conformance run, then kills it at random moments, with SIGKILL and with
 * SIGINT in turn, and asserts that Ctrl-C leaves nothing of it on the engine and among the temporary folders, nor anything else after the next
 * start, and everything of everyone else as it was.
 */
const times = Number(process.argv[2] ?? "50");
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const cli = fileURLToPath(new URL("../packages/dockerfile-conformance/dist/cli.js", import.meta.url));

interface Inventory {
  readonly ours: string[];
  readonly others: string[];
}

async function inventory({ docker }: Engine): Promise<Inventory> {
  const containers = await docker.listContainers({ all: true });
  const images = await docker.listImages();
  const all = [...containers, ...images].map(({ Id: id, Labels: labels }) => ({
    id,
    isOurs: "dockerfile-conformance.run" in ((labels as Record<string, string> | null) ?? {}),
  }));
  const ids = (isOurs: boolean): string[] =>
    all
      .filter((one) => one.isOurs === isOurs)
      .map(({ id }) => id)
      .toSorted();
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith("dockerfile-conformance-")).toSorted();
  return { ours: [...ids(true), ...folders], others: ids(false) };
}

/** A start of the library sweeps what dead runs left. */
async function sweep(): Promise<void> {
  const engine = await openEngine({ provision: false, say: () => undefined });
  await engine[Symbol.asyncDispose]();
}

const sorted = ({ ours, others }: Inventory): string => JSON.stringify([ours, others]);

/** What is wrong after Ctrl-C at one moment; null where nothing is. */
async function faultAt({ at, dockerfile = (text) => text }: Moment, before: Inventory): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), "app-"));
  try {
    await cp(referenceApp, folder, { recursive: true });
    const file = join(folder, "Dockerfile");
    await writeFile(file, dockerfile(await readFile(file, "utf8")));
    const fault = faultOf(await interrupted([cli, folder, ...options], at, engine), at);
    const after = await inventory(engine);
    return fault ?? (sorted(after) === sorted(before) ? null : `${JSON.stringify(after)} instead of ${JSON.stringify(before)}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

await using engine = await openEngine({ provision: true, say });
const base = await baseResolver({ mode: "auto", substitutes, say }).resolve(engine, "python:3.9-alpine3.18");
const options = ["--no-provision", ...(base.standIn ? ["--substitute", `${base.reference}=${base.used}`] : [])];
const arguments_ = [cli, referenceApp, ...options];
// What a killed process leaves of someone else: a container without our label must survive.
const bystander = await engine.docker.createContainer({ Image: base.used, Cmd: ["sleep", "600"] });
await bystander.start();
let faults = 0;
try {
  // Once in full: builds from the cache, and says how long a run takes here.
  const start = performance.now();
  const [code] = (await once(spawn(process.execPath, arguments_, { stdio: "ignore" }), "exit")) as [number | null];
  // What it says of the app does not matter here.
  if (code !== 0 && code !== 1) throw new Error(`The run that was to be killed ends by itself with exit code ${String(code)}.`);
  const whole = performance.now() - start;
  const before = await inventory(engine);
  for (const moment of moments) {
    const fault = await faultAt(moment, before);
    if (fault !== null) faults++;
    say(`Ctrl-C in the phase '${moment.name}': ${fault ?? "holds"}`);
  }
  let left = 0;
  for (let turn = 0; turn < times; turn++) {
    const child = spawn(process.execPath, arguments_, { stdio: "ignore" });
    const ended = once(child, "exit");
    const milliseconds = Math.floor(Math.random() * whole);
    await Promise.race([sleep(milliseconds), ended]);
    const signal = turn % 2 === 0 ? "SIGKILL" : "SIGINT";
    child.kill(signal);
    await ended;
    // The builder goes on for a moment with what it was told, and then finds nobody.
    await sleep(signal === "SIGKILL" ? 1500 : 0);
    const behind = (await inventory(engine)).ours.length - before.ours.length;
    left += behind;
    if (signal === "SIGINT" && behind > 0) {
      faults++;
      say(`turn ${turn}: SIGINT after ${milliseconds} ms left ${behind}`);
    }
    await sweep();
    const after = await inventory(engine);
    if (sorted(after) !== sorted(before)) {
      faults++;
      say(`turn ${turn}: after ${signal} at ${milliseconds} ms: ${JSON.stringify(after)} instead of ${JSON.stringify(before)}`);
    }
  }
  if (left === 0) throw new Error("No kill left anything, so that nothing is proven.");
  say(
    `${times} kills within ${(whole / 1000).toFixed(1)} s, ${left} containers and images left by them, ${faults} faults after the next start`,
  );
} finally {
  await bystander.remove({ force: true });
}
if (faults > 0) process.exitCode = 1;
