import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import { runCommand } from "../../src/migration/command.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "migrate-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: string[]): { code: number; output: string; error: string } {
  let output = "";
  let error = "";
  const code = runCommand(args, plugin.rules, {
    folder,
    env: { HOME: join(folder, "home") },
    print: (text) => (output += text),
    printError: (text) => (error += text),
  });
  return { code, output, error };
}

describe("migrate", () => {
  it("writes a configuration from the file that hadolint finds", () => {
    writeFileSync(join(folder, ".hadolint.yml"), "ignored: [DL3002]\nformat: json\n");
    expect(run("migrate")).toEqual({
      code: 0,
      output:
        "eslint.config.mjs does what hadolint does with .hadolint.yml.\n- 'format' is no setting of ESLint: eslint --format chooses the report.\n",
      error: "",
    });
    const text = readFileSync(join(folder, "eslint.config.mjs"), "utf8");
    expect(text).toContain('"dockerfile/no-root-user": "off"');
    expect(text).toContain('"suppressions": [');
  });

  it("writes beside a configuration that is there, and says how to add it", () => {
    writeFileSync(join(folder, "eslint.config.js"), "export default [];\n");
    expect(run("migrate").output).toBe(
      'eslint.dockerfile.config.mjs does what hadolint does without configuration.\nAdd it to eslint.config.js: import dockerfile from "./eslint.dockerfile.config.mjs", and ...dockerfile among its objects.\n',
    );
    expect(readFileSync(join(folder, "eslint.config.js"), "utf8")).toBe("export default [];\n");
    expect(run("migrate")).toMatchObject({
      code: 2,
      error: "eslint.dockerfile.config.mjs is there already. Remove it first, or move it away.\n",
    });
  });

  it.each([
    [["migrate", "no.yaml"], "There is no no.yaml. Name hadolint's configuration file.\n"],
    [["migrate", "bad.yaml"], "bad.yaml: 'x' is no setting of hadolint."],
    [["migrate", "."], " cannot be read: "],
    [["migrate", "a", "b"], "Usage: "],
    [["migrate", "--all"], "'--all' is not known.\nUsage: "],
    [["migrat"], "'migrat' is not known.\nUsage: "],
    [[], "Usage: "],
  ])("%j is refused, and nothing written", (args, message) => {
    writeFileSync(join(folder, "bad.yaml"), "x: 1\n");
    const { code, error } = run(...args);
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(readdirSync(folder)).toEqual(["bad.yaml"]);
  });

  it("takes an absolute path", () => {
    const file = join(folder, "own.yaml");
    writeFileSync(file, "no-fail: true\n");
    expect(run("migrate", file)).toMatchObject({ code: 0, output: expect.stringContaining("hadolint does with own.yaml.") as string });
    expect(run("migrate", join(folder, "no.yaml"))).toMatchObject({
      code: 2,
      error: "There is no no.yaml. Name hadolint's configuration file.\n",
    });
  });

  it("explains itself", () => {
    expect(run("--help")).toMatchObject({ code: 0, error: "" });
  });
});

describe("a hostile project", () => {
  it.each(["__proto__: { a: 1 }", "constructor: 1", "override: { __proto__: [DL3006] }"])(
    "has no setting that every object has: %s",
    (text) => {
      writeFileSync(join(folder, ".hadolint.yaml"), text);
      expect(run("migrate")).toMatchObject({
        code: 2,
        output: "",
        error: expect.stringMatching(/is no setting of hadolint|must be lists/) as string,
      });
    },
  );

  it.each([
    [
      "aliases that multiply",
      ["a: &a [x,x,x,x,x,x,x,x]", ..."bcdefghi".split("").map((key, at) => `${key}: &${key} [${`*${"abcdefgh"[at]},`.repeat(8)}]`)],
    ],
    ["lists deeper than the call stack", [`ignored: ${"[".repeat(50_000)}${"]".repeat(50_000)}`]],
  ])("does not take up all memory or time with %s", (_, lines) => {
    writeFileSync(join(folder, ".hadolint.yaml"), lines.join("\n"));
    const { code, error } = run("migrate");
    expect([code, error.trimEnd().split("\n").length]).toEqual([2, 1]);
  });

  it.runIf(process.platform === "linux")("does not keep it waiting with a pipe or a device", () => {
    execFileSync("mkfifo", [join(folder, ".hadolint.yaml")]);
    expect(run("migrate")).toMatchObject({ code: 2, error: expect.stringContaining("cannot be read") as string });
    rmSync(join(folder, ".hadolint.yaml"));
    symlinkSync("/dev/zero", join(folder, ".hadolint.yaml"));
    expect(run("migrate")).toMatchObject({ code: 2, error: expect.stringContaining("cannot be read") as string });
  });

  it("gets nothing written through a link that leads nowhere", () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    symlinkSync(join(outside, "written"), join(folder, "eslint.config.mjs"));
    expect(run("migrate")).toMatchObject({ code: 2, error: expect.stringContaining("EEXIST") as string });
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });
});
