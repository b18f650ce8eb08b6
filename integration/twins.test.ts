import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BaseResolver, baseResolver, checks, conformance, defaultExpectations, type Engine, openEngine } from "dockerfile-conformance";
import { afterAll, beforeAll, expect, it } from "vitest";
import { referenceApp, substitutes } from "./app.js";
import { twins } from "./twins.js";

const say = (): void => undefined;
const real = baseResolver({ mode: "auto", substitutes, say });
/** Every twin is built on the reference app's base: one that names another differs in the name alone. */
const bases: BaseResolver = {
  resolve: async (engine, reference) => ({ ...(await real.resolve(engine, defaultExpectations.base)), reference }),
};
/** Enough for an app that answers within a second, and short for one that never will. */
const expectations = { ...defaultExpectations, answerSeconds: 10 };

let engine: Engine;
let dockerfile: string;

beforeAll(async () => {
  engine = await openEngine({ provision: false, say });
  dockerfile = await readFile(join(referenceApp, "Dockerfile"), "utf8");
});

afterAll(() => engine[Symbol.asyncDispose]());

it.concurrent.each(twins)("$fault: fails exactly its checks, gets exactly its rules", async (twin) => {
  const without = (twin.without ?? []).map((file): [string, null] => [file, null]);
  const overlay = new Map<string, string | null>([["Dockerfile", twin.change(dockerfile)], ...without]);
  const modes = Object.fromEntries((twin.alsoChecked ?? []).map((check) => [check, "on" as const]));
  const settings = { expectations: { ...expectations, ...twin.expectations }, checks: modes, waivers: [] };
  const report = await conformance(engine, { directory: referenceApp, bases, say, settings, overlay });
  const failed = report.practices.flatMap((practice) => practice.checks.filter(({ status }) => status === "fail"));
  const findings = [...report.practices.flatMap(({ lint }) => lint?.findings ?? []), ...report.otherFindings];
  expect({
    checks: failed.map(({ name }) => name).sort(),
    rules: [...new Set(findings.map(({ rule }) => rule))].sort(),
  }).toEqual({ checks: [...twin.checks].sort(), rules: twin.rules.map((rule) => `dockerfile/${rule}`).sort() });
});

it("has a twin for every check, but for the one that only the real base can fail", () => {
  const failing = new Set(twins.flatMap((twin) => twin.checks));
  expect(checks.map(({ name }) => name).filter((name) => !failing.has(name))).toEqual(["alpine-base"]);
});
