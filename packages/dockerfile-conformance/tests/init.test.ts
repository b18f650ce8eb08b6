import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checks } from "../src/checks/index.js";
import { main } from "../src/command.js";
import { loadSettings } from "../src/config.js";
import { settingsOf } from "../src/config-schema.js";
import { readImage } from "../src/image.js";
import { configurationOf, type Measured, writeConfiguration } from "../src/init.js";
import { configOf, diffIdOf, type Member, ociArchive, tarOf } from "./image-archives.js";

const names = checks.map(({ name }) => name);

async function measured(layers: readonly Member[][], more: Partial<Measured> = {}): Promise<Measured> {
  const tars = await Promise.all([[["etc/passwd", "root"]] satisfies Member[], ...layers].map(tarOf));
  const base = { reference: "python:3.12-alpine", used: "x", standIn: false, id: "sha256:1", layers: tars.slice(0, 1).map(diffIdOf) };
  const image = await readImage(await ociArchive(tars, configOf(tars)), "id", base);
  return { image, user: "web", distribution: "alpine", answerSeconds: 0.84, idleBytes: 31_000_000, ...more };
}

const app: Member[][] = [
  [["app/requirements.txt", "flask"]],
  [
    ["usr/lib/python3.12/site-packages/flask/app.py", "x".repeat(70_000)],
    ["tmp/x", ""],
  ],
  [["app/main.py", "print()"]],
];

describe("the configuration of what was measured", () => {
  it("names what is there and leaves head room", async () => {
    const config = configurationOf(await measured(app));
    expect(config).toEqual({
      $schema: "./node_modules/dockerfile-conformance/schema/config.schema.json",
      base: "python:3.12-alpine",
      distribution: "alpine",
      user: "web",
      port: 5000,
      files: ["requirements.txt", "main.py"],
      source: "main.py",
      dependencies: "requirements.txt",
      ownLayers: 3,
      totalBytes: "98 kB",
      ownBytes: "96 kB",
      memoryBytes: "160 MB",
      answerSeconds: "9 s",
    });
    expect(settingsOf(config, "", names).expectations).toMatchObject({ port: 5000, memoryBytes: 160_000_000, answerSeconds: 9 });
  });

  it("turns off what such an app gives nothing to look at", async () => {
    const many = Array.from({ length: 60 }, (_, index): Member => [`app/file${index}`, ""]);
    const nothing = { user: null, distribution: "debian", answerSeconds: null, idleBytes: null };
    expect(configurationOf(await measured([many], nothing))).toMatchObject({
      user: "nonroot",
      distribution: "debian",
      checks: { "alpine-base": "off", "necessary-files": "off", "dependencies-reused": "off", "dependencies-rebuilt": "off" },
    });
  });
});

describe("the file", () => {
  let folder: string;
  let errors: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "init-"));
    errors = "";
    vi.spyOn(process.stderr, "write").mockImplementation((text) => ((errors += String(text)), true));
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  it("is written and can be read", async () => {
    const file = await writeConfiguration(folder, configurationOf(await measured(app)));
    expect(await readFile(file, "utf8")).toMatch(/^\{\n {2}"\$schema"/);
    expect((await loadSettings(folder, names)).expectations.user).toBe("web");
  });

  it("is never written over", async () => {
    const file = await writeConfiguration(folder, { port: 1 });
    await expect(writeConfiguration(folder, { port: 2 })).rejects.toThrow("cannot be written: EEXIST");
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({ port: 1 });
  });

  it.each(["conformance.config.json", "conformance.config.ts"])("%s is not doubled, whatever engine there is", async (name) => {
    await writeFile(join(folder, "Dockerfile"), "FROM scratch");
    await writeFile(join(folder, name), "{}");
    expect(await main(["init", folder])).toBe(2);
    expect(errors).toBe(`${join(folder, name)} is there: change it, or remove it first.\n`);
  });
});
