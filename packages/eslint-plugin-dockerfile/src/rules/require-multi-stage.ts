import type { Command } from "dockerfile-syntax";
import { invocation } from "../analysis/commands.js";
import { finalCommands } from "../analysis/final-image.js";
import { defineRule } from "../define-rule.js";
import { buildCommands } from "../knowledge/build-commands.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require a stage of its own for what compiles the program",
      category: "stages",
      presets: {},
      aliases: [],
    },
    messages: {
      single: "'{{command}}' leaves the compiler and all it needs in the image. Build in a stage of its own, and copy the result from it.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        if (tree.stages.length !== 1) return;
        for (const [command] of finalCommands(tree)) {
          const text = buildText(command);
          if (text === null) continue;
          context.report({ node: command, messageId: "single", data: { command: text } });
          return;
        }
      },
    };
  },
});

/** The program and the words that make it compile, or null. */
function buildText(command: Command): string | null {
  const { args, name } = invocation(command);
  const known = buildCommands[name ?? ""];
  if (name === null || known === undefined || !Object.hasOwn(buildCommands, name)) return null;
  const operands = args.flatMap(({ value }) => (value === null || value.startsWith("-") ? [] : [value]));
  // Maven and Gradle take several tasks.
  const isTask = /^(?:gradlew?|mvnw?)$/.test(name);
  const found = known.find((words) => (isTask ? operands.includes(words) : `${operands.join(" ")} `.startsWith(`${words} `)));
  return found === undefined ? null : `${name} ${found}`;
}
