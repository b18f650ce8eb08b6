import { invocation } from "../analysis/commands.js";
import { toolsMissing } from "../analysis/image-tools.js";
import { withNested } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow a HEALTHCHECK with a program that the image does not have",
      category: "healthcheck",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      missing: "The image has no '{{tool}}', so that the container never is healthy. Install it, or ask with what the image has.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        const healthcheck = stage.instructions.findLast((instruction) => instruction.type === "Healthcheck");
        if (healthcheck?.body == null) return;
        const missing = toolsMissing(ast, stage);
        const commands = healthcheck.body.commands.flatMap((command) => [
          command,
          ...command.words.flatMap(({ script }) => script?.commands ?? []),
        ]);
        for (const node of withNested(commands)) {
          const { name } = invocation(node);
          if (name !== null && missing.has(name)) context.report({ node, messageId: "missing", data: { tool: name } });
        }
      },
    };
  },
});
