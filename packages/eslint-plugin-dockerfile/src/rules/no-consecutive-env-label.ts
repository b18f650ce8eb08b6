import type { Comment, Env, Instruction, Label } from "dockerfile-syntax";
import { expandedVariables } from "../analysis/expanded-variables.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"consecutive", [{ max: number }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Limit how many ENV or LABEL instructions follow each other",
      category: "layers-cache",
      presets: { stylistic: "warn" },
      aliases: [],
    },
    messages: {
      consecutive: "{{count}} {{keyword}} instructions follow each other; at most {{max}}. Write their pairs with one.",
    },
    schema: [
      {
        type: "object",
        properties: { max: { type: "integer", minimum: 1, description: "How many may follow each other." } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ max: 3 }],
  },
  create(context) {
    const [{ max }] = context.options;
    const { comments } = context.sourceCode;
    let commented: ReadonlySet<number> | null = null;

    function report(group: readonly (Env | Label)[]): void {
      const [first, last] = [group[0], group.at(-1)];
      if (first === undefined || last === undefined || group.length <= max) return;
      const data = { count: String(group.length), keyword: first.keyword.toUpperCase(), max: String(max) };
      context.report({ loc: { start: first.loc.start, end: last.loc.end }, messageId: "consecutive", data });
    }

    return {
      Stage({ instructions }) {
        commented ??= linesAfter(comments);
        let group: (Env | Label)[] = [];
        const names = new Set<string>();
        for (const instruction of instructions) {
          const follows = instruction.type === group[0]?.type && !commented.has(instruction.loc.start.line) && !reads(instruction, names);
          if (!follows) {
            report(group);
            group = [];
            names.clear();
          }
          if (instruction.type !== "Env" && instruction.type !== "Label") continue;
          group.push(instruction);
          if (instruction.type === "Env") for (const { key } of instruction.pairs) names.add(key.value ?? key.raw);
        }
        report(group);
      },
    };
  },
});

/** The lines below comments: what is said there is a reason for an instruction of its own. */
function linesAfter(comments: readonly Comment[]): ReadonlySet<number> {
  return new Set(comments.map(({ loc }) => loc.end.line + 1));
}

/** Whether it uses what an instruction before sets: all pairs of one see the values before it. */
function reads(instruction: Instruction, names: ReadonlySet<string>): boolean {
  return expandedVariables(instruction).some(({ name }) => names.has(name));
}
