import type { Command, Run, Word } from "dockerfile-syntax";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow sudo in RUN",
      category: "user-security",
      presets: { recommended: "error", strict: "error", hadolint: "error" },
      aliases: [
        { tool: "hadolint", id: "DL3004" },
        { tool: "trivy", id: "DS-0010" },
        { tool: "checkov", id: "CKV2_DOCKER_1" },
        { tool: "semgrep", id: "no-sudo-in-dockerfile" },
        { tool: "dockle", id: "DKL-DI-0001" },
      ],
    },
    hasSuggestions: true,
    messages: {
      sudo: "'sudo' has nothing to ask in a build and gives away rights in the image. Run the command as root before the last USER.",
      removeSudo: "Remove 'sudo'.",
    },
  },
  create(context) {
    return {
      Stage(stage) {
        for (const run of runsOf(stage)) {
          for (const command of nestedCommandsOf(run)) {
            const [sudo] = command.words;
            if (command.name !== "sudo" || sudo === undefined) continue;
            const next = wrappedCommand(run, command);
            context.report({
              node: sudo,
              messageId: "sudo",
              suggest: next && [{ messageId: "removeSudo", fix: (fixer) => fixer.removeRange([sudo.range[0], next.range[0]]) }],
            });
          }
        }
      },
    };
  },
});

/** The word that can take the place of sudo; null where options or variables say how it is to run. */
function wrappedCommand(run: Run, { words: [sudo, next] }: Command): Word | null {
  const isOnOneLine = sudo !== undefined && next !== undefined && sudo.loc.start.line === next.loc.start.line;
  return run.body?.type !== "ExecForm" && isOnOneLine && next.value !== null && /^[\w./][^=]*$/.test(next.value) ? next : null;
}
