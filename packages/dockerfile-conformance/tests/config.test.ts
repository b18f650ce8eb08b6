import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadSettings } from "../src/config.js";
import { settingsOf } from "../src/config-schema.js";
import { defaultExpectations } from "../src/expectations.js";
import { Failure } from "../src/failure.js";

const names = ["own-size", "no-secrets"];
const settings = (config: unknown): ReturnType<typeof settingsOf> => settingsOf(config, "conformance.config.js", names);

describe("a configuration", () => {
  it("fills in the defaults", () => {
    expect(settings({})).toEqual({ expectations: defaultExpectations, checks: {}, waivers: [], secretValues: [] });
  });

  it("takes sizes and times as people write them", () => {
    const { expectations } = settings({
      totalBytes: "60 MB",
      ownBytes: 1000,
      stopSeconds: "500 ms",
      answerSeconds: "1min",
      memoryBytes: "1.5 GB",
      port: 8080,
    });
    expect(expectations).toEqual({
      ...defaultExpectations,
      totalBytes: 60_000_000,
      ownBytes: 1000,
      stopSeconds: 0.5,
      answerSeconds: 60,
      memoryBytes: 1_500_000_000,
      port: 8080,
    });
  });

  it("turns checks off and waives them for a while", () => {
    const waivers = [{ check: "own-size", reason: "the model is large", until: "2027-01-31" }];
    expect(settings({ checks: { "no-secrets": "warn" }, waivers })).toMatchObject({ checks: { "no-secrets": "warn" }, waivers });
  });

  it("changes no object but itself", () => {
    const { checks, expectations } = settings(JSON.parse('{ "checks": { "__proto__": "off" }, "env": { "__proto__": { "A": "b" } } }'));
    expect([Object.keys(checks), Object.keys(expectations.env), ({} as { A?: string }).A]).toEqual([[], [], undefined]);
  });

  it.each<[unknown, string | RegExp]>([
    [{ prot: 1 }, 'prot is no setting. Did you mean "port"?'],
    [{ colour: 1 }, "colour is no setting."],
    [{ port: "5000" }, "port is wrong: invalid input: expected number, received string. TCP port that the app answers on."],
    [{ port: 70_000 }, "port is wrong: too big"],
    [{ totalBytes: "60 MiB" }, 'totalBytes is of another form. Bytes as a number, or with a decimal unit: "60 MB".'],
    [{ stopSeconds: "soon" }, 'stopSeconds is of another form. Seconds as a number, or with a unit: "3 s".'],
    [{ checks: { "own-sice": "off" } }, 'checks.own-sice is no check. Did you mean "own-size"?'],
    [{ checks: { "own-size": "of" } }, "checks.own-size is wrong: "],
    [{ waivers: [{ check: "own-siz", reason: "x", until: "2027-01-31" }] }, 'waivers[0].check is no check. Did you mean "own-size"?'],
    [{ waivers: [{ check: "own-size", reason: "", until: "2027-01-31" }] }, "waivers[0].reason is wrong: "],
    [{ waivers: [{ check: "own-size", reason: "x", until: "31.1.2027" }] }, "waivers[0].until is wrong: "],
    [
      { waivers: [{ check: "own-size", reason: "x", untill: "2027-01-31", until: "2027-01-31" }] },
      'waivers[0].untill is no setting. Did you mean "until"?',
    ],
    [
      { checks: { "own-size": "of" } },
      'checks.own-size is wrong: invalid option: expected one of "on"|"warn"|"off". By the name of a check',
    ],
    [{ checks: { "own-size": "of" } }, /Did you mean "off"\?$/],
    [{ env: { A: { env: "CONFORMANCE_TEST_NOTHING" } } }, "env.A is to come from the variable CONFORMANCE_TEST_NOTHING, which is not set."],
    [{ secrets: { a: { file: "nothing-there" } } }, "secrets.a is to come from a file that cannot be read: ENOENT"],
    [{ secrets: { a: "in the clear" } }, "secrets.a is of another form. Where a value is that must not stand here: "],
    [{ env: { A: { envs: "B" } } }, "env.A is of another form. A value, or where it is: "],
    [{ expected: { file: [] } }, 'expected.file is no setting. Did you mean "files"?'],
    [{ expected: { files: [{ pth: "/a" }] } }, "expected.files[0].path is wrong: "],
    [{ expected: { files: [{ path: "/a", mod: "0644" }] } }, 'expected.files[0].mod is no setting. Did you mean "mode"?'],
    [
      { expected: { files: [{ path: "a" }] } },
      /^conformance.config.js: expected\.files\[0\]\.path is wrong: .* A path in the image: "\/app\/app\.py"\.$/,
    ],
    [{ expected: { files: [{ path: "/a", contains: "(" }] } }, "expected.files[0].contains is of another form. A regular expression"],
    [{ expected: { metadata: { env: { A: 1 } } } }, "expected.metadata.env.A is of another form. A value, "],
    [
      { expected: { metadata: { labels: { a: { matches: "(" } } } } },
      "expected.metadata.labels.a.matches is wrong: it is no regular expression. ",
    ],
    [{ expected: { commands: [{ args: ["id"], setup: [[]] }] } }, "expected.commands[0].setup[0] is wrong: "],
    [
      { expected: { commands: [{ args: ["id"], stream: "stdot" }] } },
      /^conformance.config.js: expected\.commands\[0\]\.stream is wrong: .*Did you mean "stdout"\?$/,
    ],
    [{ expected: { metadata: { envs: {} } } }, 'expected.metadata.envs is no setting. Did you mean "env"?'],
    [{ expected: { commands: [{ args: ["id"], exit: 1 }] } }, 'expected.commands[0].exit is no setting. Did you mean "exitCode"?'],
    [5, "it must export an object of settings."],
    [[], "it must export an object of settings."],
    [JSON.parse('{ "__proto__": { "port": 1 } }'), "__proto__ is no setting."],
    [{ checks: { constructor: "off" } }, "checks.constructor is no check."],
    [{ files: {} }, "files is wrong: "],
    [{ files: [1] }, "files[0] is wrong: "],
    [{ env: { A: 1 } }, "env.A is of another form. "],
    [{ buildArgs: [] }, "buildArgs is wrong: "],
    [{ port: Number.NaN }, "port is wrong: "],
    [{ stopSeconds: -1 }, "stopSeconds is of another form."],
    [{ waivers: {} }, "waivers is wrong: "],
    [{ expected: null }, "expected is wrong: "],
  ])("%j is refused in one sentence", (config, message) => {
    expect(() => settings(config)).toThrow(typeof message === "string" ? `conformance.config.js: ${message}` : message);
    expect(() => settings(config)).toThrow(Failure);
  });
});

