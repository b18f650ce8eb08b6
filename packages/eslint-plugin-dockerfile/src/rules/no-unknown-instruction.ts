import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Disallow lines that start with no instruction",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["unknown-instruction"],
});
