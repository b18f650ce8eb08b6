import { shellScripts } from "../analysis/shell-scripts.js";
import { wordParts } from "../analysis/word-parts.js";
import { defineRule } from "../define-rule.js";

const sequence = /\\[0-7abefnrtvx]/;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow escape sequences in the arguments of echo",
      category: "run-shell",
      presets: { strict: "error", hadolint: "warn" },
      aliases: [{ tool: "shellcheck", id: "SC2028" }],
    },

    messages: {
      escape: "Whether echo expands '{{escape}}' depends on the shell. Use printf.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const { shell, commands } of shellScripts(sourceCode)) {
          // The echo of dash and ash is known.
          if (shell === "ash" || shell === "dash") continue;
          for (const { name, words } of commands) {
            if (name?.slice(name.lastIndexOf("/") + 1) !== "echo" || words.some(({ value }) => /^-[a-zA-Z]*e/.test(value ?? ""))) continue;
            for (const word of words.slice(1)) {
              const text = wordParts(word, sourceCode.text)
                .map(({ kind, text: part }) => (kind === "escape" ? part.slice(1) : part))
                .join("");
              const escape = sequence.exec(text)?.[0];
              if (escape !== undefined) context.report({ node: word, messageId: "escape", data: { escape } });
            }
          }
        }
      },
    };
  },
});
