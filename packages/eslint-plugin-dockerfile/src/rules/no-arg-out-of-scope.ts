import { outOfScopeUses } from "../analysis/global-arguments.js";
import { shellScripts } from "../analysis/shell-scripts.js";
import { lineBelow } from "../analysis/whole-lines.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow using in a stage an ARG that stands only before the first FROM",
      category: "env-arg",
      presets: { recommended: "error", strict: "error" },
      aliases: [{ tool: "sonar", id: "S6579" }],
    },
    hasSuggestions: true,
    messages: {
      outOfScope: "'{{name}}' is empty here: the ARG before the first FROM holds for FROM alone. Put 'ARG {{name}}' into this stage.",
      declare: "Put 'ARG {{name}}' after this stage's FROM.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    const { ast, text } = sourceCode;
    return {
      Dockerfile({ stages }) {
        const scripts = new Map(shellScripts(sourceCode).map((script) => [script.run, script]));
        for (const stage of stages) {
          const own = stage.instructions.flatMap((instruction) => (instruction.type === "Run" ? (scripts.get(instruction) ?? []) : []));
          for (const { name, range } of outOfScopeUses(ast, stage, own, text)) {
            const below = lineBelow(text, stage.from.range);
            const data = { name };
            context.report({
              loc: sourceCode.getLocFromRange([...range]),
              messageId: "outOfScope",
              data,
              suggest:
                below === null
                  ? null
                  : [
                      {
                        messageId: "declare",
                        data,
                        fix: (fixer) => fixer.insertTextAfterRange([...stage.from.range], `${below}ARG ${name}`),
                      },
                    ],
            });
          }
        }
      },
    };
  },
});
