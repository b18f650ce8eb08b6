import { rowsByCommand } from "../analysis/commands.js";
import { disablingOptions } from "../analysis/disabled-checks.js";
import { stageCommands } from "../analysis/nested-commands.js";
import { weakTlsOptions } from "../knowledge/disabled-checks.js";
import { defineRule } from "../define-rule.js";

const rows = rowsByCommand(weakTlsOptions);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow curl and wget with versions of TLS that are broken",
      category: "run-shell",
      presets: { strict: "error" },
      aliases: [{ tool: "sonar", id: "S4423" }],
    },
    hasSuggestions: true,
    messages: {
      weak: "'{{option}}' allows a version of TLS that others can read or change. Ask for TLS 1.2 or newer.",
      replace: "Write '{{text}}'.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;
    return {
      Stage(stage) {
        for (const command of stageCommands(stage)) {
          for (const { row, option } of disablingOptions(command, rows)) {
            const { word, name, value } = option;
            const written = row.value === null ? name : (value ?? "");
            const source = text.slice(...word.range);
            const start = word.range[0] + source.lastIndexOf(written);
            // In a group of letters the long option has no place.
            const isWhole = source.includes(written) && (row.value !== null || word.value === name);
            context.report({
              node: word,
              messageId: "weak",
              data: { option: row.value === null ? name : `${name} ${written}` },
              suggest: isWhole
                ? [
                    {
                      messageId: "replace",
                      data: { text: row.instead },
                      fix: (fixer) => fixer.replaceTextRange([start, start + written.length], row.instead),
                    },
                  ]
                : null,
            });
          }
        }
      },
    };
  },
});
