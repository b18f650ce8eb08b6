import { allVariables, namesForFrom } from "../analysis/default-arguments.js";
import { platformFlag } from "../analysis/platforms.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow variables in FROM that no ARG before it declares",
      category: "base-image",
      presets: { recommended: "error", strict: "error", buildkit: "error" },
      aliases: [{ tool: "buildkit", id: "UndefinedArgInFrom" }],
    },
    messages: {
      undefined: "No 'ARG {{name}}' stands before the first FROM, so that '{{name}}' is empty here. Declare it there.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        for (const text of [platformFlag(stage)?.value, stage.from.image]) {
          const seen = new Set<string>();
          for (const node of allVariables(text?.variables ?? [])) {
            if (seen.has(node.name) || namesForFrom(ast).has(node.name)) continue;
            seen.add(node.name);
            context.report({ node, messageId: "undefined", data: { name: node.name } });
          }
        }
      },
    };
  },
});
