import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArchive } from "../src/archive.js";
import type { BuiltImage, Change } from "../src/built-image.js";
import type { RunningApp } from "../src/container.js";
import { Failure } from "../src/failure.js";
import type { Image } from "../src/image.js";
import "../src/matchers/index.js";
import { savedImages, streamOf } from "./archive-members.js";
import { configOf, tarOf } from "./image-archives.js";

let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => response.writeHead(request.url === "/healthz" ? 200 : 404).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

function appOf(more: Partial<RunningApp> = {}): RunningApp {
  const printed: Partial<Record<string, [output: string, exitCode: number]>> = {
    true: ["", 0],
    "python3 --version": ["Python 3.9.1\n", 0],
    "cat /none": ["cat: /none: No such file\n", 1],
  };
  return {
    url,
    port: 5000,
    answer: { status: 200, seconds: 0.5 },
    memory: () => Promise.resolve(null),
    exec: (command) => {
      const [output, exitCode] = printed[command.join(" ")] ?? ["exec: not found\n", 127];
      return Promise.resolve({ stdout: output, stderr: "", output, exitCode });
    },
    listeningPorts: () => Promise.resolve([5000]),
    health: () => Promise.resolve({ status: "healthy", output: "" }),
    logs: () => Promise.resolve(""),
    stop: () => Promise.resolve({ seconds: 0.7, exitCode: 0 }),
    [Symbol.asyncDispose]: () => Promise.resolve(),
    ...more,
  };
}

const end = new Failure("The app ended with exit code 3.", 1);
const ended = (): RunningApp =>
  appOf({
    url: null,
    answer: { missing: "ended with exit code 3" },
    exec: () => Promise.reject(end),
    listeningPorts: () => Promise.reject(end),
    stop: () => Promise.resolve({ seconds: 0, exitCode: 3 }),
  });

describe("toAnswerOn", () => {
  it("asks the port for a path", async () => {
    await expect(appOf()).toAnswerOn(5000, "/healthz");
    await expect(appOf()).not.toAnswerOn(5000);
    await expect(expect(appOf()).toAnswerOn(5000, "/none")).rejects.toThrow(
      "Expected the app to answer on 5000/none with a status below 400, but it answers with the status 404.\nThe linter tells it from the Dockerfile: dockerfile/require-expose",
    );
    await expect(expect(appOf()).not.toAnswerOn(5000, "/healthz")).rejects.toThrow(
      /^Expected the app not to answer on 5000\/healthz with a status below 400, but it answers with the status 200\.$/,
    );
  });

  it("says what there is instead of an answer", async () => {
    const on = (app: RunningApp, port = 5000): Promise<void> => expect(app).toAnswerOn(port, "/healthz");
    await expect(on(ended())).rejects.toThrow("but it ended with exit code 3.");
    await expect(on(appOf(), 8000)).rejects.toThrow("but it listens on 5000.");
    await expect(on(appOf({ url: "http://127.0.0.1:1", listeningPorts: () => Promise.resolve(null) }))).rejects.toThrow(
      /but there is no answer: /,
    );
  });
});

describe("toStopWithin", () => {
  it("measures a stop", async () => {
    await expect(appOf()).toStopWithin("700 ms");
    await expect(expect(appOf()).toStopWithin("500 ms")).rejects.toThrow(
      "Expected the app to stop within 500 ms, but it took 0.7 s, exit code 0.",
    );
    await expect(expect(appOf()).not.toStopWithin("1 s")).rejects.toThrow(
      "Expected the app not to stop within 1 s, but it took 0.7 s, exit code 0.",
    );
    const killed = appOf({ stop: () => Promise.resolve({ seconds: 10.2, exitCode: 137 }) });
    await expect(expect(killed).toStopWithin("1 min")).rejects.toThrow("but it had to be killed after 10.2 s.");
  });
});

describe("toBeHealthy", () => {
  it("asks the image's own HEALTHCHECK", async () => {
    await expect(appOf()).toBeHealthy();
    const sick = appOf({ health: () => Promise.resolve({ status: "unhealthy", output: "curl: (7)\n" }) });
    await expect(sick).not.toBeHealthy();
    await expect(expect(sick).toBeHealthy("2 s")).rejects.toThrow(
      "Expected the app to be healthy within 2 s, but it is unhealthy.\n  curl: (7)",
    );
    await expect(expect(appOf()).not.toBeHealthy()).rejects.toThrow("Expected the app not to be healthy within 30 s, but it is healthy.");
  });

  it("fails, with not as without, where there is none", async () => {
    const app = appOf({ health: () => Promise.resolve({ status: "none", output: "" }) });
    await expect(expect(app).toBeHealthy()).rejects.toThrow("The image has no HEALTHCHECK");
    await expect(expect(app).not.toBeHealthy()).rejects.toThrow("The image has no HEALTHCHECK");
  });
});

describe("toPrint", () => {
  it("looks at both streams and the exit code", async () => {
    await expect(appOf()).toPrint("python3 --version", /^Python 3\.9/m);
    await expect(appOf()).toPrint(["python3", "--version"], "3.9");
    await expect(expect(appOf()).toPrint("python3 --version", /3\.12/g)).rejects.toThrow(
      "Expected the app to print /3\\.12/g on python3 --version, but it prints something else.\n  Python 3.9.1",
    );
    await expect(expect(appOf()).not.toPrint("python3 --version", "3.9")).rejects.toThrow(
      'Expected the app not to print "3.9" on python3 --version, but it does.',
    );
    await expect(expect(appOf()).toPrint("cat /none", /none/)).rejects.toThrow(
      "but the command ends with exit code 1.\n  cat: /none: No such file",
    );
  });

  it("fails, with not as without, where the command cannot be run", async () => {
    const message = "The command missing cannot be run in the app's container: exec: not found";
    await expect(expect(appOf()).toPrint("missing", /not found/)).rejects.toThrow(message);
    await expect(expect(appOf()).not.toPrint("missing", /x/)).rejects.toThrow(message);
  });
});

