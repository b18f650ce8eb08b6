import { readdirSync } from "node:fs";
import dockerfile from "eslint-plugin-dockerfile";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Outcome, Subject } from "../src/checks/check.js";
import { checks } from "../src/checks/index.js";
import type { RunningApp } from "../src/container.js";
import { defaultExpectations } from "../src/expectations.js";
import { expectedSchema } from "../src/expected.js";
import type { Image, Layer } from "../src/image.js";
import type { LayerEntry } from "../src/layers.js";

const entry = (path: string, type: LayerEntry["type"] = "file", size = 10): LayerEntry => ({
  path,
  type,
  mode: 0o644,
  uid: 0,
  gid: 0,
  size: type === "file" ? size : 0,
  linkname: null,
});

/** Paths that end in a slash are folders; `-path` is a whiteout. */
function entries(paths: readonly string[]): LayerEntry[] {
  return paths.map((path) =>
    path.startsWith("-") ? entry(path.slice(1), "whiteout") : path.endsWith("/") ? entry(path.slice(0, -1), "directory") : entry(path),
  );
}

let made = 0;
function layer(createdBy: string, paths: readonly string[], more: Partial<Layer> = {}): Layer {
  made += 1;
  return {
    diffId: `sha256:${made}`,
    bytes: 1024,
    createdBy,
    fromBase: false,
    entries: entries(paths),
    privateKeys: [],
    texts: new Map(),
    ...more,
  };
}

const packages = "usr/local/lib/python3.9/site-packages";
const baseLayer = layer("base", [], {
  fromBase: true,
  bytes: 38_700_000,
  entries: [...entries(["etc/", "etc/passwd", "etc/shadow", "tmp/", "root/"]), entry("usr/lib/libpython3.9.so", "file", 38_000_000)],
  texts: new Map([["etc/shadow", "root:*::0:::::\n"]]),
});
const passwd = "root:x:0:0:root:/root:/bin/ash\nnonroot:x:10001:10001::/:/sbin/nologin\n";
const group = "root:x:0:root\nnonroot:x:10001:\n";
const accounts = (file: string, text: string): Layer => layer("RUN adduser", [file], { texts: new Map([[file, text]]) });
const install = layer("RUN pip install", ["etc/passwd", "etc/group", "tmp/", `${packages}/flask/app.py`, "usr/local/bin/flask"], {
  texts: new Map([
    ["etc/passwd", passwd],
    ["etc/group", group],
  ]),
});
const goodLayers = [
  baseLayer,
  layer("WORKDIR /app", ["app/"]),
  layer("COPY requirements.txt .", ["app/", "app/requirements.txt"]),
  install,
  layer("COPY app.py .", ["app/", "app/app.py"]),
];

function imageOf(layers: readonly Layer[], more: Partial<Image> = {}): Image {
  const sum = (some: readonly Layer[]): number => some.reduce((bytes, { bytes: own }) => bytes + own, 0);
  return {
    id: "sha256:image",
    base: { reference: "python:3.9-alpine3.18", used: "python:3.9-alpine3.18", standIn: false, id: "sha256:base", layers: [] },
    onBase: true,
    config: {
      user: "nonroot",
      exposedPorts: ["5000/tcp"],
      volumes: [],
      env: [],
      entrypoint: [],
      cmd: ["gunicorn"],
      workdir: "/app",
      labels: {},
      stopSignal: null,
      healthcheck: null,
    },
    history: [],
    layers,
    bytes: sum(layers),
    ownBytes: sum(layers.filter(({ fromBase }) => !fromBase)),
    ...more,
  };
}

const goodOutput: Record<string, string> = {
  "cat /etc/os-release": 'NAME="Alpine Linux"\nID=alpine\n',
  "apk --version": "apk-tools 2.14.0",
  id: "uid=10001(nonroot) gid=10001(nonroot) groups=10001(nonroot)",
  "cat /proc/1/status": "Name:\tgunicorn\nUid:\t10001\t10001\t10001\t10001\n",
};

