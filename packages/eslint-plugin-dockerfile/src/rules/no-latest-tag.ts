import { baseOf } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"floatingTag", [{ tags: string[] }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow base images with the tag latest",
      category: "base-image",
      presets: { recommended: "error", practices: "error", strict: "error", hadolint: "error" },
      aliases: [
        { tool: "hadolint", id: "DL3007" },
        { tool: "trivy", id: "DS-0001" },
        { tool: "sonar", id: "S6596" },
        { tool: "checkov", id: "CKV_DOCKER_7" },
        { tool: "semgrep", id: "avoid-latest-version" },
        { tool: "dockle", id: "DKL-DI-0006" },
      ],
    },
    messages: {
      floatingTag: "The tag '{{tag}}' of '{{image}}' is another image tomorrow. Name the version that you build on.",
    },
    schema: [
      {
        type: "object",
        properties: {
          tags: { type: "array", items: { type: "string" }, uniqueItems: true, description: "The tags that move." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ tags: ["latest"] }],
  },
  create(context) {
    const [{ tags }] = context.options;
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        const base = baseOf(ast, stage);
        const { image } = stage.from;
        if (image === null || base.kind !== "image" || base.digest !== null || base.tag === null || !tags.includes(base.tag)) return;
        context.report({ node: image, messageId: "floatingTag", data: { tag: base.tag, image: base.repository } });
      },
    };
  },
});
