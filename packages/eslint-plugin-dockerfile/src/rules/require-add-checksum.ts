import { withoutOnbuild } from "../analysis/commands.js";
import { expand } from "../analysis/expansion.js";
import { remoteKind } from "../analysis/remote-sources.js";
import { scopedInstructions } from "../analysis/scope.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Require a checksum of what ADD downloads",
      category: "copy-add",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      missing: "Whatever '{{url}}' holds on the day of the build gets into the image. Add '--checksum=sha256:' and the digest.",
    },
  },
  create(context) {
    return {
      Stage(stage) {
        for (const [instruction, scope] of scopedInstructions(context.sourceCode.ast, stage)) {
          const node = withoutOnbuild(instruction);
          if (node.type !== "Add" || node.flags.some(({ name }) => name === "checksum")) continue;
          for (const source of node.sources) {
            const url = expand(source, scope);
            if (url !== null && remoteKind(url) === "http") context.report({ node: source, messageId: "missing", data: { url } });
          }
        }
      },
    };
  },
});
