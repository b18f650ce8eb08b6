import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmod, cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { baseResolver, type Engine } from "dockerfile-conformance";
import { expect } from "vitest";
import { referenceApp, substitutes } from "./app.js";

/** The built command. */
export const cli = fileURLToPath(new URL("../packages/dockerfile-conformance/dist/cli.js", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Containers and images that carry the label of the ended process, its temporary folders, and processes that it started. */
  readonly left: readonly string[];
}

/** Words of the command that let it build on the base that this machine has, whichever that is. */
export async function substituteWords(engine: Engine): Promise<string[]> {
  const base = await baseResolver({ mode: "auto", substitutes, say: () => undefined }).resolve(engine, "python:3.9-alpine3.18");
  return base.standIn ? ["--substitute", `${base.reference}=${base.used}`] : [];
}

/** A copy of the reference app, in a folder that every user may read. */
export async function copiedApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "app-"));
  await cp(referenceApp, folder, { recursive: true });
  await chmod(folder, 0o755);
  return folder;
}

/** Changes a file of an app. */
export async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
}

/** Processes inherit it, so that those of a command are known. */
const mark = "CONFORMANCE_TEST_RUN";
const marks = new WeakMap<ChildProcess, string>();

export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const id = randomUUID();
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env, [mark]: id }, stdio: ["ignore", "pipe", "pipe"] });
  marks.set(child, id);
  return child;
}

/** Waits for a started command. */
export async function end(child: ChildProcess, engine: Engine): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr?.on("data", (chunk) => (stderr += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const filters = { label: [`dockerfile-conformance.pid=${child.pid ?? 0}`] };
  const [containers, images, folders, processes] = await Promise.all([
    engine.docker.listContainers({ all: true, filters }),
    engine.docker.listImages({ all: true, filters }),
    foldersOf(child.pid ?? 0),
    processesOf(marks.get(child) ?? ""),
  ]);
  return { code, stdout, stderr, left: [...[...containers, ...images].map(({ Id: id }) => id), ...folders, ...processes] };
}

/** The temporary folders that a run says are its own. */
async function foldersOf(pid: number): Promise<string[]> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith("dockerfile-conformance-"));
  const owners = await Promise.all(names.map((name) => readFile(join(tmpdir(), name, "run.json"), "utf8").catch(() => "")));
  return names.filter((_, index) => owners[index]?.includes(`"dockerfile-conformance.pid":"${pid}"`));
}

/** What a command started and did not end; an engine is not among them. */
async function processesOf(id: string): Promise<string[]> {
  const numbers = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const environments = await Promise.all(numbers.map((number) => readFile(`/proc/${number}/environ`, "utf8").catch(() => "")));
  return numbers.filter((_, index) => environments[index]?.includes(`${mark}=${id}`));
}

/** The last line on stderr: what went before it is progress. */
export function sentence({ stderr }: Ended): string {
  return stderr.trimEnd().split("\n").at(-1) ?? "";
}

/** The command as an unprivileged user would run it. Root's modules need not be readable for that user. */
export function unprivileged(folder: string): string[] {
  const program = `
    const { main } = await import("dockerfile-conformance");
    if (process.getuid?.() === 0) { process.setgroups([]); process.setgid(65534); process.setuid(65534); }
    process.exitCode = await main([${JSON.stringify(folder)}]);`;
  return ["--input-type=module", "--eval", program];
}
