import { shellScripts } from "../analysis/shell-scripts.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow &> in sh",
      category: "run-shell",
      presets: { strict: "error", hadolint: "error" },
      aliases: [{ tool: "shellcheck", id: "SC3020" }],
    },

    hasSuggestions: true,
    messages: {
      notPosix: "sh may read '&>' as '&' and run the command in the background. Write '>{{target}} 2>&1'.",
      split: "Write '>{{target}} 2>&1'.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const { dialect, commands } of shellScripts(sourceCode)) {
          if (dialect !== "posix") continue;
          for (const node of commands.flatMap(({ redirects }) => redirects)) {
            if (node.operator !== "&>" || node.target === null) continue;
            const data = { target: node.target.raw };
            const suggested = sourceCode.text.slice(node.range[0] + 1, node.range[1]);
            context.report({
              node,
              messageId: "notPosix",
              data,
              suggest: [{ messageId: "split", data, fix: (fixer) => fixer.replaceTextRange([...node.range], `${suggested} 2>&1`) }],
            });
          }
        }
      },
    };
  },
});
