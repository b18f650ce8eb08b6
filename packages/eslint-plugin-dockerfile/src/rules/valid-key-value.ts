import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require pairs of ENV, LABEL and ARG to be whole",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["missing-equals", "missing-value", "blank-name", "unclosed-quote"],
});
