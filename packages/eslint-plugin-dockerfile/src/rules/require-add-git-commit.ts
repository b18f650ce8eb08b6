import { withoutOnbuild } from "../analysis/commands.js";
import { expand } from "../analysis/expansion.js";
import { namesCommit, remoteKind } from "../analysis/remote-sources.js";
import { scopedInstructions } from "../analysis/scope.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Require ADD of a Git repository to name a commit",
      category: "copy-add",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      missing: "'{{source}}' names no commit: a branch moves, and a tag can. Put '#' and the whole commit id behind it.",
    },
  },
  create(context) {
    return {
      Stage(stage) {
        for (const [instruction, scope] of scopedInstructions(context.sourceCode.ast, stage)) {
          const node = withoutOnbuild(instruction);
          // The checksum of a repository is its commit.
          if (node.type !== "Add" || node.flags.some(({ name }) => name === "checksum")) continue;
          for (const word of node.sources) {
            const source = expand(word, scope);
            if (source === null || remoteKind(source) !== "git" || namesCommit(source)) continue;
            context.report({ node: word, messageId: "missing", data: { source } });
          }
        }
      },
    };
  },
});
