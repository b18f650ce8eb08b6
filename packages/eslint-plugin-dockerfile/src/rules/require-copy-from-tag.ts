import { parseImageReference } from "dockerfile-syntax";
import { stageReferences } from "../analysis/stage-references.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Require images that are copied or mounted from to have a tag or a digest",
      category: "base-image",
      presets: { recommended: "warn", strict: "error" },
      aliases: [],
    },
    messages: {
      untagged: "'{{image}}' has no tag, so that it is whatever is newest. Name the version that you copy from.",
      latest: "The tag of '{{image}}' is another image tomorrow. Name the version that you copy from.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(current) {
        for (const { node, name, isIndex, stage } of stageReferences(ast, current)) {
          if (name === null || isIndex || stage !== null) continue;
          const { repository, registry, tag, digest } = parseImageReference(name);
          // A name alone may be a further context of the build.
          if (digest !== null || (tag === null && registry === null && !repository.includes("/"))) continue;
          if (tag === null) context.report({ node, messageId: "untagged", data: { image: name } });
          else if (tag === "latest") context.report({ node, messageId: "latest", data: { image: name } });
        }
      },
    };
  },
});
