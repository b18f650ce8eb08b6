import { healthcheckFlags } from "../knowledge/flag-groups.js";
import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require HEALTHCHECK to be CMD or NONE, with flags of their form",
    category: "healthcheck",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["bad-healthcheck", "bad-flag-value"],
  reports: ({ code, flag = "" }) => code === "bad-healthcheck" || healthcheckFlags.has(flag),
});
