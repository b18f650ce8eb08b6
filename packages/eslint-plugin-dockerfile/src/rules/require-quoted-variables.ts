import { shellScripts } from "../analysis/shell-scripts.js";
import { splitVariables } from "../analysis/word-splitting.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require double quotes around variables that the shell splits",
      category: "run-shell",
      presets: { strict: "error", hadolint: "warn" },
      aliases: [
        { tool: "shellcheck", id: "SC2086" },
        { tool: "sonar", id: "S6570" },
      ],
    },

    hasSuggestions: true,
    messages: {
      unquoted: "The shell splits '{{variable}}' at blanks and expands it to file names. Put it between double quotes.",
      quote: "Write '\"{{variable}}\"'.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    const { text } = sourceCode;

    return {
      Dockerfile() {
        for (const node of shellScripts(sourceCode).flatMap((script) => splitVariables(script, text))) {
          const variable = text.slice(...node.range);
          // All elements of an array are another matter, and what has no end may reach beyond the script.
          if (/\[[@*]\]/.test(variable) || (variable.startsWith("${") && !variable.endsWith("}"))) continue;
          context.report({
            node,
            messageId: "unquoted",
            data: { variable },
            suggest: [
              {
                messageId: "quote",
                data: { variable },
                fix: (fixer) => [fixer.insertTextBeforeRange([...node.range], '"'), fixer.insertTextAfterRange([...node.range], '"')],
              },
            ],
          });
        }
      },
    };
  },
});
