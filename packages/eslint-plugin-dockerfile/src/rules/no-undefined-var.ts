import { definedNames } from "../analysis/defined-names.js";
import { expandedVariables } from "../analysis/expanded-variables.js";
import { nearestName } from "../analysis/nearest-name.js";
import { defineRule } from "../define-rule.js";

/** A name of that many letters is not often another one but for a letter. */
const longName = 5;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow variables that are not defined where the builder expands them",
      category: "env-arg",
      presets: { buildkit: "error" },
      aliases: [{ tool: "buildkit", id: "UndefinedVar" }],
    },
    hasSuggestions: true,
    messages: {
      undefined: "Nothing defines '{{name}}' before it is used here: it is empty. Define it with ARG or ENV.",
      misspelt: "Nothing defines '{{name}}' before it is used here: it is empty. '{{nearest}}' is defined.",
      useNearest: "Write '{{nearest}}'.",
    },
  },
  create(context) {
    const { ast, text } = context.sourceCode;
    return {
      Stage(stage) {
        const names = definedNames(ast).get(stage);
        if (names === undefined) return;
        for (const instruction of stage.instructions) {
          for (const { name, nameRange, node } of expandedVariables(instruction)) {
            if (names.has(name, node.range[0])) continue;
            const nearest = nearestName(name, names, name.length < longName ? 0 : names.isOpen ? 1 : 2);
            // An image that is not known may set it, unless it is one that the file sets, misspelt.
            if (names.isOpen && (nearest === null || nearest === name)) continue;
            if (nearest === null || nearest === name) {
              context.report({ node, messageId: "undefined", data: { name } });
              continue;
            }
            const isAsWritten = nameRange !== null && text.slice(...nameRange) === name;
            context.report({
              node,
              messageId: "misspelt",
              data: { name, nearest },
              suggest: isAsWritten
                ? [
                    {
                      messageId: "useNearest",
                      data: { nearest },
                      fix: (fixer) => fixer.replaceTextRange([...nameRange], nearest),
                    },
                  ]
                : null,
            });
          }
        }
      },
    };
  },
});
