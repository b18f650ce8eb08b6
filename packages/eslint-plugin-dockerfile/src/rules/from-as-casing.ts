import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "layout",
    docs: {
      description: "Enforce AS to be in the case of its FROM",
      category: "style",
      presets: { stylistic: "warn", buildkit: "error" },
      aliases: [
        { tool: "buildkit", id: "FromAsCasing" },
        { tool: "sonar", id: "S6476" },
      ],
    },
    fixable: "code",
    messages: {
      mixed: "'{{as}}' is in another case than '{{from}}'. Write '{{expected}}'.",
    },
  },
  create(context) {
    return {
      From({ keyword, as }) {
        if (as === null) return;
        const lowerCase = keyword === keyword.toLowerCase();
        // A FROM that is in no case itself sets none.
        if (!lowerCase && keyword !== keyword.toUpperCase()) return;
        const expected = lowerCase ? "as" : "AS";
        if (as.raw === expected) return;
        context.report({
          node: as,
          messageId: "mixed",
          data: { as: as.raw, from: keyword, expected },
          fix: (fixer) => fixer.replaceTextRange([...as.range], expected),
        });
      },
    };
  },
});
