import { baseImage } from "../analysis/base-images.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"floatingTag", [{ tags: string[]; variables: boolean }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow base images with the tag latest",
      category: "base-image",
      presets: { recommended: "error", practices: "error", strict: "error", hadolint: ["error", { variables: false }] },
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
          variables: { type: "boolean", description: "Whether the defaults of global ARGs are filled in before the image is judged." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ tags: ["latest"], variables: true }],
  },
  create(context) {
    const [{ tags, variables }] = context.options;
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        const node = stage.from.image;
        const image = baseImage(ast, stage, { variables });
        if (node === null || image === null || image.digest !== null || image.tag === null || !tags.includes(image.tag)) return;
        context.report({ node, messageId: "floatingTag", data: { tag: image.tag, image: image.repository } });
      },
    };
  },
});
