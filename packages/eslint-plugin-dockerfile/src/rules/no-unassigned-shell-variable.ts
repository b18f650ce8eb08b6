import { shellScripts } from "../analysis/shell-scripts.js";
import { unassignedVariables } from "../analysis/unassigned-variables.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow shell variables that nothing sets",
      category: "run-shell",
      presets: { strict: "error", hadolint: "error" },
      aliases: [{ tool: "shellcheck", id: "SC2154" }],
    },

    messages: {
      unassigned:
        "Nothing sets '{{name}}', so it is empty here. Set it, declare it with ARG or ENV, or write '${{{name}}:-}' if that is meant.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const script of shellScripts(sourceCode)) {
          for (const { name, range } of unassignedVariables(script, sourceCode.text)) {
            const loc = { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) };
            context.report({ loc, messageId: "unassigned", data: { name } });
          }
        }
      },
    };
  },
});
