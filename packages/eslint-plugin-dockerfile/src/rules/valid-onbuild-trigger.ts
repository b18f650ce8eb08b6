import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Disallow triggers that ONBUILD may not have",
    category: "syntax",
    presets: { recommended: "error", strict: "error", hadolint: "error", buildkit: "error" },
    aliases: [{ tool: "hadolint", id: "DL3043" }],
  },
  codes: ["bad-trigger"],
});