function appOf(output: Record<string, string> = goodOutput, more: Partial<RunningApp> = {}): RunningApp {
  return {
    url: "http://localhost:1",
    port: 5000,
    answer: { status: 200, seconds: 0.5 },
    exec: (command, { env = {} } = {}) => {
      const stdout = output[[...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...command].join(" ")];
      return Promise.resolve({ stdout: stdout ?? "", stderr: "", output: stdout ?? "", exitCode: stdout === undefined ? 127 : 0 });
    },
    listeningPorts: () => Promise.resolve([5000]),
    memory: () => Promise.resolve(30_000_000),
    health: () => Promise.resolve({ status: "healthy", output: "" }),
    logs: () => Promise.resolve("first\nlast\n"),
    stop: () => Promise.resolve({ seconds: 0.7, exitCode: 0 }),
    [Symbol.asyncDispose]: () => Promise.resolve(),
    ...more,
  };
}

function subjectOf(more: Partial<Subject> = {}): Subject {
  return {
    image: imageOf(goodLayers),
    expectations: defaultExpectations,
    run: () => Promise.resolve(appOf()),
    runAs: () => Promise.resolve(appOf()),
    twice: () => Promise.resolve([imageOf(goodLayers), imageOf(goodLayers)]),
    rebuild: (file) => Promise.resolve(file === "app.py" ? [install.diffId] : ["sha256:other"]),
    ...more,
  };
}

async function judge(name: string, more: Partial<Subject> = {}): Promise<Outcome> {
  const check = checks.find((one) => one.name === name);
  if (check === undefined) throw new Error(`no check ${name}`);
  return check.run(subjectOf(more));
}

const withLayers = (...more: Layer[]): Partial<Subject> => ({ image: imageOf([...goodLayers, ...more]) });
const withConfig = (config: Partial<Image["config"]>): Partial<Subject> => ({
  image: imageOf(goodLayers, { config: { ...imageOf([]).config, ...config } }),
});
const withOutput = (output: Record<string, string>): Partial<Subject> => ({
  run: () => Promise.resolve(appOf({ ...goodOutput, ...output })),
});
const withPorts = (ports: readonly number[] | null): Partial<Subject> => ({
  run: () => Promise.resolve(appOf(goodOutput, { listeningPorts: () => Promise.resolve(ports) })),
});
const withHealth = (status: string): Partial<Subject> => ({
  ...withConfig({ healthcheck: ["CMD", "check"] }),
  run: () => Promise.resolve(appOf(goodOutput, { health: () => Promise.resolve({ status, output: "no\n" }) })),
});
const expecting = (expected: Partial<z.input<typeof expectedSchema>>, more: Partial<Subject> = {}): Partial<Subject> => ({
  ...more,
  expectations: { ...defaultExpectations, expected: expectedSchema.parse(expected) },
});
const again = (layers: readonly Layer[]): Partial<Subject> => ({ twice: () => Promise.resolve([imageOf(goodLayers), imageOf(layers)]) });
const withMode = (mode: number, path = "usr/local/bin/x"): Layer => layer("RUN chmod", [], { entries: [{ ...entry(path), mode }] });
const settingsFile = layer("COPY settings /etc/app/", [], {
  entries: [
    { ...entry("etc/app/settings.ini"), uid: 3, mode: 0o640 },
    { ...entry("etc/settings", "symlink"), linkname: "app/settings.ini" },
  ],
  texts: new Map([["etc/app/settings.ini", "[app]\ndebug = false\n"]]),
});
const large = (createdBy: string, path = "opt/data"): Layer => layer(createdBy, [], { entries: [{ ...entry(path), size: 3_000_000 }] });
const silent: Partial<RunningApp> = { answer: { missing: "did not answer on port 5000 within 30 s" } };

