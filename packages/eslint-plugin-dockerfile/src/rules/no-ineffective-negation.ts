import { structureOf } from "../analysis/conditions.js";
import { commandRegions, endOf, shellScripts, stopsOnFailure } from "../analysis/shell-scripts.js";
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
    hasSuggestions: true,
    messages: {
      ignored: "With '!' before it, a command never stops the script in spite of 'set -e'. Add '|| exit 1'.",
      exit: "Add '|| exit 1'.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    const { text } = sourceCode;
    return {
      Dockerfile() {
        for (const script of shellScripts(sourceCode)) {
          if (!text.slice(...script.body.range).includes("!") || !stopsOnFailure(script)) continue;
          for (const region of commandRegions(script)) {
            const { conditions, negated } = structureOf(region, text);
            for (const [index, node] of region.commands.entries()) {
              const { operator } = node;
              if (!negated.has(node) || conditions.has(node) || operator === "&&" || operator === "||") continue;
              let next = index + 1;
              while (region.commands[next]?.pipeline === node.pipeline) next++;
              const follows = region.commands[next]?.operator;
              // What runs in the background stops nothing anyway.
              if (follows === "&") continue;
              // The last command gives the script its status; a pipe may end in a group.
              const rest = next === region.commands.length || follows === "|" ? region.commands.slice(next) : null;
              if (rest?.every(({ within }) => within.length > node.within.length) === true) continue;
              const start = sourceCode.getLocFromIndex(text.lastIndexOf("!", node.range[0]));
              const end = endOf(region.commands[next - 1] ?? node);
              context.report({
                loc: { start, end: node.loc.end },
                messageId: "ignored",
                // A pipe may go on behind a group.
                suggest:
                  follows === ";" || follows === "\n"
                    ? [{ messageId: "exit", fix: (fixer) => fixer.insertTextAfterRange([0, end], " || exit 1") }]
                    : null,
              });
            }
          }
        }
      },
    };
  },
});
