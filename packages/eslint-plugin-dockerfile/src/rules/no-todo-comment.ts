import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow comments that say TODO",
      category: "style",
      presets: { stylistic: "warn" },
      aliases: [{ tool: "sonar", id: "S1135" }],
    },
    messages: {
      todo: "The comment says that something is still to be done. Do it, or say it where it will be found.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile({ comments }) {
        for (const { range, value } of comments) {
          const match = /(?<![\p{L}\p{N}_])TODO(?![\p{L}\p{N}_])/u.exec(value);
          if (match === null) continue;
          const start = range[0] + 1 + match.index;
          context.report({ loc: sourceCode.getLocFromRange([start, start + match[0].length]), messageId: "todo" });
        }
      },
    };
  },
});
