import { healthcheckFlags, runModes } from "../knowledge/flag-groups.js";
import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require flags that the instruction has, with values of their form",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["unknown-flag", "duplicate-flag", "missing-flag-value", "bad-flag-value"],
  hasSuggestions: true,
  // Their values are other rules'.
  reports: ({ code, flag = "" }) => code !== "bad-flag-value" || !(flag === "chmod" || runModes.has(flag) || healthcheckFlags.has(flag)),
});
