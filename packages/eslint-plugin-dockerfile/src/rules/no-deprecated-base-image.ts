import { baseImage, officialName } from "../analysis/base-images.js";
import { defineRule } from "../define-rule.js";
import { deprecatedImages } from "../knowledge/deprecated-images.js";

const successors = new Map(Object.entries(deprecatedImages));

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow official images that are deprecated",
      category: "base-image",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      replaced: "The official image '{{image}}' gets no fixes any more. Build on '{{successor}}'.",
      abandoned: "The official image '{{image}}' gets no fixes any more. Build on another one.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      // Of every stage: what an old compiler or its libraries get wrong goes into what the last stage copies.
      Stage(stage) {
        const node = stage.from.image;
        const image = baseImage(ast, stage);
        const name = image && officialName(image);
        const successor = name === null ? undefined : successors.get(name);
        if (node === null || name === null || successor === undefined) return;
        if (successor === null) context.report({ node, messageId: "abandoned", data: { image: name } });
        else context.report({ node, messageId: "replaced", data: { image: name, successor } });
      },
    };
  },
});
