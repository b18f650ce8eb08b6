import { parse } from "dockerfile-syntax";
import { defaultArguments, expandWithDefaults } from "../analysis/default-arguments.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Require FROM to name an image with the defaults of its variables",
      category: "base-image",
      presets: { recommended: "error", strict: "error", buildkit: "error" },
      aliases: [{ tool: "buildkit", id: "InvalidDefaultArgInFrom" }],
    },
    messages: {
      invalid: "Without '--build-arg' this is '{{image}}', which is no image. Give defaults to the ARGs before the first FROM.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      From({ image }) {
        if (image === null || image.variables.length === 0) return;
        const value = expandWithDefaults(image, defaultArguments(ast));
        if (value === null || parse(`FROM ${value}`).problems.length === 0) return;
        context.report({ node: image, messageId: "invalid", data: { image: value } });
      },
    };
  },
});
