import type { Copy } from "dockerfile-syntax";
import { withoutOnbuild } from "../analysis/commands.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Require the destination of a COPY with several sources to end with a slash",
      category: "copy-add",
      presets: { recommended: "error", strict: "error", hadolint: "error" },
      aliases: [
        { tool: "hadolint", id: "DL3021" },
        { tool: "trivy", id: "DS-0011" },
      ],
    },
    fixable: "code",
    messages: {
      missing: "Several sources need a folder: '{{destination}}' must end with a slash.",
    },
  },
  create(context) {
    function check({ destination, heredocs, json, sources }: Copy): void {
      if (destination === null || sources.length + (sources.length === 0 ? heredocs.length : 0) < 2) return;
      const text = destination.value ?? destination.raw.replaceAll(/["']/g, "");
      // A variable may end with one. The first builder refuses '.', too.
      if (/[\\/]$/.test(text) || (destination.value === null && /\}$|\$\w+$/.test(text))) return;
      const quote = json || /["']$/.test(destination.raw) ? 1 : 0;
      const end = destination.range[1] - quote;
      context.report({
        node: destination,
        messageId: "missing",
        data: { destination: text },
        fix: (fixer) => fixer.insertTextAfterRange([end, end], "/"),
      });
    }

    return {
      Stage({ instructions }) {
        for (const instruction of instructions) {
          const copy = withoutOnbuild(instruction);
          if (copy.type === "Copy") check(copy);
        }
      },
    };
  },
});