it("has one file for each check, named after it", () => {
  const files = readdirSync(new URL("../src/checks/", import.meta.url)).filter((file) => !["check.ts", "index.ts"].includes(file));
  expect(files.map((file) => file.replace(/\.ts$/, "")).sort()).toEqual(checks.map(({ name }) => name).sort());
});

it("names a variable that holds a secret without its value", async () => {
  const metadata = { env: { API_TOKEN: "wanted-value", MODE: "a" } };
  const { detail } = await judge("expected-metadata", expecting({ metadata }, withConfig({ env: ["API_TOKEN=found-value", "MODE=b"] })));
  expect(detail).toEqual(["env API_TOKEN is another", 'env MODE is "b", not "a"']);
});

it("says which of the commands around one have failed", async () => {
  const commands = [{ args: ["id"], setup: [["gone", "-x"]], teardown: [["id"], ["lost"]] }];
  const { detail } = await judge("expected-commands", expecting({ commands }));
  expect(detail).toEqual([
    "setup of id: gone -x ends with exit code 127: it writes nothing",
    "teardown of id: lost ends with exit code 127: it writes nothing",
  ]);
});

it.each(checks.map((check) => [check.name, check] as const))("%s passes on an image that follows the practices", async (_, check) => {
  const { status, measured, limit, detail } = await check.run(subjectOf());
  expect([status, measured === "", limit === "", detail]).toEqual(["pass", false, false, undefined]);
});

