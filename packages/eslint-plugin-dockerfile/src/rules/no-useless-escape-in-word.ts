import { expandedWords } from "../analysis/nested-commands.js";
import { shellScripts } from "../analysis/shell-scripts.js";
import { wordParts } from "../analysis/word-parts.js";
import { defineRule } from "../define-rule.js";

/** What a backslash makes plain, and the letters of sequences that look like more. */
const meaningful = /^\\[\s|&;<>()\\'"$`?*@!+[\]{}.,~#ntr]$/;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow backslashes that the shell drops",
      category: "run-shell",
      presets: { strict: "error", hadolint: "warn" },
      aliases: [{ tool: "shellcheck", id: "SC1001" }],
    },

    messages: {
      dropped: "The shell drops the backslash of '{{escape}}'. Put the word between quotes if the backslash is meant, or remove it.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const command of shellScripts(sourceCode).flatMap(({ commands }) => commands)) {
          // Patterns of `[[ =~ ]]` have escapes of their own.
          if (command.name === "[[") continue;
          const name = command.words[0];
          for (const word of expandedWords(command)) {
            if (!word.raw.includes("\\")) continue;
            for (const { kind, range, text } of wordParts(word, sourceCode.text)) {
              const skipsAlias = word === name && range[0] === word.range[0];
              // A backslash that ends the file escapes nothing.
              if (kind !== "escape" || meaningful.test(text) || skipsAlias || range[1] > sourceCode.text.length) continue;
              const loc = { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) };
              context.report({ loc, messageId: "dropped", data: { escape: text } });
            }
          }
        }
      },
    };
  },
});