it.each<[string, (app: RunningApp) => Promise<void>]>([
  ["toPrint", (app) => expect(app).toPrint("python3 --version", /3/)],
  ["not.toPrint", (app) => expect(app).not.toPrint("python3 --version", /3/)],
  ["toBeHealthy", (app) => expect(app).toBeHealthy()],
  ["not.toBeHealthy", (app) => expect(app).not.toBeHealthy()],
  ["toStopWithin", (app) => expect(app).toStopWithin("3 s")],
  ["not.toStopWithin", (app) => expect(app).not.toStopWithin("3 s")],
])("%s fails on an app that has ended", async (_, expectation) => {
  await expect(expectation(ended())).rejects.toThrow(end);
});

it.each<[() => Promise<void>, string]>([
  [() => expect(appOf()).toStopWithin("3 seconds"), 'toStopWithin("3 seconds"): a duration is a number and ms, s or min, such as "3 s".'],
  [() => expect(appOf()).toAnswerOn(0), "toAnswerOn(0): a port is a whole number from 1 to 65535."],
  [() => expect(appOf()).toAnswerOn(5000, "healthz"), 'toAnswerOn([5000,"healthz"]): a path begins with a slash, such as "/healthz".'],
  [
    () => expect(appOf()).toPrint("ls | wc", /1/),
    'toPrint("ls | wc"): no shell reads the command: write it as a list, such as ["sh", "-c", "…"].',
  ],
  [() => expect(5).toBeHealthy(), "toBeHealthy takes a running app of runHardened(), and was given a value of the type number."],
  [
    () => expect(5).toReuseLayersAfter("app.py"),
    "toReuseLayersAfter takes an image of buildImage(), and was given a value of the type number.",
  ],
])("a wrong call fails in one sentence", async (call, message) => {
  await expect(call()).rejects.toThrow(new Failure(message, 2));
});

describe("toReuseLayersAfter", () => {
  const source = (text: string): Promise<Buffer> => tarOf([["app/app.py", text]]);
  /** An image of these layers; each is named by its instruction. */
  async function built(steps: readonly (readonly [instruction: string, layer: Buffer])[]): Promise<Image> {
    const layers = steps.map(([, layer]) => layer);
    const history = steps.map(([instruction]) => ({ created_by: instruction }));
    return readArchive(streamOf(await savedImages([{ tags: [], config: configOf(layers, { history }), layers }])));
  }
  async function rebuildable(build: (changed: string | null) => Promise<Image>): Promise<Image & Pick<BuiltImage, "rebuild">> {
    const rebuild = async (change: Change, mark = ""): Promise<string[]> =>
      (await build(`${JSON.stringify(change)}${mark}`)).layers.map(({ diffId }) => diffId);
    return { ...(await build(null)), rebuild };
  }
  const packages = (time: string): Promise<Buffer> => tarOf([["usr/lib/flask.py", time]]);

  it("holds where only the changed file's layer is built again", async () => {
    const rebuild = async (changed: string | null): Promise<Image> =>
      built([
        ["RUN pip install flask", await packages("1")],
        ["COPY app.py .", await source(changed ?? "")],
      ]);
    await expect(await rebuildable(rebuild)).toReuseLayersAfter("app.py");
    await expect(await rebuildable(rebuild)).toReuseLayersAfter({ "app.py": "changed" });
    await expect(expect(await rebuildable(rebuild)).not.toReuseLayersAfter("app.py")).rejects.toThrow(
      "Expected the build not to reuse the layers without app.py after it changes, but it reuses all 1.",
    );
  });

  it("names what is built again, and the layer that causes it", async () => {
    const rebuild = async (changed: string | null): Promise<Image> =>
      built([
        ["COPY . .", await source(changed ?? "")],
        ["RUN pip install flask", await packages(changed ?? "")],
      ]);
    await expect(await rebuildable(rebuild)).not.toReuseLayersAfter("app.py");
    await expect(expect(await rebuildable(rebuild)).toReuseLayersAfter("app.py")).rejects.toThrow(
      [
        "Expected the build to reuse the layers without app.py after it changes, but it builds 1 again.",
        "  built again: 1.5 kB, layer 2 of 2, RUN pip install flask",
        "  app.py is in layer 1 of 2, COPY . .",
        "The linter tells it from the Dockerfile: dockerfile/require-dependencies-before-source, dockerfile/no-copy-entire-context",
      ].join("\n"),
    );
  });

  it("fails where the change proves nothing", async () => {
    const rebuild = async (): Promise<Image> => built([["COPY . .", await source("")]]);
    await expect(expect(await rebuildable(rebuild)).toReuseLayersAfter("app.py")).rejects.toThrow(
      "The change of app.py did not reach the image",
    );
    await expect(expect(await rebuildable(rebuild)).not.toReuseLayersAfter("other.py")).rejects.toThrow(
      "No layer of the app's own holds other.py",
    );
  });
});
