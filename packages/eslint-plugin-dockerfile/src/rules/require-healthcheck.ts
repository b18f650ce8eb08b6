import { stagesWithout, type StageChoice } from "../analysis/stages-without.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"missing", [{ stages: StageChoice }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require HEALTHCHECK",
      category: "healthcheck",
      presets: { strict: "error" },
      aliases: [
        { tool: "hadolint", id: "DL3057" },
        { tool: "trivy", id: "DS-0026" },
        { tool: "checkov", id: "CKV_DOCKER_2" },
        { tool: "dockle", id: "CIS-DI-0006" },
      ],
    },
    messages: {
      missing:
        "Nothing tells whether a container of this image still works. Add a HEALTHCHECK, or 'HEALTHCHECK NONE' where something else does.",
    },
    schema: [
      {
        type: "object",
        properties: {
          stages: {
            enum: ["final", "each"],
            description: "Whether the final image is looked at, or each stage that no other is built on or copies from.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ stages: "final" }],
  },
  create(context) {
    const [{ stages }] = context.options;
    return {
      Dockerfile(tree) {
        const missing = stagesWithout(tree, stages, ({ instructions }) => instructions.some(({ type }) => type === "Healthcheck"));
        for (const { from } of missing) context.report({ node: from, messageId: "missing" });
      },
    };
  },
});
