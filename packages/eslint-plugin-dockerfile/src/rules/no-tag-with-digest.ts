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
        const removing = (start: number, end: number): [number, number] => [range[0] + start, range[0] + end];
        context.report({
          node,
          messageId: "both",
          data: { tag },
          suggest: isPlain
            ? [
                { messageId: "removeTag", fix: (fixer) => fixer.removeRange(removing(tagStart, digestStart)) },
                { messageId: "removeDigest", fix: (fixer) => fixer.removeRange(removing(digestStart, raw.length)) },
              ]
            : null,
        });
      },
    };
  },
});
