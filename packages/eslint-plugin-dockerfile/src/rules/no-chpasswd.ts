import { invocation } from "../analysis/commands.js";
import { finalCommands } from "../analysis/final-image.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow chpasswd in RUN",
      category: "user-security",
      presets: { strict: "error" },
      aliases: [{ tool: "checkov", id: "CKV2_DOCKER_17" }],
    },
    messages: {
      chpasswd: "'chpasswd' puts a password into the image, the same for everyone who has it. Leave the user without one.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        for (const [command] of finalCommands(tree)) {
          if (invocation(command).name === "chpasswd") context.report({ node: command, messageId: "chpasswd" });
        }
      },
    };
  },
});
