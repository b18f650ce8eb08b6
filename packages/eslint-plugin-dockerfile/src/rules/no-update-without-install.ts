import type { Command, Run } from "dockerfile-syntax";
import { commandsOf, managerCall, withoutOnbuild } from "../analysis/commands.js";
import { joinableRuns, joinedText } from "../analysis/joined-runs.js";
import { hidesInMount } from "../analysis/mounts.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";
import { indexUpdates, inertCommands } from "../knowledge/inert-commands.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow fetching the index of packages without installing in the same RUN",
      category: "packages",
      presets: { recommended: "error", strict: "error" },
      aliases: [
        { tool: "trivy", id: "DS-0017" },
        { tool: "sonar", id: "S6595" },
        { tool: "checkov", id: "CKV_DOCKER_5" },
        { tool: "dockle", id: "CIS-DI-0007" },
      ],
    },
    hasSuggestions: true,
    messages: {
      alone:
        "The layer of '{{command}}' is reused while the servers move on, so that a later install asks for what is gone. Install in the same RUN.",
      join: "Join this RUN and the next one with '&&'.",
    },
  },
  create(context) {
    const { sourceCode } = context;

    function check(run: Run, next: Run | null): void {
      const commands = nestedCommandsOf(run);
      // From the end, so that it is known what follows.
      let installs = false;
      let last: { readonly command: Command; readonly text: string } | null = null;
      for (const command of commands.toReversed()) {
        const text = indexUpdate(command, run);
        if (text === null) installs ||= mayInstall(command);
        else if (!installs) last ??= { command, text };
      }
      if (last === null) return;
      const isFollowed =
        next !== null &&
        commandsOf(next).some((command) => managerCall(command)?.action === "install" && indexUpdate(command, next) === null);
      const joint = isFollowed ? joinableRuns(run, next) : null;
      context.report({
        node: last.command,
        messageId: "alone",
        data: { command: last.text },
        suggest:
          joint === null || next === null
            ? null
            : [
                {
                  messageId: "join",
                  fix: (fixer) => fixer.replaceTextRange([run.range[1], joint.range[0]], joinedText(sourceCode, run, joint)),
                },
              ],
      });
    }

    return {
      Stage({ instructions }) {
        for (const [index, instruction] of instructions.entries()) {
          const run = withoutOnbuild(instruction);
          if (run.type !== "Run") continue;
          const next = instructions[index + 1];
          check(run, run === instruction && next?.type === "Run" ? next : null);
        }
      },
    };
  },
});

/** The command as it is written, where it fetches an index into the layer. */
function indexUpdate(command: Command, run: Run): string | null {
  const call = managerCall(command);
  const subcommand = call?.subcommand?.value ?? "";
  if (call === null || indexUpdates[call.manager.name]?.includes(subcommand) !== true) return null;
  return call.manager.caches.some((directory) => hidesInMount(run, directory)) ? null : `${call.manager.name} ${subcommand}`;
}

/** Whether a command may need the index. What is not known may. */
function mayInstall(command: Command): boolean {
  const call = managerCall(command);
  if (call !== null) return call.action !== "clean" && call.operands[0]?.value !== "clean" && call.action !== "remove";
  return command.words.length > 0 && (command.name === null || !inertCommands.includes(command.name));
}
