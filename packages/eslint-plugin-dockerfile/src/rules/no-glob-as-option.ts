import { shellScripts } from "../analysis/shell-scripts.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow patterns that may match a file named like an option",
      category: "run-shell",
      presets: { strict: "error", hadolint: "warn" },
      aliases: [
        { tool: "shellcheck", id: "SC2035" },
        { tool: "sonar", id: "S6573" },
      ],
    },

    hasSuggestions: true,
    messages: {
      glob: "A file named '-r' would become an option of '{{command}}'. Write './{{pattern}}'.",
      prefix: "Write './{{pattern}}'.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const { name, words } of shellScripts(sourceCode).flatMap(({ commands }) => commands)) {
          // In a test a pattern is another mistake.
          if (/^(?:\[\[?|test)$/.test(name ?? "") || /(?:^|\/)(?:echo|printf)$/.test(name ?? "")) continue;
          for (const word of words.slice(1)) {
            if (/^(?:--|:::|::::)$/.test(word.value ?? "")) break;
            if (!/^[*?](?!\()/.test(word.raw)) continue;
            const data = { command: name ?? "the command", pattern: word.raw };
            context.report({
              node: word,
              messageId: "glob",
              data,
              // find matches the pattern itself.
              suggest:
                name === "find"
                  ? null
                  : [{ messageId: "prefix", data, fix: (fixer) => fixer.insertTextBeforeRange([...word.range], "./") }],
            });
          }
        }
      },
    };
  },
});
