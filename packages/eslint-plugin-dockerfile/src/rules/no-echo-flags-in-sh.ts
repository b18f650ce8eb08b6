import { shellScripts } from "../analysis/shell-scripts.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow options of echo that sh does not promise",
      category: "run-shell",
      presets: { strict: "error", hadolint: "error" },
      aliases: [
        { tool: "shellcheck", id: "SC3036", messageId: "dash" },
        { tool: "shellcheck", id: "SC3037", messageId: "posix" },
      ],
    },

    messages: {
      posix: "What echo does with '{{option}}' depends on the sh of the image. Use printf.",
      dash: "The echo of {{shell}} prints '{{option}}' like any other word. Use printf.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const { dialect, shell, commands } of shellScripts(sourceCode)) {
          if (dialect !== "posix") continue;
          for (const { name, words } of commands) {
            const node = words[1];
            const option = node?.value ?? "";
            if (node === undefined || name !== "echo" || !/^-[eEsn]+$/.test(option)) continue;
            if (shell !== "ash" && shell !== "dash") context.report({ node, messageId: "posix", data: { option } });
            else if (option !== "-n") context.report({ node, messageId: "dash", data: { option, shell } });
          }
        }
      },
    };
  },
});
