import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require parser directives that Docker can read",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["duplicate-directive", "invalid-escape"],
});