describe("a fault fails its check and says what was measured", () => {
  const standIn = imageOf([]).base;
  const faults: [string, Partial<Subject>, string][] = [
    [
      "reproducible",
      again([...goodLayers.slice(0, 4), layer("COPY app.py .", ["app/", "app/app.py", "app/built-at"])]),
      "4 of 5 layers, 4 of them byte for byte",
    ],
    ["reproducible", again(goodLayers.slice(0, 4)), "4 of 5 layers, 4 of them byte for byte"],
    ["expected-files", expecting({ files: [{ path: "/etc/app/settings.ini", lacks: "debug" }] }, withLayers(settingsFile)), "1 difference"],
    ["expected-commands", expecting({ commands: [{ args: ["id"], lacks: "nonroot" }] }), "1 difference"],
    ["pinned-base", { image: imageOf(goodLayers, { base: { ...standIn, reference: "python:latest" } }) }, "python:latest"],
    ["pinned-base", { image: imageOf(goodLayers, { onBase: false }) }, "python:3.9-alpine3.18, but its layers are not the image's first"],
    ["alpine-base", withOutput({ "cat /etc/os-release": "ID=debian\n" }), "ID=debian, apk"],
    ["own-layers", withLayers(layer("RUN a", ["usr/local/bin/a"]), layer("RUN b", ["usr/local/bin/b"])), "5 layers"],
    ["configured-user", withConfig({ user: "" }), "none, so root"],
    ["configured-user", withConfig({ user: "0:0" }), "0:0"],
    ["configured-user", withConfig({ user: "daemon" }), "daemon"],
    ["effective-user", withOutput({ id: "uid=0(root) gid=0(root)" }), "root, uid 0"],
    ["effective-user", withOutput({ id: "uid=0(nonroot) gid=0(root)" }), "nonroot, uid 0"],
    ["effective-user", withOutput({ id: "uid=7 gid=7" }), "without a name, uid 7"],
    ["effective-user", withOutput({ id: "" }), "id failed with exit code 0"],
    ["process-user", withOutput({ "cat /proc/1/status": "Uid:\t7\t7\t0\t7\n" }), "uid 7, 0"],
    ["process-user", withOutput({ "cat /proc/1/status": "" }), "unreadable"],
    ["necessary-files", withLayers(layer("COPY . .", ["app/README.md", "app/tests/", "app/tests/a.py"])), "2 too many"],
    ["necessary-files", { image: imageOf(goodLayers.slice(0, 4)) }, "1 missing"],
    ["necessary-files", withLayers(layer("RUN mkdir", ["data/"])), "1 too many"],
    ["dependencies-reused", { rebuild: (_, mark = "") => Promise.resolve(["", "", "", `sha256:${mark}`]) }, "new layer"],
    ["dependencies-reused", { image: imageOf([baseLayer]) }, "no layer holds packages"],
    ["dependencies-rebuilt", { rebuild: () => Promise.resolve([install.diffId]) }, "same layer"],
    ["dependencies-rebuilt", { image: imageOf([baseLayer]) }, "no layer holds packages"],
    ["exposed-port", withConfig({ exposedPorts: [] }), "no port"],
    ["exposed-port", withConfig({ exposedPorts: ["5000/udp"] }), "5000/udp"],
    ["answers", { run: () => Promise.resolve(appOf(goodOutput, { answer: { status: 500, seconds: 1 } })) }, "HTTP 500 after 1.0 s"],
    ["answers", { run: () => Promise.resolve(appOf(goodOutput, silent)) }, "the app did not answer on port 5000 within 30 s"],
    ["only-exposed-port", withPorts([5000, 8000]), "port 5000, 8000"],
    ["only-exposed-port", withPorts([]), "nothing listens"],
    ["only-exposed-port", withPorts(null), "unreadable: no cat, python3 or node"],
    ["becomes-healthy", withHealth("unhealthy"), "unhealthy"],
    ["becomes-healthy", withHealth("starting"), "starting"],
    ["random-uid", { runAs: () => Promise.resolve(appOf(goodOutput, silent)) }, "the app did not answer on port 5000 within 30 s"],
    ["random-uid", { run: () => Promise.resolve(appOf(goodOutput, silent)) }, "the app does not answer as its own user"],
    ["writable-paths", withLayers(layer("RUN chmod", [], { entries: [{ ...entry("app", "directory"), mode: 0o777 }] })), "1 path"],
    ["writable-paths", withLayers(layer("RUN chown", [], { entries: [{ ...entry("app/a"), uid: 10001 }] })), "1 path"],
    ["writable-paths", withLayers(layer("RUN chgrp", [], { entries: [{ ...entry("app/a"), gid: 10001, mode: 0o664 }] })), "1 path"],
    ["writable-paths", withOutput({ id: "" }), "the user is not known: the image has no id"],
    ["wasted-bytes", withLayers(large("RUN a"), large("RUN b")), "3.0 MB, 7.8 %"],
    ["wasted-bytes", withLayers(large("RUN a"), layer("RUN rm", ["-opt/data"])), "3.0 MB, 7.8 %"],
    ["no-secrets", withLayers(layer("RUN key", [], { privateKeys: ["srv/key"] }), layer("RUN rm", ["-srv/key"])), "1 places"],
    ["no-secrets", withLayers(layer("COPY . .", ["app/.env", "root/.aws/credentials"])), "2 places"],
    ["no-secrets", withConfig({ env: ["API_TOKEN=abc"] }), "1 places"],
    [
      "no-secrets",
      {
        image: imageOf(goodLayers, {
          history: [
            { instruction: "", empty: false },
            { instruction: "ARG NPM_TOKEN=abc", empty: true },
          ],
        }),
      },
      "1 places",
    ],
    ["no-package-caches", withLayers(layer("RUN pip", ["root/.cache/pip/a", "root/.cache/pip/b"])), "2 files of pip, 20 B"],
    ["no-package-caches", withLayers(layer("RUN apk", ["var/cache/apk/a"]), layer("RUN rm", ["-var/cache/apk/a"])), "1 file of apk, 10 B"],
    ["nothing-left-behind", withLayers(layer("RUN x", ["var/log/x", "tmp/x"])), "2 files: logs, temporary files"],
    ["efficiency", withLayers(layer("RUN a", ["-usr/lib/libpython3.9.so"])), "0.0 %"],
    ["no-setuid", withLayers(withMode(0o4755)), "1 file"],
    ["no-setuid", withLayers(withMode(0o2755)), "1 file"],
    ["no-empty-password", withLayers(accounts("etc/shadow", "root:::0:::::\n")), "root in /etc/shadow"],
    ["no-empty-password", withLayers(accounts("etc/passwd", `${passwd}guest::7:7::/:/bin/sh\n`)), "guest in /etc/passwd"],
    ["no-duplicate-ids", withLayers(accounts("etc/passwd", `${passwd}toor:x:0:0::/:/bin/sh\n`)), "uid 0 of root and toor"],
    ["no-duplicate-ids", withLayers(accounts("etc/group", `${group}root:x:7:\n`)), "group root"],
    [
      "no-sensitive-mounts",
      withConfig({ volumes: ["/etc/", "/data", "/proc/sys", "/var/run/docker.sock"] }),
      "/etc/, /proc/sys, /var/run/docker.sock",
    ],
    ["expected-files", expecting({ files: [{ path: "/etc/app/settings.ini" }] }), "1 difference"],
    ["expected-files", expecting({ files: [{ path: "/app/app.py", exists: false }] }), "1 difference"],
    [
      "expected-files",
      expecting({ files: [{ path: "/etc/settings", mode: "0644", uid: 0, gid: 3, contains: "^debug = true$" }] }, withLayers(settingsFile)),
      "4 differences",
    ],
    ["expected-files", expecting({ files: [{ path: "/app/app.py", contains: "x" }] }), "1 difference"],
    ["expected-files", expecting({ files: [{ path: "/app/app.py", executableBy: "any" }] }), "1 difference"],
    [
      "expected-files",
      expecting(
        { files: [{ path: "/etc/app/settings.ini", contains: ["^debug", "gone"], lacks: ["x", "app"] }] },
        withLayers(settingsFile),
      ),
      "2 differences",
    ],
    [
      "expected-metadata",
      expecting(
        {
          metadata: {
            env: { A: { matches: "^b$" }, B: null, D: { matches: "" } },
            labels: { l: { matches: "^v\\d" } },
            unexposedPorts: ["22/tcp", "5000/tcp"],
            unmountedVolumes: ["/a"],
          },
        },
        withConfig({ env: ["A=b=c", "B="], labels: { l: "1" }, volumes: ["/a", "/b"] }),
      ),
      "6 differences",
    ],
    [
      "expected-metadata",
      expecting({
        metadata: {
          env: { A: "1" },
          labels: { b: "2" },
          cmd: ["python"],
          workdir: "/",
          user: "root",
          volumes: ["/data"],
          exposedPorts: [],
        },
      }),
      "7 differences",
    ],
    ["expected-commands", expecting({ commands: [{ args: ["id"], output: "^uid=0" }, { args: ["gone"] }] }), "2 differences"],
    [
      "expected-commands",
      expecting({ commands: [{ args: ["id"], output: ["nonroot", "^root"], lacks: ["x=", "^uid"] }] }),
      "2 differences",
    ],
    ["expected-commands", expecting({ commands: [{ args: ["id"], output: "nonroot", stream: "stderr" }] }), "1 difference"],
    ["expected-commands", expecting({ commands: [{ args: ["id"], env: { LANG: "C" } }] }), "1 difference"],
    // The command itself is not run then, and what cleans up is.
    [
      "expected-commands",
      expecting({ commands: [{ args: ["id"], output: "^root", setup: [["gone"]], teardown: [["lost"]] }] }),
      "2 differences",
    ],
    ["nothing-left-behind", withLayers(layer("RUN x", [`${packages}/flask/__pycache__/app.cpython-39.pyc`])), "1 file: bytecode"],
    ["no-late-cleanup", withLayers(layer("RUN rm", [`-${packages}/flask`])), "1 file, 10 B, still in a lower layer"],
    ["no-late-cleanup", withLayers(layer("RUN rm", ["-app/app.py"])), "1 file, 10 B, still in a lower layer"],
    ["total-size", withLayers(layer("RUN x", [], { bytes: 61_300_000 })), "100.0 MB"],
    ["own-size", withLayers(layer("RUN x", [], { bytes: 20_000_000 })), "20.0 MB"],
    [
      "stops-in-time",
      { run: () => Promise.resolve(appOf(goodOutput, { stop: () => Promise.resolve({ seconds: 10.3, exitCode: 137 }) })) },
      "exit code 137 after 10.3 s",
    ],
    ["stops-in-time", { run: () => Promise.resolve(appOf(goodOutput, silent)) }, "the app did not answer on port 5000 within 30 s"],
  ];
  it.each(faults)("%s %#", async (name, subject, measured) => {
    expect(await judge(name, subject)).toMatchObject({ status: "fail", measured });
  });

  it("and every check has one", () => {
    expect(new Set(faults.map(([name]) => name))).toEqual(new Set(checks.map(({ name }) => name)));
  });
});

