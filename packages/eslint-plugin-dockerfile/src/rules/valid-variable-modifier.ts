import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require references to variables to be of a form that Docker knows",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["unsupported-modifier", "bad-substitution"],
});
