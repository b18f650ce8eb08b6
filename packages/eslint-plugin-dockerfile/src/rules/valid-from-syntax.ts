import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require FROM to name an image, and after AS a stage",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["bad-from"],
  hasSuggestions: true,
});