describe("what is no fault", () => {
  it.each<[string, string, Partial<Subject>]>([
    [
      "dependencies-reused",
      "another layer of the same step in the cache, after a build without it",
      { rebuild: () => Promise.resolve(["", "", "", "sha256:of another build", ""]) },
    ],
    ["becomes-healthy", "no HEALTHCHECK", withConfig({ healthcheck: null })],
    ["becomes-healthy", "a HEALTHCHECK that is turned off", withConfig({ healthcheck: ["NONE"] })],
    [
      "writable-paths",
      "a folder for temporary files",
      withLayers(layer("RUN x", [], { entries: [{ ...entry("tmp/x", "directory"), mode: 0o777 }] })),
    ],
    [
      "writable-paths",
      "a volume",
      {
        image: imageOf([...goodLayers, layer("RUN x", [], { entries: [{ ...entry("data/a"), uid: 10001 }] })], {
          config: { ...imageOf([]).config, volumes: ["/data/"] },
        }),
      },
    ],
    [
      "writable-paths",
      "a folder in which each may remove its own files",
      withLayers(layer("RUN x", [], { entries: [{ ...entry("data", "directory"), mode: 0o1777 }] })),
    ],
    [
      "writable-paths",
      "what its owner cannot write",
      withLayers(layer("RUN x", [], { entries: [{ ...entry("app/a"), uid: 10001, mode: 0o444 }] })),
    ],
    ["wasted-bytes", "less than the floor", withLayers(layer("RUN a", ["opt/data"]), layer("RUN b", ["opt/data"]))],
    ["wasted-bytes", "a package database", withLayers(large("RUN a", "lib/apk/db/installed"), large("RUN b", "lib/apk/db/installed"))],
    ["no-secrets", "a path to a secret", withConfig({ env: ["PASSWORD_FILE=/run/secrets/a", "TOKEN_PATH=/x", "SECRET="] })],
    [
      "no-secrets",
      "the base's own history",
      {
        image: imageOf(goodLayers, {
          history: [
            { instruction: "ENV A_TOKEN=x", empty: true },
            { instruction: "", empty: false },
          ],
        }),
      },
    ],
    [
      "own-layers",
      "the folder of WORKDIR and metadata",
      withLayers(layer("WORKDIR /app", ["app/"]), layer("ENV a=b", []), layer("USER", [])),
    ],
    ["configured-user", "the user with a group", withConfig({ user: "nonroot:nonroot" })],
    ["configured-user", "a number, which effective-user resolves", withConfig({ user: "10001:10001" })],
    ["necessary-files", "a change of the base's own files", withLayers(layer("RUN x", ["etc/passwd", "root/"]))],
    ["necessary-files", "leftovers, which have their own checks", withLayers(layer("RUN x", ["tmp/x", "root/.cache/pip/a"]))],
    ["necessary-files", "account backups and mount points", withLayers(layer("RUN x", ["etc/shadow-", "proc/", "sys/"]))],
    ["no-setuid", "a folder", withLayers(layer("RUN x", [], { entries: [{ ...entry("srv", "directory"), mode: 0o2755 }] }))],
    ["no-setuid", "a file that a later layer removes", withLayers(withMode(0o4755), layer("RUN rm", ["-usr/local/bin/x"]))],
    ["no-setuid", "a file of the base", { image: imageOf([{ ...withMode(0o4755), fromBase: true }]) }],
    [
      "no-setuid",
      "an allowed file",
      { ...withLayers(withMode(0o4755)), expectations: { ...defaultExpectations, setuid: ["/usr/local/bin/x"] } },
    ],
    ["no-empty-password", "an image without accounts", { image: imageOf([]) }],
    ["no-empty-password", "what a later layer locks", withLayers(accounts("etc/shadow", "a::"), accounts("etc/shadow", "a:!:"))],
    ["no-sensitive-mounts", "a folder of the app's", withConfig({ volumes: ["/data", "/usr/share/app", "/etc/app"] })],
    [
      "expected-files",
      "as configured, through a link and a linked folder",
      expecting(
        {
          files: [
            { path: "/etc/settings", mode: "640", uid: 3, gid: 0, contains: "^debug = false$" },
            { path: "/conf/app/../app/settings.ini" },
            { path: "/loop/x", exists: false },
          ],
        },
        withLayers(
          settingsFile,
          layer("RUN ln", [], {
            entries: [
              { ...entry("conf", "symlink"), linkname: "/etc" },
              { ...entry("loop", "symlink"), linkname: "loop" },
            ],
          }),
        ),
      ),
    ],
    [
      "expected-metadata",
      "as configured",
      expecting(
        {
          metadata: {
            env: { A: "b=c", B: { matches: "^$" }, C: null },
            labels: { l: "", v: { matches: "^1\\." } },
            unexposedPorts: ["22/tcp"],
            unmountedVolumes: ["/c"],
            cmd: ["gunicorn"],
            entrypoint: [],
            workdir: "/app",
            user: "nonroot",
            volumes: ["/b", "/a"],
          },
        },
        withConfig({ env: ["A=b=c", "B="], labels: { l: "", v: "1.2" }, volumes: ["/a", "/b"] }),
      ),
    ],
    [
      "expected-commands",
      "as configured",
      expecting({
        commands: [
          { args: ["id"], output: "nonroot" },
          { args: ["x"], exitCode: 127 },
          { args: ["id"], setup: [["id"]], teardown: [["id"]], output: ["uid", "nonroot"], lacks: ["x"], stream: "stdout" },
        ],
      }),
    ],
    ["reproducible", "other times", again(goodLayers.map((one) => ({ ...one, diffId: `${one.diffId} later` })))],
    ["no-late-cleanup", "hiding a file of the base", withLayers(layer("RUN rm", ["-root"]))],
    ["no-late-cleanup", "a file removed where it was made, and made again", withLayers(layer("RUN x", ["-etc/motd", "etc/motd"]))],
    ["nothing-left-behind", "an emptied temporary folder", withLayers(layer("RUN x", ["tmp/", "var/cache/apk/", "-tmp/x"]))],
    ["no-package-caches", "apt's lock", withLayers(layer("RUN x", ["var/cache/apt/archives/lock", "var/lib/apt/lists/lock"]))],
    ["nothing-left-behind", "a pip cache, which has its own check", withLayers(layer("RUN x", ["root/.cache/pip/a"]))],
    ["no-package-caches", "a folder alone", withLayers(layer("RUN x", ["root/.cache/pip/"]))],
    [
      "stops-in-time",
      "exactly the limit",
      { run: () => Promise.resolve(appOf(goodOutput, { stop: () => Promise.resolve({ seconds: 3, exitCode: 0 }) })) },
    ],
  ])("%s: %s", async (name, _, subject) => {
    expect(await judge(name, subject)).toMatchObject({ status: "pass" });
  });
});

