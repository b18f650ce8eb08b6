import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import {
  baseResolver,
  buildImage,
  type BuiltImage,
  type Engine,
  type Image,
  inspectImage,
  openEngine,
  runHardened,
} from "dockerfile-conformance";
import "dockerfile-conformance/matchers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { referenceApp, substitutes } from "./app.js";

const run = promisify(execFile);
const bases = baseResolver({ mode: "auto", substitutes, say: () => undefined });

let engine: Engine;
let base: string;
let folder: string;

beforeAll(async () => {
  engine = await openEngine();
  base = (await bases.resolve(engine, "python:3.9-alpine3.18")).used;
  folder = await mkdtemp(join(tmpdir(), "library-"));
});

afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function context(name: string, dockerfile: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  await writeFile(join(path, "Dockerfile"), dockerfile);
  return path;
}

const ids = async (): Promise<string[]> => (await engine.docker.listImages()).map(({ Id: id }) => id);

describe("an app's own tests", () => {
  let image: BuiltImage;
  beforeAll(async () => {
    image = await buildImage({ context: referenceApp, bases });
  });
  afterAll(() => image[Symbol.asyncDispose]());

  it("ask the image for everything that it says and holds", async () => {
    expect(image).toRunAs("nonroot");
    expect(image).toHaveUser("nonroot");
    expect(image).toExpose(5000);
    expect(image).toHaveWorkdir("/app");
    expect(image).toHaveEnv("PYTHONUNBUFFERED", "1");
    expect(image).toHaveEntrypoint([]);
    expect(image).not.toHaveVolume("/data");
    expect(image).not.toHaveLabel("version");
    expect(image).toHaveCmd(["gunicorn", "--bind=0.0.0.0:5000", "--workers=1", "--threads=4", "--worker-tmp-dir=/dev/shm", "app:app"]);
    expect(image).toBeSmallerThan("100 MB");
    expect(image).toAddLessThan("5 MB");
    expect(image).toWasteLessThan("1 MB");
    expect(image).toContainOnly(["requirements.txt", "app.py"]);
    expect(image).toHaveNoFile("**/*.pyc");
    expect(image).toHaveFileMode("/app/app.py", 0o644);
    expect(image).toHaveFileOwner("/app/app.py", 0, 0);
    expect(image).toHaveNoSecrets();
    expect(image).toHaveNoSetuid();
    await expect(image).toReuseLayersAfter("app.py");
  });

  it("say what was measured, where it comes from, and which rule tells it", () => {
    expect(() => {
      expect(image).toRunAs("web");
    }).toThrow(/to run as "web", but it runs as "nonroot"\.\n {2}USER nonroot, Dockerfile:\d+\n.*dockerfile\/require-user/);
    expect(() => {
      expect(image).toAddLessThan("1 MB");
    }).toThrow(/but it adds \d\.\d MB\.\n {2}\d\.\d MB: layer 4 of 5, RUN addgroup .*, Dockerfile:\d+\n/);
  });

  it("ask the app as it runs", async () => {
    await using app = await runHardened(image);
    await expect(app).toAnswerOn(5000, "/healthz");
    await expect(app).toBeHealthy();
    await expect(app).toPrint(["python", "--version"], /^Python 3\.9/);
    await expect(app).toStopWithin("3 s");
  });

  it("inspect and run an image of the engine by its name, an archive and a layout of it", async () => {
    const named = await inspectImage(image.tag);
    expect(named.layers.map(({ diffId }) => diffId)).toEqual(image.layers.map(({ diffId }) => diffId));
    const archive = join(folder, "app.tar");
    await run("docker", ["save", "--output", archive, image.tag]);
    expect((await inspectImage(archive)).id).toBe(named.id);
    await mkdir(join(folder, "layout"));
    await run("tar", ["-xf", archive, "-C", join(folder, "layout")]);
    expect((await inspectImage(join(folder, "layout"))).bytes).toBe(named.bytes);
    await using app = await runHardened(image.tag, { user: "54321:0", env: { GREETING: "hello" } });
    await expect(app).toPrint(["id"], /uid=54321/);
    await expect(app).toPrint(["sh", "-c", "echo $GREETING"], "hello");
  });
});

