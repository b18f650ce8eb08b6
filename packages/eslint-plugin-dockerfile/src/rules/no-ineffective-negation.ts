import { structureOf } from "../analysis/conditions.js";
import { commandRegions, shellScripts, stopsOnFailure } from "../analysis/shell-scripts.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow negated commands whose status nothing looks at",
      category: "run-shell",
      presets: { recommended: "warn", strict: "error", hadolint: "warn" },
      aliases: [{ tool: "shellcheck", id: "SC2251" }],
    },

    messages: {
      ignored: "With '!' before it, a command never stops the script in spite of 'set -e'. Add '|| exit 1'.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    const { text } = sourceCode;
    return {
      Dockerfile() {
        for (const script of shellScripts(sourceCode)) {
          if (!stopsOnFailure(script)) continue;
          for (const region of commandRegions(script)) {
            const { conditions, negated } = structureOf(region, text);
            for (const [index, node] of region.commands.entries()) {
              const { operator } = node;
              if (!negated.has(node) || conditions.has(node) || operator === "&&" || operator === "||") continue;
              // The last command gives the script its status.
              const isLast = region.commands.slice(index + 1).every((later) => later.pipeline === node.pipeline);
              if (isLast) continue;
              const start = sourceCode.getLocFromIndex(text.lastIndexOf("!", node.range[0]));
              context.report({ loc: { start, end: node.loc.end }, messageId: "ignored" });
            }
          }
        }
      },
    };
  },
});