it("does not ask a stand-in base whether it is Alpine", async () => {
  const { base } = imageOf([]);
  const image = imageOf(goodLayers, { base: { ...base, standIn: true } });
  expect(await judge("alpine-base", { image })).toMatchObject({ status: "not-checked", measured: "stand-in base" });
});

it("shows the end of the log of an app that does not answer", async () => {
  const logs = Array.from({ length: 30 }, (_, index) => `line ${index}`).join("\r\n");
  const run = (): Promise<RunningApp> => Promise.resolve(appOf(goodOutput, { ...silent, logs: () => Promise.resolve(`${logs}\n`) }));
  const { detail = [] } = await judge("answers", { run });
  expect([detail.length, detail[0], detail.at(-1)]).toEqual([20, "line 10", "line 29"]);
});

it("names the paths and the instructions to look at", async () => {
  const removed = withLayers(layer("RUN rm -r flask", [`-${packages}`]));
  expect((await judge("no-late-cleanup", removed)).detail).toEqual([
    `/${packages}/flask/app.py, from layer 4 of 6, RUN pip install, removed by layer 6 of 6, RUN rm -r flask`,
  ]);
  const surplus = await judge("necessary-files", withLayers(layer("COPY . .", ["app/.git/HEAD", "-app/app.py"])));
  expect(surplus.detail).toEqual(["too many: /app/.git/HEAD, from layer 6 of 6, COPY . ."]);
});

