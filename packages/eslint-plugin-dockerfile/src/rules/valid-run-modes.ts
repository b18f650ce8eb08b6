import { runModes } from "../knowledge/flag-groups.js";
import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require --network and --security of RUN to name what BuildKit knows",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["bad-flag-value"],
  reports: ({ flag = "" }) => runModes.has(flag),
});
