import { invocation } from "../analysis/commands.js";
import { stageCommands } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

/** What hadolint finds of no use. */
const ofHadolint = ["free", "kill", "mount", "ps", "service", "shutdown", "ssh", "top", "vim"];

export default defineRule<"useless", [{ commands: string[] }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow commands that have no use in a build",
      category: "run-shell",
      presets: { strict: "error", hadolint: ["warn", { commands: ofHadolint }] },
      aliases: [
        { tool: "hadolint", id: "DL3001" },
        { tool: "semgrep", id: "nonsensical-command" },
      ],
    },
    messages: {
      useless:
        "'{{command}}' acts on a running machine: nothing of it is left in the image. Remove it, or run it when the container starts.",
    },
    schema: [
      {
        type: "object",
        properties: {
          commands: { type: "array", items: { type: "string" }, uniqueItems: true, description: "The commands without use." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ commands: [...ofHadolint, "ifconfig", "nano"] }],
  },
  create(context) {
    const [{ commands }] = context.options;
    const useless = new Set(commands);
    return {
      Stage(stage) {
        for (const command of stageCommands(stage)) {
          const { name } = invocation(command);
          if (name !== null && useless.has(name)) context.report({ node: command, messageId: "useless", data: { command: name } });
        }
      },
    };
  },
});
