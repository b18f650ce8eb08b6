import type { Run, Stage } from "dockerfile-syntax";
import { chainOf, isEmptiedAfter } from "../analysis/cleanup.js";
import { managerCall } from "../analysis/commands.js";
import { hidesInMount } from "../analysis/mounts.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

const lists = "/var/lib/apt/lists";
const managers: readonly string[] = ["apt-get", "apt", "aptitude"];

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require apt's package lists to be removed in the RUN that fetches them",
      category: "apt",
      presets: { recommended: "warn", practices: "error", strict: "error", hadolint: "warn" },
      aliases: [
        { tool: "hadolint", id: "DL3009" },
        { tool: "sonar", id: "S6587" },
        { tool: "semgrep", id: "remove-package-lists" },
        { tool: "semgrep", id: "remove-package-cache" },
        { tool: "dockle", id: "DKL-DI-0005" },
      ],
    },
    hasSuggestions: true,
    messages: {
      left: "'{{command}} update' leaves its package lists in the layer. Remove them at the end of this RUN.",
      remove: "Append 'rm -rf /var/lib/apt/lists/*'.",
    },
  },
  create(context) {
    function check(run: Run): void {
      if (hidesInMount(run, lists)) return;
      const commands = nestedCommandsOf(run);
      for (const [index, command] of commands.entries()) {
        const call = managerCall(command);
        if (call === null || !managers.includes(call.manager.name) || call.subcommand?.value !== "update") continue;
        if (isEmptiedAfter(commands, index, lists, call.manager.name)) continue;
        const chain = chainOf(run);
        context.report({
          node: command,
          messageId: "left",
          data: { command: call.manager.name },
          suggest: chain
            ? [{ messageId: "remove", fix: (fixer) => fixer.insertTextAfterRange([...chain.range], " && rm -rf /var/lib/apt/lists/*") }]
            : null,
        });
        // One removal is enough for all that was fetched.
        return;
      }
    }

    return {
      Dockerfile(tree) {
        const final = finalStage(tree);
        const stages: readonly Stage[] = final === undefined ? [] : lineage(tree, final);
        for (const run of stages.flatMap(runsOf)) check(run);
      },
    };
  },
});
