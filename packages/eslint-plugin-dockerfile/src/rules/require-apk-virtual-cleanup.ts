import type { Run } from "dockerfile-syntax";
import { chainOf } from "../analysis/cleanup.js";
import { managerCall, type ManagerCall } from "../analysis/commands.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require packages that apk installs under a name to be removed in the same RUN",
      category: "apk",
      presets: { recommended: "warn", practices: "error", strict: "error" },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      left: "The packages that are called '{{name}}' stay in this layer. Remove them with 'apk del {{name}}' at the end of this RUN.",
      remove: "Append 'apk del {{name}}'.",
    },
  },
  create(context) {
    function check(run: Run): void {
      const calls = nestedCommandsOf(run)
        .flatMap((command) => managerCall(command) ?? [])
        .filter(({ manager }) => manager.name === "apk");
      for (const [index, call] of calls.entries()) {
        const virtual = call.options.find(({ name }) => name === "-t" || name === "--virtual");
        const name = call.subcommand?.value === "add" ? (virtual?.value ?? null) : null;
        if (virtual === undefined || name === null || calls.slice(index + 1).some((later) => mayRemove(later, name))) continue;
        const chain = chainOf(run);
        context.report({
          node: virtual.word,
          messageId: "left",
          data: { name },
          suggest: chain
            ? [{ messageId: "remove", data: { name }, fix: (fixer) => fixer.insertTextAfterRange([...chain.range], ` && apk del ${name}`) }]
            : null,
        });
      }
    }

    return {
      Dockerfile(tree) {
        const final = finalStage(tree);
        for (const run of final === undefined ? [] : lineage(tree, final).flatMap(runsOf)) check(run);
      },
    };
  },
});

/** A name that is not known before the build may be any. */
function mayRemove({ action, operands }: ManagerCall, name: string): boolean {
  return action === "remove" && operands.some(({ value }) => value === null || value === name);
}
