import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require names of stages to be of their form",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["bad-stage-name"],
});
