import type { Command, Run, Stage } from "dockerfile-syntax";
import { distributionOf } from "../analysis/accounts.js";
import { invocation } from "../analysis/commands.js";
import { hidesInMount } from "../analysis/mounts.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { baseOf, rootOf, withDescendants } from "../analysis/stages.js";
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

    /** Whether the image is one of those that empty the cache after each install. */
    function isOfficial(stage: Stage): boolean {
      const base = baseOf(ast, rootOf(ast, stage));
      return base.kind === "image" && /^(?:debian|ubuntu)$/.test(distributionOf(base) ?? "");
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

    function check(run: Run): void {
      if (hidesInMount(run, "/var/cache/apt")) return;
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

    return {
      Dockerfile(tree) {
        const keeping = withDescendants(tree, ({ range }) => /docker-clean|Keep-Downloaded-Packages/.test(text.slice(...range)));
        for (const stage of tree.stages) if (isOfficial(stage) && !keeping.has(stage)) runsOf(stage).forEach(check);
      },
    };
  },
});