it.each([
  ["root/.cache/pip/http/a", "pip"],
  ["root/.cache/uv/a", "uv"],
  ["root/.cache/pypoetry/a", "poetry"],
  ["opt/conda/pkgs/a.conda", "conda"],
  ["etc/apk/cache/a.apk", "apk"],
  ["var/lib/apt/lists/deb.debian.org_dists_InRelease", "apt"],
  ["var/cache/apt/archives/a.deb", "apt"],
  ["var/cache/dnf/a", "dnf or yum"],
  ["var/cache/zypp/a", "zypper"],
  ["var/cache/pacman/pkg/a", "pacman"],
  ["home/node/.npm/_cacache/a", "npm"],
  ["usr/local/share/.cache/yarn/v6/a", "yarn"],
  ["root/.local/share/pnpm/store/v3/a", "pnpm"],
  ["root/.bun/install/cache/a", "bun"],
  ["usr/local/bundle/cache/a.gem", "gem"],
  ["usr/lib/ruby/gems/3.2.0/cache/a.gem", "gem"],
  ["root/.composer/cache/a", "composer"],
  ["go/pkg/mod/a", "go"],
  ["root/.cache/go-build/a", "go"],
  ["usr/local/cargo/registry/cache/a", "cargo"],
  ["root/.m2/repository/a", "maven"],
  ["root/.gradle/caches/a", "gradle"],
  ["root/.local/share/NuGet/http-cache/a", "nuget"],
])("%s is a cache of %s", async (path, manager) => {
  expect(await judge("no-package-caches", withLayers(layer("RUN x", [path])))).toMatchObject({
    status: "fail",
    measured: `1 file of ${manager}, 10 B`,
  });
});

it("knows what of the Dockerfile is at fault", async () => {
  const copied = layer("COPY . .", ["app/.git/HEAD"]);
  const { at } = await judge("necessary-files", withLayers(copied));
  expect(at).toEqual([copied]);
  expect((await judge("configured-user", withConfig({ user: "" }))).at).toEqual(["USER"]);
});

it("names lint rules that there are", () => {
  const named = checks.flatMap(({ rules }) => rules);
  expect(named.length).toBeGreaterThan(checks.length);
  expect(named.filter((rule) => !(rule in dockerfile.rules))).toEqual([]);
});
