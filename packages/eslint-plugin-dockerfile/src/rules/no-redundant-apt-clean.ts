import type { Command, Run, Stage } from "dockerfile-syntax";
import { distributionOf } from "../analysis/accounts.js";
import { invocation } from "../analysis/commands.js";
import { hidesInMount } from "../analysis/mounts.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { baseOf, rootOf } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow apt-get clean where the base image does it after each install",
      category: "apt",
      presets: {},
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      redundant: "'{{command}}' finds nothing: the official images of Debian and Ubuntu empty the cache after each install. Remove it.",
      remove: "Remove '{{command}}'.",
    },
  },
  create(context) {
    const { ast, text } = context.sourceCode;

    const keeping = new Set<Stage>();

    /** Asked of each stage in turn. */
    function cleansItself(stage: Stage): boolean {
      const base = baseOf(ast, stage);
      const isKeptBelow = base.kind === "stage" && keeping.has(base.stage);
      if (isKeptBelow || /docker-clean|Keep-Downloaded-Packages/.test(text.slice(...stage.range))) keeping.add(stage);
      const first = baseOf(ast, rootOf(ast, stage));
      return !keeping.has(stage) && first.kind === "image" && /^(?:debian|ubuntu)$/.test(distributionOf(first) ?? "");
    }

    /** From the end of the command before to the end of this one, where nothing but `&&` joins it to its neighbours. */
    function removable(command: Command, { body, heredocs }: Run): [number, number] | null {
      if (body?.type !== "ShellForm" || heredocs.length > 0 || command.within.length > 0) return null;
      const index = body.commands.indexOf(command);
      const [before, after] = [body.commands[index - 1], body.commands[index + 1]];
      if (before === undefined || command.operator !== "&&" || (after !== undefined && after.operator !== "&&")) return null;
      const gap = text.slice(before.range[1], command.range[0]).replaceAll(/[\s\\]/g, "");
      return gap === "&&" && command.redirects.length === 0 ? [before.range[1], command.range[1]] : null;
    }

    return {
      Stage(stage) {
        if (!cleansItself(stage)) return;
        for (const run of runsOf(stage)) {
          if (hidesInMount(run, "/var/cache/apt")) continue;
          for (const command of nestedCommandsOf(run)) {
            const { args, name } = invocation(command);
            const [subcommand] = args.filter(({ raw }) => !raw.startsWith("-"));
            if ((name !== "apt-get" && name !== "apt") || !/^(?:auto)?clean$/.test(subcommand?.value ?? "")) continue;
            const range = removable(command, run);
            const data = { command: `${name} ${subcommand?.value ?? ""}` };
            context.report({
              node: command,
              messageId: "redundant",
              data,
              suggest: range === null ? null : [{ messageId: "remove", data, fix: (fixer) => fixer.removeRange(range) }],
            });
          }
        }
      },
    };
  },
});
