import { posix } from "node:path";
import type { Word } from "dockerfile-syntax";
import { stageReferences } from "../analysis/stage-references.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow copying all files of another stage",
      category: "stages",
      presets: { strict: "error", hadolint: "error" },
      aliases: [{ tool: "hadolint", id: "DL3067" }],
    },
    messages: {
      everything: "This copies all files of '{{name}}', its tools and caches too. Copy the paths that are needed.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(current) {
        for (const { instruction, node, onbuild } of stageReferences(ast, current)) {
          if (instruction.type !== "Copy" || onbuild || !isRoot(instruction.destination)) continue;
          const root = instruction.sources.find(isRoot);
          if (root === undefined) continue;
          context.report({ node: root, messageId: "everything", data: { name: "raw" in node ? node.raw : "" } });
        }
      },
    };
  },
});

function isRoot(word: Word | null): boolean {
  return word?.value != null && word.value.startsWith("/") && /^\/\**$/.test(posix.normalize(word.value));
}
