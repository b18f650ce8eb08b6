import dockerfile from "eslint-plugin-dockerfile";
import { expect, it } from "vitest";
import { checks } from "../src/checks/index.js";
import { practices } from "../src/practices.js";

it("numbers the eight practices and gives each a rule and a check", () => {
  const numbered = practices.filter(({ key }) => typeof key === "number");
  expect(numbered.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(numbered.filter((practice) => practice.rules.length === 0 || practice.checks.length === 0)).toEqual([]);
});

it("has every check once", () => {
  expect(practices.flatMap((practice) => practice.checks)).toEqual(checks);
});

it("has every rule of the practices preset once", () => {
  const rules = practices.flatMap((practice) => practice.rules.map((rule) => `dockerfile/${rule}`));
  expect(rules.sort()).toEqual(Object.keys(dockerfile.configs.practices.rules).sort());
});
