import { isImageReference } from "dockerfile-syntax";
import { stageReferences } from "../analysis/stage-references.js";
import { defineRule, suggestionsOf } from "../define-rule.js";

export default defineRule<"bad-image-reference" | "neither" | "replace">({
  meta: {
    type: "problem",
    docs: {
      description: "Require FROM, COPY --from and mounts to name an image in the form of a reference",
      category: "syntax",
      presets: { recommended: "error", strict: "error", buildkit: "error" },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      "bad-image-reference": "{{message}}",
      neither: "'{{name}}' is no stage, nor an image reference: [registry/]name[:tag][@digest], the name in lower case, the digest whole.",
      replace: "Write '{{text}}'.",
    },
  },
  create(context) {
    const { ast, problems } = context.sourceCode;
    return {
      Dockerfile() {
        for (const problem of problems) {
          const { code, loc, message } = problem;
          if (code === "bad-image-reference") context.report({ loc, messageId: code, data: { message }, suggest: suggestionsOf(problem) });
        }
      },
      Stage(current) {
        for (const { node, name, isIndex, stage, onbuild } of stageReferences(ast, current)) {
          // Another build, in which a trigger runs, may have a stage of that name.
          if (onbuild || name === null || isIndex || stage !== null || isImageReference(name)) continue;
          context.report({ node, messageId: "neither", data: { name } });
        }
      },
    };
  },
});
