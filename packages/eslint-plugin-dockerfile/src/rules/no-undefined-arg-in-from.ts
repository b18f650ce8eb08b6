import { allVariables, namesForFrom } from "../analysis/default-arguments.js";
import { nearestName } from "../analysis/nearest-name.js";
import { platformFlag } from "../analysis/platforms.js";
import { defineRule } from "../define-rule.js";

/** What an ARG declares may be no name that a variable can have. */
const variableName = /^[A-Za-z_]\w*$/;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow variables in FROM that no ARG before it declares",
      category: "base-image",
      presets: { recommended: "error", strict: "error", buildkit: "error" },
      aliases: [{ tool: "buildkit", id: "UndefinedArgInFrom" }],
    },
    hasSuggestions: true,
    messages: {
      useNearest: "Write '{{nearest}}'.",
      undefined: "No 'ARG {{name}}' stands before the first FROM, so that '{{name}}' is empty here. Declare it there.",
    },
  },
  create(context) {
    const { ast, text } = context.sourceCode;
    return {
      Stage(stage) {
        for (const word of [platformFlag(stage)?.value, stage.from.image]) {
          const seen = new Set<string>();
          for (const node of allVariables(word?.variables ?? [])) {
            if (seen.has(node.name) || namesForFrom(ast).has(node.name)) continue;
            seen.add(node.name);
            const { name } = node;
            const nearest = nearestName(name, namesForFrom(ast), name.length < 5 ? 1 : 2);
            const start = node.range[0] + (text[node.range[0] + 1] === "{" ? 2 : 1);
            const isAsWritten = text.startsWith(name, start);
            context.report({
              node,
              messageId: "undefined",
              data: { name },
              suggest:
                nearest === null || !variableName.test(nearest) || !isAsWritten
                  ? null
                  : [
                      {
                        messageId: "useNearest",
                        data: { nearest },
                        fix: (fixer) => fixer.replaceTextRange([start, start + name.length], nearest),
                      },
                    ],
            });
          }
        }
      },
    };
  },
});
