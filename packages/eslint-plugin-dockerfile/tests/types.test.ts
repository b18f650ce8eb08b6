import { describe, expectTypeOf, it } from "vitest";
import type { DockerfileRules } from "../src/index.js";

const accept = (rules: DockerfileRules): DockerfileRules => rules;

// The compiler checks these: `npm run types`.
describe("the types of rules", () => {
  it("take severities and each rule's options", () => {
    const rules = {
      "dockerfile/no-root-user": "error",
      "dockerfile/no-latest-tag": ["warn", { tags: ["latest", "edge"] }],
      "dockerfile/no-consecutive-run": [2, { maxCommands: 3 }],
      "dockerfile/require-expose": "off",
    } satisfies DockerfileRules;
    expectTypeOf(rules).toExtend<DockerfileRules>();
  });

  it("refuse a wrong name, severity or option", () => {
    // @ts-expect-error there is no such rule
    accept({ "dockerfile/no-rot-user": "error" });
    // @ts-expect-error there is no such severity
    accept({ "dockerfile/no-root-user": "fatal" });
    // @ts-expect-error the rule has no such option
    accept({ "dockerfile/no-latest-tag": ["error", { tag: "latest" }] });
    // @ts-expect-error the option is a list
    accept({ "dockerfile/no-latest-tag": ["error", { tags: "latest" }] });
    // @ts-expect-error the rule has no options
    accept({ "dockerfile/no-empty-continuation": ["error", {}] });
  });
});
