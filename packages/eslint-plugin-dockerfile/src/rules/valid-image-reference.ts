import { isImageReference } from "dockerfile-syntax";
import { stageReferences } from "../analysis/stage-references.js";
import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require FROM, COPY --from and mounts to name an image in the form of a reference",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["bad-image-reference"],
  hasSuggestions: true,
  beyond: {
    messages: {
      neither: "'{{name}}' is no stage, nor an image reference: [registry/]name[:tag][@digest], the name in lower case, the digest whole.",
    },
    create(context) {
      const { ast } = context.sourceCode;
      return {
        Stage(current) {
          for (const { node, name, isIndex, stage, onbuild } of stageReferences(ast, current)) {
            // Another build, in which a trigger runs, may have a stage of that name.
            if (onbuild || name === null || isIndex || stage !== null || isImageReference(name)) continue;
            context.report({ node, messageId: "neither", data: { name } });
          }
        },
      };
    },
  },
});
