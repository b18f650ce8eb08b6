import { entireContextSources } from "../analysis/context-sources.js";
import { contextPatterns } from "../context/build-context.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"missing", [{ context: string | null }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require a .dockerignore where the whole build context is copied",
      category: "copy-add",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      missing:
        "'{{source}}' copies the whole build context, and no .dockerignore limits it. Add one with patterns to the root of the context.",
    },
    schema: [
      {
        type: "object",
        properties: {
          context: {
            type: ["string", "null"],
            description: "The root of the build context, from the working directory. Without it: the folder of the Dockerfile.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ context: null }],
  },
  create(context) {
    const [{ context: root }] = context.options;
    return {
      Dockerfile(tree) {
        const [entire] = entireContextSources(tree);
        if (entire === undefined || contextPatterns(context, root)?.length !== 0) return;
        context.report({ node: entire.word, messageId: "missing", data: { source: entire.word.raw } });
      },
    };
  },
});
