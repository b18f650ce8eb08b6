import { instructions } from "dockerfile-syntax";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "layout",
    docs: {
      description: "Require instructions to start at the start of their line",
      category: "style",
      presets: { stylistic: "warn" },
      aliases: [],
    },
    fixable: "whitespace",
    messages: {
      indented: "{{keyword}} stands behind blanks, as a continued line does. Start its line with it.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;
    return {
      Dockerfile(tree) {
        for (const { keyword, range, type } of instructions(tree)) {
          const start = text.lastIndexOf("\n", range[0] - 1) + 1;
          // The rest is a byte order mark, or blanks of a rare kind.
          if (range[0] === 0 || !/^[ \t]+$/.test(text.slice(start, range[0]))) continue;
          context.report({
            loc: context.sourceCode.getLocFromRange([start, range[0]]),
            messageId: "indented",
            data: { keyword },
            // It may be what was meant to end a here-document.
            fix: type === "Unknown" ? null : (fixer) => fixer.removeRange([start, range[0]]),
          });
        }
      },
    };
  },
});
