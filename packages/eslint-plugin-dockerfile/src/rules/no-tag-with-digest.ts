import { isImageReference } from "dockerfile-syntax";
import { defineRule } from "../define-rule.js";

export default defineRule<"both" | "removeTag" | "removeDigest">({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow base images with a tag and a digest",
      category: "base-image",
      presets: {},
      aliases: [{ tool: "sonar", id: "S8431" }],
    },
    hasSuggestions: true,
    messages: {
      both: "The digest decides which image it is: nobody notices when the tag '{{tag}}' says another one. Keep one of the two.",
      removeTag: "Remove the tag.",
      removeDigest: "Remove the digest.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;
    return {
      ImageReference(node) {
        const { digest, range, raw, tag } = node;
        if (tag === null || digest === null) return;
        const tagStart = raw.indexOf(`:${tag}@`);
        const digestStart = raw.indexOf("@", tagStart);
        const isPlain = tagStart !== -1 && raw === text.slice(...range) && !/["'\\`]/.test(raw);
        const removals = [
          ["removeTag", tagStart, digestStart],
          ["removeDigest", digestStart, raw.length],
        ] as const;
        // With a variable in it nobody knows whether the whole is a reference; what is left has to be one.
        const leavesReference = ([, start, end]: (typeof removals)[number]): boolean => {
          const rest = raw.slice(0, start) + raw.slice(end);
          return rest.includes("$") || isImageReference(rest);
        };
        context.report({
          node,
          messageId: "both",
          data: { tag },
          suggest: isPlain
            ? removals.filter(leavesReference).map(([messageId, start, end]) => ({
                messageId,
                fix: (fixer) => fixer.removeRange([range[0] + start, range[0] + end]),
              }))
            : null,
        });
      },
    };
  },
});
