import { defineRule } from "../define-rule.js";

/** What would be a parser directive at the top of the file. A `check` directly above an instruction is one for that instruction. */
const directive = /^\s*(?:syntax\s*=\s*[\w.-]+(?::\d+)?\/\S+|escape\s*=\s*[\\`])\s*$/i;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow parser directives where Docker takes them for comments",
      category: "syntax",
      presets: { recommended: "error", strict: "error" },
      aliases: [],
    },
    messages: {
      misplaced: "'{{text}}' is only a comment here. Directives stand at the top of the file, before any other comment and blank line.",
    },
  },
  create(context) {
    return {
      Dockerfile({ comments }) {
        for (const comment of comments) {
          if (!directive.test(comment.value)) continue;
          context.report({ loc: comment.loc, messageId: "misplaced", data: { text: `#${comment.value}` } });
        }
      },
    };
  },
});
