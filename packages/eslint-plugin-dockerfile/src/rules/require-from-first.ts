import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require FROM before every other instruction but ARG",
    category: "syntax",
    presets: { recommended: "error", strict: "error", hadolint: "error", buildkit: "error" },
    aliases: [{ tool: "hadolint", id: "DL3061" }],
  },
  codes: ["missing-from", "no-instructions"],
});
