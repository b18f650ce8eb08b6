import { needEachOther } from "../analysis/stage-cycles.js";
import { stageReferences } from "../analysis/stage-references.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow stages that need each other",
      category: "stages",
      presets: { recommended: "error", strict: "error", buildkit: "error" },
      aliases: [],
    },
    messages: {
      circular: "The stage '{{name}}' needs this one, so that neither can be built first. Take what both need into a stage of its own.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(current) {
        for (const { node, name, stage, onbuild } of stageReferences(ast, current)) {
          if (name === null || stage === null || onbuild) continue;
          // Each circle has a place that refers to a later stage; FROM cannot.
          if (stage.index > current.index && needEachOther(ast, stage, current)) {
            context.report({ node, messageId: "circular", data: { name } });
          }
        }
      },
    };
  },
});
