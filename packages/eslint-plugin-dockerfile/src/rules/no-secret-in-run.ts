import type { Run } from "dockerfile-syntax";
import { invocation } from "../analysis/commands.js";
import { finalInstructions } from "../analysis/final-image.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { makesKey, secretWords } from "../analysis/secret-commands.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow passwords and new private keys in RUN",
      category: "secrets",
      presets: { recommended: "warn", strict: "error" },
      aliases: [
        { tool: "trivy", id: "DS-0031" },
        { tool: "sonar", id: "S6437" },
      ],
    },
    messages: {
      password: "'{{command}}' is given a secret that stays in the image's history. Read it from a 'RUN --mount=type=secret'.",
      key: "'{{command}}' makes a private key that everyone who has the image has too. Make it when the container starts.",
    },
  },
  create(context) {
    function checkPasswords(run: Run): void {
      if (run.flags.some(({ options }) => options.some(({ key, value }) => key === "type" && value === "secret"))) return;
      for (const command of nestedCommandsOf(run)) {
        for (const word of secretWords(command)) {
          context.report({ node: word, messageId: "password", data: { command: invocation(command).name ?? "" } });
        }
      }
    }

    function checkKeys(run: Run): void {
      const commands = nestedCommandsOf(run);
      if (commands.some(({ name }) => name === "rm" || name === "shred")) return;
      for (const command of commands) {
        if (makesKey(command)) context.report({ node: command, messageId: "key", data: { command: invocation(command).name ?? "" } });
      }
    }

    return {
      Dockerfile(tree) {
        for (const run of tree.stages.flatMap(runsOf)) checkPasswords(run);
        for (const [run] of finalInstructions(tree)) if (run.type === "Run") checkKeys(run);
      },
    };
  },
});
