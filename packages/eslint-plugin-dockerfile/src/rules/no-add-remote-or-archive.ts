import { withoutOnbuild } from "../analysis/commands.js";
import { expand } from "../analysis/expansion.js";
import { scopedInstructions } from "../analysis/scope.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow ADD of URLs and archives",
      category: "copy-add",
      presets: {},
      aliases: [{ tool: "semgrep", id: "prefer-copy-over-add" }],
    },
    messages: {
      remote: "ADD fetches '{{source}}' in a layer of its own. Download, check and unpack it in one RUN.",
      archive: "ADD unpacks '{{source}}' where it is a tar archive, and copies it where it is not. COPY it, and unpack it in a RUN.",
    },
  },
  create(context) {
    return {
      Stage(stage) {
        for (const [instruction, scope] of scopedInstructions(context.sourceCode.ast, stage)) {
          const node = withoutOnbuild(instruction);
          if (node.type !== "Add") continue;
          for (const word of node.sources) {
            const source = expand(word, scope);
            if (source === null) continue;
            const isRemote = /^[a-z][a-z\d+.-]*:\/\/|^[\w-]+@[\w.-]+:/i.test(source);
            if (!isRemote && !/\.(?:bz2|gz|tar|tgz|xz|zip|zst)$/.test(source)) continue;
            context.report({ node: word, messageId: isRemote ? "remote" : "archive", data: { source } });
          }
        }
      },
    };
  },
});
