import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow RUN in the network of the host",
      category: "user-security",
      presets: { strict: "error" },
      aliases: [{ tool: "sonar", id: "S6431" }],
    },
    hasSuggestions: true,
    messages: {
      host: "'--network=host' lets the command reach what listens on the builder's own addresses. Leave the flag out.",
      removeFlag: "Remove '--network=host'.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;
    return {
      Run({ flags }) {
        for (const flag of flags) {
          if (flag.name !== "network" || flag.value?.value !== "host") continue;
          const [start, end] = flag.range;
          const blanks = /[ \t]*/y;
          blanks.lastIndex = end;
          blanks.test(text);
          const next = blanks.lastIndex;
          context.report({
            node: flag,
            messageId: "host",
            suggest: [{ messageId: "removeFlag", fix: (fixer) => fixer.removeRange([start, next]) }],
          });
        }
      },
    };
  },
});
