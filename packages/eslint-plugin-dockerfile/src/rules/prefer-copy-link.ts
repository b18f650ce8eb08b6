import type { Copy } from "dockerfile-syntax";
import { defineRule } from "../define-rule.js";

/** Directories that are links to others in most images: with --link they would become directories of their own. */
const linkedDirectories = /^\/(?:bin|lib|lib32|lib64|libx32|sbin|var\/(?:lock|mail|run))(?:\/|$)/;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer COPY with --link",
      category: "copy-add",
      presets: {},
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      missing: "Without '--link' the files are copied anew for each change of what is below them. Add it.",
      add: "Add '--link'.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Copy(node) {
        // What is written in an image for other builds, and Windows, are left alone.
        if (context.sourceCode.getParent(node)?.type !== "Stage" || ast.escape === "`" || !isIndependent(node)) return;
        context.report({
          loc: context.sourceCode.getLocFromRange(node.keywordRange),
          messageId: "missing",
          suggest: [{ messageId: "add", fix: (fixer) => fixer.insertTextAfterRange([...node.keywordRange], " --link") }],
        });
      },
    };
  },
});

/** Whether the result does not depend on the files that are there: no link in the destination, and no name to look up. */
function isIndependent({ destination, flags }: Copy): boolean {
  const path = destination?.value ?? "";
  if (!path.startsWith("/") || linkedDirectories.test(path) || flags.some(({ name }) => name === "link")) return false;
  return flags.every(({ name, value }) => name !== "chown" || /^\d+(?::\d+)?$/.test(value?.value ?? ""));
}
