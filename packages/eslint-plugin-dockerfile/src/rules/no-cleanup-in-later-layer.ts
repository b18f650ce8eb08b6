import { finalInstructions } from "../analysis/final-image.js";
import { leavings, removals, type Leaving } from "../analysis/leavings.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow removing in a later layer what an earlier one holds",
      category: "layers-cache",
      presets: { recommended: "warn", practices: "error", strict: "error" },
      aliases: [],
    },
    messages: {
      tooLate: "'{{removed}}' comes from line {{line}} and stays in that layer: removing it here saves nothing. Remove it in the same RUN.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        // What is in the way is only what ends up in the image: layers of other stages stay behind.
        const earlier = new Map<string, Leaving>();
        for (const [instruction, scope] of finalInstructions(tree)) {
          const own = leavings(instruction, scope);
          if (instruction.type === "Run") {
            for (const { node, takes } of nestedCommandsOf(instruction).flatMap((command) => removals(command, scope))) {
              const left = own.some((leaving) => takes(leaving)) ? undefined : [...earlier.values()].find((leaving) => takes(leaving));
              if (left === undefined) continue;
              context.report({ node, messageId: "tooLate", data: { removed: left.what, line: String(left.line) } });
            }
          }
          for (const leaving of own) earlier.set(`${leaving.manager ?? ""} ${leaving.what}`, leaving);
        }
      },
    };
  },
});
