import { isCommandSubstitution, shellScripts } from "../analysis/shell-scripts.js";
import { declaringCommands } from "../analysis/word-splitting.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow declarations that hide the exit status of a substitution",
      category: "run-shell",
      presets: { strict: "error", hadolint: "error" },
      aliases: [{ tool: "shellcheck", id: "SC2155" }],
    },

    messages: {
      masked: "The status of '{{command}}' hides that of the substitution. Assign '{{name}}' first, then declare it.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const { commands } of shellScripts(sourceCode)) {
          for (const { name: command, words } of commands) {
            if (command === null || !declaringCommands.has(command)) continue;
            for (const { raw, range, substitutions } of words) {
              const name = /^(\w+)\+?=/.exec(raw)?.[1];
              if (name === undefined || !substitutions.some((node) => isCommandSubstitution(node, sourceCode.text))) continue;
              const start = sourceCode.getLocFromIndex(range[0]);
              const end = sourceCode.getLocFromIndex(range[0] + name.length);
              context.report({ loc: { start, end }, messageId: "masked", data: { command, name } });
            }
          }
        }
      },
    };
  },
});
