import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require SHELL to be a JSON array",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["shell-not-json"],
  hasSuggestions: true,
});
