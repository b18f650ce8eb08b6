import type { Command } from "dockerfile-syntax";
import { invocation } from "../analysis/commands.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow both curl and wget in one stage",
      category: "run-shell",
      presets: { strict: "error", hadolint: "error" },
      aliases: [
        { tool: "hadolint", id: "DL4001" },
        { tool: "trivy", id: "DS-0014" },
        { tool: "semgrep", id: "use-either-wget-or-curl" },
      ],
    },
    messages: {
      mixed: "'{{tool}}' is used here and '{{other}}' in line {{line}}. Use one of them, and install no more than that.",
    },
  },
  create(context) {
    return {
      Stage(stage) {
        const first = new Map<string, Command>();
        for (const run of runsOf(stage)) {
          const downloads = nestedCommandsOf(run).flatMap((command) => {
            const { name: tool } = invocation(command);
            return tool === "curl" || tool === "wget" ? [{ command, tool }] : [];
          });
          for (const { command, tool } of downloads) if (!first.has(tool)) first.set(tool, command);
          for (const { command, tool } of downloads) {
            const other = tool === "curl" ? "wget" : "curl";
            const line = first.get(other)?.loc.start.line;
            if (line !== undefined) context.report({ node: command, messageId: "mixed", data: { tool, other, line: String(line) } });
          }
        }
      },
    };
  },
});
