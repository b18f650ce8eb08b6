import { finalInstructions } from "../analysis/final-image.js";
import { leavings, removals, Leavings } from "../analysis/leavings.js";
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
        const earlier = new Leavings();
        const instructions = finalInstructions(tree);
        let next = 0;
        for (const [index, [instruction, scope]] of instructions.entries()) {
          if (instruction.type !== "Run") continue;
          const removed = nestedCommandsOf(instruction).flatMap((command) => removals(command, scope));
          if (removed.length === 0) continue;
          for (const before of instructions.slice(next, index)) earlier.add(leavings(...before));
          next = index;
          const own = new Leavings();
          own.add(leavings(instruction, scope));
          for (const removal of removed) {
            const left = own.takenBy(removal) === undefined ? earlier.takenBy(removal) : undefined;
            if (left === undefined) continue;
            context.report({ node: removal.node, messageId: "tooLate", data: { removed: left.what, line: String(left.line) } });
          }
        }
      },
    };
  },
});
