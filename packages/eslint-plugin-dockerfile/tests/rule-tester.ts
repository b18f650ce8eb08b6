import type { ParseResult } from "@eslint/core";
import type { Dockerfile } from "dockerfile-syntax";
import { RuleTester } from "eslint";
import { describe, it } from "vitest";
import plugin, { DockerfileLanguage, type DockerfileRule } from "../src/index.js";

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** ESLint looks for changes in JavaScript's trees alone: on a frozen tree a rule that changes it throws. */
class FrozenLanguage extends DockerfileLanguage {
  override parse(...parameters: Parameters<DockerfileLanguage["parse"]>): ParseResult<Dockerfile> {
    return deepFreeze(super.parse(...parameters));
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

const tester = new RuleTester({
  plugins: { dockerfile: { ...plugin, languages: { dockerfile: new FrozenLanguage() } } },
  language: "dockerfile/dockerfile",
});

type Tests = Parameters<RuleTester["run"]>[2];

/** A tester of rules for Dockerfiles; every assertion that ESLint offers is on. */
export const ruleTester = {
  run(name: string, rule: DockerfileRule, tests: Tests): void {
    const assertionOptions = { requireMessage: "messageId", requireLocation: true, requireData: true };
    tester.run(name, rule, { ...tests, assertionOptions } as Tests);
  },
};
