import { baseImage, imageName } from "../analysis/base-images.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"untagged", [{ variables: boolean }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Require base images to have a tag or a digest",
      category: "base-image",
      presets: { recommended: "error", practices: "error", strict: "error", hadolint: ["error", { variables: false }] },
      aliases: [
        { tool: "hadolint", id: "DL3006" },
        { tool: "trivy", id: "DS-0001" },
        { tool: "sonar", id: "S6596" },
        { tool: "checkov", id: "CKV_DOCKER_7" },
        { tool: "semgrep", id: "missing-image-version" },
      ],
    },
    messages: {
      untagged: "'{{image}}' has no tag, so that it is whatever is newest. Name the version that you build on.",
    },
    schema: [
      {
        type: "object",
        properties: {
          variables: { type: "boolean", description: "Whether the defaults of global ARGs are filled in before the image is judged." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ variables: true }],
  },
  create(context) {
    const [{ variables }] = context.options;
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        const node = stage.from.image;
        const image = baseImage(ast, stage, { variables });
        if (node === null || image === null || image.tag !== null || image.digest !== null) return;
        // A variable at the start may be all of the image.
        if (!variables && (node.raw.startsWith("$") || image.repository.startsWith("$"))) return;
        context.report({ node, messageId: "untagged", data: { image: imageName(image) } });
      },
    };
  },
});
