import { type ChildProcess, spawn } from "node:child_process";
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { baseResolver, type Engine, openEngine } from "dockerfile-conformance";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { referenceApp, substitutes } from "./app.js";

const say = (): void => undefined;
const cli = fileURLToPath(new URL("../packages/dockerfile-conformance/dist/cli.js", import.meta.url));

let engine: Engine;
/** Builds on the base that this machine has, whichever that is. */
let substitute: string[];
let folder: string;

beforeAll(async () => {
  engine = await openEngine({ provision: false, say });
  const base = await baseResolver({ mode: "auto", substitutes, say }).resolve(engine, "python:3.9-alpine3.18");
  substitute = base.standIn ? ["--substitute", `${base.reference}=${base.used}`] : [];
});

afterAll(() => engine[Symbol.asyncDispose]());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "app-"));
  await cp(referenceApp, folder, { recursive: true });
  await chmod(folder, 0o755);
});

afterEach(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Containers and images that carry the label of the ended process. */
  readonly left: readonly string[];
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
}

async function end(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr?.on("data", (chunk) => (stderr += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const filters = { label: [`dockerfile-conformance.pid=${child.pid ?? 0}`] };
  const [containers, images] = await Promise.all([
    engine.docker.listContainers({ all: true, filters }),
    engine.docker.listImages({ all: true, filters }),
  ]);
  return { code, stdout, stderr, left: [...containers, ...images].map(({ Id: id }) => id) };
}

/** The last line on stderr: what went before it is progress. */
function sentence({ stderr }: Ended): string {
  return stderr.trimEnd().split("\n").at(-1) ?? "";
}

const edit = async (file: string, change: (text: string) => string): Promise<void> => {
  const path = join(folder, file);
  const text = await readFile(path, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
};

it("proves a copy of the app, wherever it lies, with exit code 0", async () => {
  const ended = await end(start([cli, folder, ...substitute]));
  expect(ended.stdout).toContain(`Conformance of ${folder}`);
  expect(ended.stdout.trimEnd().split("\n").at(-1)).toMatch(/^All 8 practices hold: /);
  expect(ended).toMatchObject({ code: 0, left: [] });
});

it("ends with exit code 1 and names what fails, in JSON too", async () => {
  await edit("Dockerfile", (text) => text.replace(/^EXPOSE .*\n/m, ""));
  const ended = await end(start([cli, folder, "--format", "json", ...substitute]));
  expect(JSON.parse(ended.stdout)).toMatchObject({ holds: false, summary: "1 of 8 practices does not hold: 6." });
  expect(ended).toMatchObject({ code: 1, left: [] });
});

it("lets an app take an exception with a reason", async () => {
  await edit("Dockerfile", (text) =>
    text.replace(/^USER .*/m, "# eslint-disable-next-line dockerfile/no-root-user, dockerfile/require-user-name -- shown here\nUSER root"),
  );
  const { stdout, code } = await end(start([cli, folder, "--format", "json", ...substitute]));
  const report = JSON.parse(stdout) as { practices: { key: unknown; lint: unknown }[] };
  expect(report.practices.find(({ key }) => key === 3)?.lint).toMatchObject({
    findings: [],
    exceptions: [{ reason: "shown here" }, { reason: "shown here" }],
  });
  // The exception is the rule's: the image still runs as root.
  expect(code).toBe(1);
});

describe("bad input ends with one clear sentence and leaves nothing", () => {
  it("no engine, and not root", async () => {
    // The same program as an unprivileged user of a machine without an engine. Root's modules need not be readable for that user.
    const program = `
      const { main } = await import("dockerfile-conformance");
      if (process.getuid?.() === 0) { process.setgroups([]); process.setgid(65534); process.setuid(65534); }
      process.exitCode = await main([${JSON.stringify(folder)}]);`;
    const ended = await end(start(["--input-type=module", "--eval", program], { DOCKER_HOST: "unix:///nowhere/docker.sock" }));
    expect(sentence(ended)).toMatch(/engine/i);
    expect(ended.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
  });

  it("a path without a Dockerfile", async () => {
    await rm(join(folder, "Dockerfile"));
    const ended = await end(start([cli, folder]));
    expect(ended).toMatchObject({
      code: 2,
      stdout: "",
      stderr: `${folder} has no Dockerfile: give the path of an app that has one.\n`,
      left: [],
    });
  });

  it("a Dockerfile that does not build: the last lines of its failing step", async () => {
    await edit("Dockerfile", (text) => text.replace(/^RUN /m, "RUN echo before the end && false && "));
    const ended = await end(start([cli, folder, ...substitute]));
    expect(ended.stderr).toContain("before the end");
    expect(ended.stderr).toContain("false");
    expect(ended).toMatchObject({ code: 1, stdout: "", left: [] });
  });

  it("a Dockerfile that is none", async () => {
    await writeFile(join(folder, "Dockerfile"), "FORM python:3.9-alpine3.18\n");
    const ended = await end(start([cli, folder, ...substitute]));
    expect(ended.stderr).not.toMatch(/\bat .*\.js:\d+/);
    expect(ended).toMatchObject({ stdout: "", left: [] });
    expect(ended.code).toBeGreaterThan(0);
  });

  it("an app that never answers: its log", async () => {
    await writeFile(join(folder, "app.py"), 'raise RuntimeError("no database")\n');
    const ended = await end(start([cli, folder, ...substitute]));
    expect(ended.stdout).toContain("RuntimeError: no database");
    expect(ended.stdout).toMatch(/the app ended with exit code \d+ before it answered/);
    expect(ended.stdout.trimEnd().split("\n").at(-1)).toMatch(/practices do not hold: 3, 6\./);
    expect(ended).toMatchObject({ code: 1, left: [] });
  });

  it("Ctrl-C in the middle", async () => {
    const child = start([cli, folder, ...substitute]);
    const ending = end(child);
    await new Promise<void>((resolve) => {
      child.stderr?.on("data", (chunk) => {
        if (String(chunk).includes("check effective-user")) resolve();
      });
    });
    child.kill("SIGINT");
    expect(await ending).toMatchObject({ code: 130, stdout: "", left: [] });
  });
});
