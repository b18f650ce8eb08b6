import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require the arguments that an instruction takes",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["missing-argument", "extra-argument", "heredoc-destination", "json-not-strings", "line-too-long"],
});
