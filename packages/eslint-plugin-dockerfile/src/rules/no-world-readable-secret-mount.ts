import { runsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow mounts of secrets that every user may read",
      category: "secrets",
      presets: { recommended: "error", strict: "error" },
      aliases: [{ tool: "sonar", id: "S6469" }],
    },
    hasSuggestions: true,
    messages: {
      worldReadable:
        "With the mode '{{mode}}' every user and program of the RUN may use the {{type}}. Give it to its owner alone: '{{closed}}'.",
      close: "Write 'mode={{closed}}'.",
    },
  },
  create(context) {
    return {
      Stage(stage) {
        for (const { options } of runsOf(stage).flatMap(({ flags }) => flags)) {
          const type = options.find(({ key }) => key === "type")?.value;
          if (type !== "secret" && type !== "ssh") continue;
          for (const node of options) {
            const mode = node.value ?? "";
            if (node.key !== "mode" || !/^[0-7]*[1-7]$/.test(mode)) continue;
            const closed = `${mode.slice(0, -1)}0`;
            const [, end] = node.range;
            context.report({
              node,
              messageId: "worldReadable",
              data: { mode, type: type === "ssh" ? "SSH agent" : "secret", closed },
              suggest: /[0-7]$/.test(context.sourceCode.getText(node))
                ? [{ messageId: "close", data: { closed }, fix: (fixer) => fixer.replaceTextRange([end - 1, end], "0") }]
                : null,
            });
          }
        }
      },
    };
  },
});
