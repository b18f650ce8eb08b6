import type { Word } from "dockerfile-syntax";
import { grantedBits, modeChanges } from "../analysis/file-modes.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow modes that let every user write",
      category: "user-security",
      presets: { recommended: "error", strict: "error" },
      aliases: [{ tool: "sonar", id: "S2612" }],
    },
    hasSuggestions: true,
    messages: {
      writable: "'{{mode}}' lets every user of the container change the files. Give the right to write to the user or group that needs it.",
      tighten: "Write '{{tight}}'.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        for (const { node, mode, paths } of modeChanges(tree)) {
          const { otherWrite, sticky } = grantedBits(mode);
          const isDevice = paths.length > 0 && paths.every((path) => path.startsWith("/dev/"));
          // With the sticky bit everyone has files of their own, as in /tmp.
          if (!otherWrite || sticky || isDevice) continue;
          const tight = withoutOtherWrite(node, mode);
          context.report({
            node,
            messageId: "writable",
            data: { mode },
            suggest:
              tight === null
                ? null
                : [
                    {
                      messageId: "tighten",
                      data: { tight },
                      fix: (fixer) => fixer.replaceTextRange([node.range[1] - 1, node.range[1]], tight.slice(-1)),
                    },
                  ],
          });
        }
      },
    };
  },
});

/** A number without the right of others to write; null for what is written in letters or in quotes. */
function withoutOtherWrite(node: Word, mode: string): string | null {
  return node.raw === mode && /^[0-7]+$/.test(mode) ? mode.slice(0, -1) + String(Number(mode.slice(-1)) - 2) : null;
}
