import { stagesNamed } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow two stages of one name",
      category: "stages",
      presets: { recommended: "error", strict: "error", hadolint: "error", buildkit: "error" },
      aliases: [
        { tool: "hadolint", id: "DL3024" },
        { tool: "buildkit", id: "DuplicateStageName" },
        { tool: "trivy", id: "DS-0012" },
        { tool: "checkov", id: "CKV_DOCKER_11" },
      ],
    },
    messages: {
      duplicate: "The stage in line {{line}} is called '{{name}}' too. Give this one another name.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        const { name } = stage.from;
        const [first] = name === null ? [] : stagesNamed(ast, name.raw);
        if (name === null || first === undefined || first === stage) return;
        context.report({ node: name, messageId: "duplicate", data: { name: name.raw, line: String(first.loc.start.line) } });
      },
    };
  },
});
