import { stageReferences } from "../analysis/stage-references.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow copying and mounting from the stage itself",
      category: "stages",
      presets: { recommended: "error", strict: "error", hadolint: "error", buildkit: "error" },
      aliases: [
        { tool: "hadolint", id: "DL3023" },
        { tool: "trivy", id: "DS-0006" },
      ],
    },
    messages: {
      self: "'{{name}}' is the stage that this stands in, which is not built yet. Name another stage, or leave out 'from'.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(current) {
        for (const { node, name, stage, onbuild } of stageReferences(ast, current)) {
          if (name === null || stage !== current || onbuild) continue;
          context.report({ node, messageId: "self", data: { name } });
        }
      },
    };
  },
});
