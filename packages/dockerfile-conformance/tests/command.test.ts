import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { main } from "../src/command.js";

let folder: string;
let output: string;
let errors: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "conformance-"));
  output = errors = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => ((output += String(text)), true));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => ((errors += String(text)), true));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

// All of these are said before an engine is looked for.
describe("bad usage ends with exit code 2 and one sentence", () => {
  it.each<[string[], string]>([
    [["--nope"], "Unknown option '--nope'. See dockerfile-conformance --help.\n"],
    [["--fromat", "json"], "Unknown option '--fromat'. Did you mean --format? See dockerfile-conformance --help.\n"],
    [["--no-prov"], "Unknown option '--no-prov'. Did you mean --no-provision? See dockerfile-conformance --help.\n"],
    [["--base"], "Option '--base <value>' argument missing. See dockerfile-conformance --help.\n"],
    [["--base", "fake"], '--base is auto or real, not "fake".\n'],
    [["--format=xml"], '--format is terminal, json, junit, sarif, markdown or html, not "xml".\n'],
    [["--max-growth=2 MiB"], '--max-growth is a size such as "500 kB", not "2 MiB".\n'],
    [["--no-provision=yes"], "Option '--no-provision' does not take an argument. See dockerfile-conformance --help.\n"],
    [["one", "two"], "One app at a time: 2 paths were given.\n"],
  ])("%j", async (argv, message) => {
    expect(await main(argv)).toBe(2);
    expect([output, errors]).toEqual(["", message]);
  });

  it.each(["python", "=b", "a=", "a=b=c"])("--substitute %s", async (text) => {
    expect(await main([folder, "--substitute", text])).toBe(2);
    expect([output, errors]).toEqual(["", `--substitute is image=image, such as python:3.9-alpine3.18=my-python, not "${text}".\n`]);
  });

  it("a path that is not there", async () => {
    const path = join(folder, "gone");
    expect(await main([path])).toBe(2);
    expect([output, errors]).toEqual(["", `There is no folder ${path}: give the path of an app with a Dockerfile.\n`]);
  });

  it("a path that is a file", async () => {
    const path = join(folder, "Dockerfile");
    await writeFile(path, "FROM scratch");
    expect(await main([path])).toBe(2);
    expect([output, errors]).toEqual(["", `${path} is not a folder: give the path of the folder that the Dockerfile is in.\n`]);
  });

  it("a folder without a Dockerfile", async () => {
    expect(await main([folder])).toBe(2);
    expect([output, errors]).toEqual(["", `${folder} has no Dockerfile: give the path of an app that has one.\n`]);
  });
});

it("--help goes to stdout and is no error", async () => {
  expect(await main(["--help"])).toBe(0);
  expect(output).toMatch(/^Usage: dockerfile-conformance \[path\]/);
  expect(errors).toBe("");
});

it("leaves no signal handler behind", async () => {
  const before = process.listenerCount("SIGINT");
  await main(["--help"]);
  expect(process.listenerCount("SIGINT")).toBe(before);
});

it("an error that it does not know is told without what acts on a terminal", async () => {
  const substitutes = {
    [Symbol.iterator]: () => {
      throw new Error("\u001b]0;owned\u0007");
    },
  } as never;
  expect(await main([folder], { substitutes })).toBe(2);
  expect(errors).toContain("owned");
  expect(errors).not.toContain("\u001b");
});
