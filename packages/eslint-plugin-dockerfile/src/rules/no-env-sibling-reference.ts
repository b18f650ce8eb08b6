import type { Env, KeyValue } from "dockerfile-syntax";
import { allVariables } from "../analysis/default-arguments.js";
import { definedNames } from "../analysis/defined-names.js";
import { lineEndOf } from "../analysis/whole-lines.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"sibling" | "split", [{ scope: "stage" | "file" }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow ENV that uses a variable which the same ENV sets",
      category: "env-arg",
      presets: { recommended: "error", strict: "error", hadolint: ["error", { scope: "file" }] },
      aliases: [{ tool: "hadolint", id: "DL3044" }],
    },
    hasSuggestions: true,
    messages: {
      sibling: "'{{name}}' is set by this same ENV and has no value here yet. Use it in an ENV of its own.",
      split: "Begin another ENV here.",
    },
    schema: [
      {
        type: "object",
        properties: {
          scope: {
            enum: ["stage", "file"],
            description:
              "Where an earlier ENV or ARG may have set the variable: in the stage and what it is built on, or in any stage above.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ scope: "stage" }],
  },
  create(context) {
    const [{ scope }] = context.options;
    const { ast, text } = context.sourceCode;

    /** The blanks between two pairs. */
    function gapBetween(previous: KeyValue, pair: KeyValue): [number, number] | null {
      const gap: [number, number] = [previous.range[1], pair.range[0]];
      return text.slice(...gap).includes("#") ? null : gap;
    }

    function check(env: Env, isDefined: (name: string) => boolean): void {
      const lineEnd = lineEndOf(text);
      const keys = new Set(env.pairs.map(nameOf));
      const above = new Set<string | null>();
      for (const [index, pair] of env.pairs.entries()) {
        const previous = env.pairs[index - 1];
        for (const node of allVariables(pair.value?.variables ?? [])) {
          const { name } = node;
          if (name === pair.key.value || !keys.has(name) || isDefined(name)) continue;
          const gap = previous !== undefined && above.has(name) ? gapBetween(previous, pair) : null;
          context.report({
            node,
            messageId: "sibling",
            data: { name },
            suggest: gap && [{ messageId: "split", fix: (fixer) => fixer.replaceTextRange(gap, `${lineEnd}${env.keyword} `) }],
          });
        }
        above.add(pair.key.value);
      }
    }

    return {
      Dockerfile({ globals, stages }) {
        const above = new Set(globals.flatMap((instruction) => (instruction.type === "Arg" ? instruction.pairs : [])).map(nameOf));
        for (const stage of stages) {
          const names = definedNames(ast).get(stage);
          for (const instruction of stage.instructions) {
            if (instruction.type !== "Env" && instruction.type !== "Arg") continue;
            const start = instruction.range[0];
            if (instruction.type === "Env") {
              check(instruction, (name) => (scope === "file" ? above.has(name) : names?.has(name, start) === true));
            }
            for (const pair of instruction.pairs) above.add(nameOf(pair));
          }
        }
      },
    };
  },
});

function nameOf({ key }: KeyValue): string {
  return key.value ?? key.raw;
}
