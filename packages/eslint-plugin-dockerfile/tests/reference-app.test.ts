import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { expect, it } from "vitest";
import plugin from "../src/index.js";

const app = fileURLToPath(new URL("../../../reference-app", import.meta.url));

it("passes strict but for what the practices themselves demand, each with a reason", async () => {
  const eslint = new ESLint({ cwd: app, overrideConfigFile: true, overrideConfig: plugin.configs.strict });
  const [result] = await eslint.lintFiles(["Dockerfile"]);
  expect(result?.messages).toEqual([]);
  const excused = result?.suppressedMessages.map(({ ruleId, suppressions }) => [
    ruleId,
    suppressions.map(({ justification }) => justification),
  ]);
  expect(excused).toEqual([["dockerfile/no-eol-base-image", [expect.stringMatching(/\w+ \w+/)]]]);
});
