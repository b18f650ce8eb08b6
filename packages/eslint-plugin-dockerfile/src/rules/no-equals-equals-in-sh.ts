import { shellScripts } from "../analysis/shell-scripts.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow == in conditions of sh",
      category: "run-shell",
      presets: { strict: "error", hadolint: "error" },
      aliases: [{ tool: "shellcheck", id: "SC3014" }],
    },

    hasSuggestions: true,
    messages: {
      notPosix: "sh compares with '='; with '==' the '{{command}}' of some fails. Write '='.",
      single: "Write '='.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const { dialect, commands } of shellScripts(sourceCode)) {
          if (dialect !== "posix") continue;
          for (const { name, words } of commands) {
            if (name !== "[" && name !== "test") continue;
            for (const node of words) {
              if (node.raw !== "==") continue;
              context.report({
                node,
                messageId: "notPosix",
                data: { command: name },
                suggest: [{ messageId: "single", fix: (fixer) => fixer.replaceTextRange([...node.range], "=") }],
              });
            }
          }
        }
      },
    };
  },
});
