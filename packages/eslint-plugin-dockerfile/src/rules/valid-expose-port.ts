import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require EXPOSE to name ports",
    category: "syntax",
    presets: { recommended: "error", strict: "error", hadolint: "error", buildkit: "error" },
    aliases: [
      { tool: "hadolint", id: "DL3011" },
      { tool: "trivy", id: "DS-0008" },
      { tool: "semgrep", id: "invalid-port" },
    ],
  },
  codes: ["bad-port"],
});
