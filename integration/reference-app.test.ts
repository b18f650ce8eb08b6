import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  baseResolver,
  type BuiltImage,
  buildImage,
  closingLine,
  conformance,
  defaultExpectations,
  type Engine,
  openEngine,
  runHardened,
  type RunningApp,
} from "dockerfile-conformance";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { referenceApp, substitutes } from "./app.js";

const say = (): void => undefined;
const bases = baseResolver({ mode: "auto", substitutes, say });

let engine: Engine;
let built: BuiltImage;

beforeAll(async () => {
  engine = await openEngine({ provision: false, say });
  built = await buildImage({ engine, context: referenceApp, bases });
});

afterAll(async () => {
  await built[Symbol.asyncDispose]();
  await engine[Symbol.asyncDispose]();
});

const run = (): Promise<RunningApp> => runHardened(built);

describe("the reference app", () => {
  it("holds every practice", async () => {
    const report = await conformance(engine, { directory: referenceApp, bases, say });
    const failed = report.practices.flatMap(({ lint, checks }) => [
      ...(lint?.findings ?? []),
      ...checks.filter(({ status }) => status === "fail"),
    ]);
    expect(failed).toEqual([]);
    const unchecked = report.practices.flatMap(({ checks }) =>
      checks.filter(({ status }) => status === "not-checked").map(({ name }) => name),
    );
    expect(unchecked).toEqual(report.base.standIn ? ["alpine-base"] : []);
    expect(closingLine(report)).toMatch(/^All 8 practices hold: /);
  });

  it("answers from outside, hardened", async () => {
    await using app = await run();
    await request(app.url ?? "")
      .get("/")
      .expect(200);
    await request(app.url ?? "")
      .get("/healthz")
      .expect(200);
    await request(app.url ?? "")
      .get("/no-such-page")
      .expect(404);
  });

  it("really runs with a read-only root, no capabilities, no new privileges and limited memory", async () => {
    await using app = await run();
    const status = (await app.exec(["cat", "/proc/1/status"])).stdout;
    expect(status).toMatch(/^CapEff:\s+0+$/m);
    expect(status).toMatch(/^CapBnd:\s+0+$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect((await app.exec(["touch", "/app/written"])).output).toMatch(/Read-only file system/);
    expect((await app.exec(["touch", "/tmp/written"])).exitCode).toBe(0);
    const [container] = await engine.docker.listContainers({ filters: { ancestor: [built.tag] } });
    const { HostConfig: host } = await engine.docker.getContainer(container?.Id ?? "").inspect();
    expect(host.Memory).toBe(defaultExpectations.memoryBytes);
  });

  it("becomes healthy", async () => {
    await using app = await run();
    const { Config: config } = await engine.docker.getImage(built.id).inspect();
    const [kind, ...command] = config.Healthcheck?.Test ?? [];
    const probe = kind === "CMD-SHELL" ? ["sh", "-c", ...command] : command;
    expect((await app.exec(probe)).exitCode).toBe(0);
  });

  it("stops on SIGTERM with exit code 0", async () => {
    await using app = await run();
    const { exitCode, seconds } = await app.stop();
    expect(exitCode).toBe(0);
    expect(seconds).toBeLessThan(defaultExpectations.stopSeconds);
  });

  it("passes its own tests inside its image", async () => {
    await using app = await run();
    // The image does not hold its test, so it goes in by the command line.
    const test = await readFile(join(referenceApp, "test_app.py"), "utf8");
    const { output, exitCode } = await app.exec(["python3", "-c", test]);
    expect(output).toMatch(/^Ran [1-9]\d* tests? in /m);
    expect(output).toMatch(/^OK$/m);
    expect(exitCode).toBe(0);
  });
});
