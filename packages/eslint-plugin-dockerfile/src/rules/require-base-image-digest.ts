import { baseImage } from "../analysis/base-images.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require base images to be named by their digest",
      category: "base-image",
      presets: {},
      aliases: [
        { tool: "sonar", id: "S7023" },
        { tool: "semgrep", id: "dockerfile-source-not-pinned" },
      ],
    },
    messages: {
      missing: "'{{image}}' is whatever its tag points to on the day of the build. Put '@sha256:' and the digest behind it.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        const { image: node } = stage.from;
        const image = baseImage(ast, stage);
        if (node === null || image === null || image.digest !== null) return;
        context.report({ node, messageId: "missing", data: { image: node.raw } });
      },
    };
  },
});