describe("the file", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "config-"));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it("fetches values that stand elsewhere, and knows what not to show", async () => {
    process.env["CONFORMANCE_TEST_VALUE"] = "from-the-environment";
    const file = join(folder, "token");
    await writeFile(file, "from-a-file\n");
    const config = {
      buildArgs: { INDEX: { env: "CONFORMANCE_TEST_VALUE" }, VERSION: "1.2" },
      env: { API_TOKEN: "in-the-configuration", MODE: "production" },
      secrets: { pip: { file: "token" } },
      expected: { commands: [{ args: ["id"], env: { DB_PASSWORD: "of-a-command", LANG: "C" } }] },
    };
    await writeFile(join(folder, "conformance.config.json"), JSON.stringify(config));
    const { expectations, secretValues } = await loadSettings(folder, names);
    expect(expectations).toMatchObject({
      buildArgs: { INDEX: "from-the-environment", VERSION: "1.2" },
      env: { API_TOKEN: "in-the-configuration", MODE: "production" },
      secrets: { pip: "from-a-file" },
    });
    expect(secretValues).toEqual(["from-the-environment", "from-a-file", "in-the-configuration", "of-a-command"]);
  });

  it("may be left out", async () => {
    expect((await loadSettings(folder, names)).expectations).toEqual(defaultExpectations);
  });

  it.each([
    ["conformance.config.json", '{ "$schema": "x", "port": 8080 }'],
    ["conformance.config.mjs", "export default { port: 8080 };"],
  ])("%s is read", async (name, text) => {
    await writeFile(join(folder, name), text);
    expect((await loadSettings(folder, names)).expectations.port).toBe(8080);
  });

  it.runIf(process.platform === "linux").each(["conformance.config.json", "conformance.config.js"])(
    "%s that is a device without an end, a pipe or huge is not read",
    async (name) => {
      const file = join(folder, name);
      const make = [
        () => symlink("/dev/zero", file),
        () => promisify(execFile)("mkfifo", [file]),
        () => writeFile(file, `{ "user": "${"x".repeat(2_000_000)}" }`),
      ];
      for (const one of make) {
        await one();
        await expect(loadSettings(folder, names)).rejects.toThrow(`${name} is no file of at most 1 MB.`);
        await rm(file);
      }
    },
  );

  it.each([
    ["conformance.config.json", "{", "conformance.config.json cannot be loaded: "],
    ["conformance.config.mjs", "export const port = 1;", "conformance.config.mjs cannot be loaded: it has no default export."],
    ["conformance.config.mjs", "syntax error", "conformance.config.mjs cannot be loaded: "],
    ["conformance.config.json", '{ "prot": 1 }', 'conformance.config.json: prot is no setting. Did you mean "port"?'],
  ])("%s with %j is refused", async (name, text, message) => {
    await writeFile(join(folder, name), text);
    await expect(loadSettings(folder, names)).rejects.toThrow(message);
  });
});
