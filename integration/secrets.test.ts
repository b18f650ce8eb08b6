import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Engine, openEngine } from "dockerfile-conformance";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cli, copiedApp, edit, end, start, substituteWords } from "./command.js";

let engine: Engine;
let folder: string;

beforeAll(async () => {
  engine = await openEngine();
  folder = await copiedApp();
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await engine[Symbol.asyncDispose]();
});

it.each(["json", "html"])("no value that is secret is in a report, format %s, or in what is said meanwhile", async (format) => {
  const config = {
    buildArgs: { NPM_TOKEN: { env: "CONFORMANCE_TEST_TOKEN" } },
    env: { API_KEY: { file: "key.txt" }, DB_PASSWORD: "value-in-the-file" },
    expected: {
      commands: [
        { args: ["sh", "-c", "echo $API_KEY $DB_PASSWORD"], output: "^these words$" },
        { args: ["sh", "-c", "cat /app/built"], output: "^these words$" },
      ],
    },
  };
  await writeFile(join(folder, "conformance.config.json"), JSON.stringify(config));
  await writeFile(join(folder, "key.txt"), "value-of-a-file\n");
  if (format === "json")
    await edit(folder, "Dockerfile", (text) =>
      text.replace(/^COPY requirements.*\n/m, '$&ARG NPM_TOKEN\nSHELL ["/bin/sh", "-e", "-c"]\nRUN echo $NPM_TOKEN > built\n'),
    );
  const words = [cli, folder, "--format", format, ...(await substituteWords(engine))];
  const ended = await end(start(words, { CONFORMANCE_TEST_TOKEN: "value-of-a-variable" }), engine);
  expect(ended).toMatchObject({ code: 1, left: [] });
  // What the commands have printed is shown, but for these values.
  expect(ended.stdout).toContain("does not write /^these words$/: *** ***");
  expect(ended.stdout + ended.stderr).not.toMatch(/value-(?:of|in)-/);
});
