import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Disallow here-documents without an end",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["unterminated-heredoc"],
});