it("an image and its engine are gone where their scope ends", async () => {
  const path = await context("gone", "FROM scratch\nCOPY Dockerfile /only-here\n");
  const before = await ids();
  {
    await using image = await buildImage({ context: path });
    expect(await ids()).toContain(image.id);
  }
  expect(await ids()).toEqual(before);
});

it("a target, build arguments and another Dockerfile are as docker build has them", async () => {
  const path = await context(
    "stages",
    'ARG BASE=none\nFROM $BASE AS first\nARG GREETING\nRUN echo "$GREETING" > /greeting\nFROM first AS second\nUSER 1\n',
  );
  await mkdir(join(path, "docker"));
  await run("mv", [join(path, "Dockerfile"), join(path, "docker/app.Dockerfile")]);
  await using image = await buildImage({
    context: path,
    dockerfile: "docker/app.Dockerfile",
    target: "first",
    buildArgs: { BASE: base, GREETING: "hello" },
    texts: ["/greeting"],
  });
  expect(image.config.user).toBe("");
  expect(image.base).toMatchObject({ reference: base, standIn: false });
  expect(image.layers.at(-1)?.texts.get("greeting")).toBe("hello\n");
});

it("a secret is there while its step runs, and nowhere in the image", async () => {
  const path = await context("secret", `FROM ${base}\nRUN --mount=type=secret,id=token wc -c < /run/secrets/token > /length\n`);
  const building = buildImage({ context: path, secrets: { token: "very-private" }, texts: ["/length"] });
  if (engine.builder === "legacy") {
    await expect(building).rejects.toThrow(/knows no secrets/);
    return;
  }
  await using image = await building;
  expect(image.layers.at(-1)?.texts.get("length")).toBe("12\n");
  expect(image).toHaveNoSecrets();
  expect(JSON.stringify([image.history, image.config])).not.toContain("very-private");
});

it("a build without the cache holds the same again, times apart", async () => {
  // A step that no other build has: what is built anew here is in the cache for all.
  const path = await context("twice", `FROM ${base}\nRUN echo twice > /same && head -c 8 /dev/urandom > /other\n`);
  await using image = await buildImage({ context: path });
  const [before, after] = await image.twice();
  const files = ({ layers }: Image): string[] => (layers.at(-1)?.entries ?? []).map(({ digest = "", path: file }) => `${file} ${digest}`);
  const [one, other] = [files(before), files(after)];
  expect(one.filter((file) => file.startsWith("same "))).toEqual(other.filter((file) => file.startsWith("same ")));
  expect(one.filter((file) => file.startsWith("other "))).not.toEqual(other.filter((file) => file.startsWith("other ")));
});

it("another platform than the engine's is asked for", async () => {
  const path = await context("platform", "FROM scratch\nCOPY Dockerfile /\n");
  await using image = await buildImage({ context: path, platform: "linux/arm64" });
  const { Architecture: architecture } = await engine.docker.getImage(image.id).inspect();
  expect(architecture).toBe("arm64");
});

it.each([
  [
    () => inspectImage("no-such-image:1"),
    /^The engine has no image no-such-image:1, and it cannot be pulled \(.*\): build it, or name an archive\.$/,
  ],
  [() => inspectImage("./no-such.tar"), /^There is no archive or layout to read at \.\/no-such\.tar/],
  [() => buildImage({ context: "/nowhere" }), /^\/nowhere has no Dockerfile: /],
])("what is not there is named in one sentence", async (call, sentence) => {
  await expect(call()).rejects.toThrow(sentence);
});

it("an image that exposes nothing: the port has to be named", async () => {
  const path = await context("portless", `FROM ${base}\nCMD ["sleep", "60"]\n`);
  await using image = await buildImage({ context: path });
  await expect(runHardened(image)).rejects.toThrow(/exposes no TCP port: name the one/);
});
