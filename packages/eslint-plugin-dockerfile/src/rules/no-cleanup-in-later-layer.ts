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
        const instructions = finalInstructions(tree);
        let next = 0;
        for (const [index, [instruction, scope]] of instructions.entries()) {
          if (instruction.type !== "Run") continue;
          const removed = nestedCommandsOf(instruction).flatMap((command) => removals(command, scope));
          if (removed.length === 0) continue;
          for (const before of instructions.slice(next, index)) {
            for (const leaving of leavings(...before)) earlier.set(`${leaving.manager ?? ""} ${leaving.what}`, leaving);
          }
          next = index;
          const own = leavings(instruction, scope);
          for (const { node, takes } of removed) {
            const left = own.some((leaving) => takes(leaving)) ? undefined : [...earlier.values()].find((leaving) => takes(leaving));
            if (left === undefined) continue;
            context.report({ node, messageId: "tooLate", data: { removed: left.what, line: String(left.line) } });
          }
        }
      },
    };
  },
});
