import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Engine, openEngine } from "dockerfile-conformance";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cli, copiedApp, edit, end, sentence, start, substituteWords, unprivileged } from "./command.js";

let engine: Engine;
let substitute: string[];
let folder: string;

beforeAll(async () => {
  engine = await openEngine({ provision: false, say: () => undefined });
  substitute = await substituteWords(engine);
});

afterAll(() => engine[Symbol.asyncDispose]());

beforeEach(async () => {
  folder = await copiedApp();
});

afterEach(() => rm(folder, { recursive: true }));

it("proves a copy of the app, wherever it lies, with exit code 0", async () => {
  const ended = await end(start([cli, folder, ...substitute]), engine);
  expect(ended.stdout).toContain(`Conformance of ${folder}`);
  expect(ended.stdout.trimEnd().split("\n").at(-1)).toMatch(/^All 8 practices hold: /);
  expect(ended).toMatchObject({ code: 0, left: [] });
});

it("ends with exit code 1 and names what fails, in JSON too", async () => {
  await edit(folder, "Dockerfile", (text) => text.replace(/^EXPOSE .*\n/m, ""));
  const ended = await end(start([cli, folder, "--format", "json", ...substitute]), engine);
  expect(JSON.parse(ended.stdout)).toMatchObject({ holds: false, summary: "1 of 8 practices does not hold: 6." });
  expect(ended).toMatchObject({ code: 1, left: [] });
});

it("lets an app take an exception with a reason", async () => {
  await edit(folder, "Dockerfile", (text) =>
    text.replace(/^USER .*/m, "# eslint-disable-next-line dockerfile/no-root-user, dockerfile/require-user-name -- shown here\nUSER root"),
  );
  const { stdout, code } = await end(start([cli, folder, "--format", "json", ...substitute]), engine);
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
    const ended = await end(start(unprivileged(folder), { DOCKER_HOST: "unix:///nowhere/docker.sock" }), engine);
    expect(sentence(ended)).toMatch(/engine/i);
    expect(ended.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
  });

  it("a path without a Dockerfile", async () => {
    await rm(join(folder, "Dockerfile"));
    const ended = await end(start([cli, folder]), engine);
    expect(ended).toMatchObject({
      code: 2,
      stdout: "",
      stderr: `${folder} has no Dockerfile: give the path of an app that has one.\n`,
      left: [],
    });
  });

  it("a Dockerfile that does not build: the last lines of its failing step", async () => {
    await edit(folder, "Dockerfile", (text) => text.replace(/^RUN /m, "RUN echo before the end && false && "));
    const ended = await end(start([cli, folder, ...substitute]), engine);
    expect(ended.stderr).toContain("before the end");
    expect(ended.stderr).toContain("false");
    expect(ended).toMatchObject({ code: 1, stdout: "", left: [] });
  });

  it("a Dockerfile that is none", async () => {
    await writeFile(join(folder, "Dockerfile"), "FORM python:3.9-alpine3.18\n");
    const ended = await end(start([cli, folder, ...substitute]), engine);
    expect(ended.stderr).not.toMatch(/\bat .*\.js:\d+/);
    expect(ended).toMatchObject({ stdout: "", left: [] });
    expect(ended.code).toBeGreaterThan(0);
  });

  it("an app that never answers: its log", async () => {
    await writeFile(join(folder, "app.py"), 'raise RuntimeError("no database")\n');
    const ended = await end(start([cli, folder, ...substitute]), engine);
    expect(ended.stdout).toContain("RuntimeError: no database");
    expect(ended.stdout).toMatch(/the app ended with exit code \d+ before it answered/);
    expect(ended.stdout.trimEnd().split("\n").at(-1)).toMatch(/practices do not hold: 3, 6\./);
    expect(ended).toMatchObject({ code: 1, left: [] });
  });

  it("a reader that goes before the end", async () => {
    const child = start([cli, "--help"]);
    child.stdout?.destroy();
    expect(await end(child, engine)).toMatchObject({ code: 0, stderr: "" });
  });

  it("Ctrl-C in the middle", async () => {
    const child = start([cli, folder, ...substitute]);
    const ending = end(child, engine);
    await new Promise<void>((resolve) => {
      child.stderr?.on("data", (chunk) => {
        if (String(chunk).includes("check effective-user")) resolve();
      });
    });
    child.kill("SIGINT");
    expect(await ending).toMatchObject({ code: 130, stdout: "", left: [] });
  });
});
