import { needEachOther } from "../analysis/stage-cycles.js";
import { stageReferences } from "../analysis/stage-references.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow copying and mounting from stages that are not there yet",
      category: "stages",
      presets: { recommended: "error", strict: "error", buildkit: "error" },
      aliases: [],
    },
    messages: {
      later: "The stage '{{name}}' is defined later, in line {{line}}. Move it before this one.",
      noSuchStage: "There is no stage {{name}}: they count from 0 to {{last}}. Name the stage with AS, and that name here.",
      variable: "'{{name}}' holds a variable, which COPY takes for no stage. Write 'FROM {{name}} AS name' at the top, and that name here.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(current) {
        for (const { instruction, node, name, isIndex, stage, onbuild } of stageReferences(ast, current)) {
          if (onbuild) continue;
          if (name === null) {
            // Of mounts the syntax says so.
            if (instruction.type === "Run" || !("raw" in node)) continue;
            context.report({ node, messageId: "variable", data: { name: node.raw } });
          } else if (stage === null) {
            if (isIndex) context.report({ node, messageId: "noSuchStage", data: { name, last: String(ast.stages.length - 1) } });
          } else if (stage.index > current.index && !needEachOther(ast, stage, current)) {
            context.report({ node, messageId: "later", data: { name, line: String(stage.loc.start.line) } });
          }
        }
      },
    };
  },
});
