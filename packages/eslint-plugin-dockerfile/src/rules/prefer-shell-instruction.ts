import type { Command, Run, Word } from "dockerfile-syntax";
import { invocation, withoutOnbuild } from "../analysis/commands.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer SHELL to another shell linked to /bin/sh",
      category: "run-shell",
      presets: { recommended: "warn", strict: "error", hadolint: "error" },
      aliases: [
        { tool: "hadolint", id: "DL4005" },
        { tool: "semgrep", id: "use-shell-instruction" },
      ],
    },
    hasSuggestions: true,
    messages: {
      link: "A link from '/bin/sh' changes the shell of every program in the image. Name the shell of the build with SHELL.",
      useShell: "Replace the RUN by 'SHELL {{shell}}'.",
    },
  },
  create(context) {
    function check(command: Command, run: Run, isOnbuild: boolean): void {
      const operands = linkOperands(command);
      const target = operands?.at(-1);
      if (operands === null || target?.value !== "/bin/sh") return;
      const interpreter = operands.at(-2)?.value ?? "";
      const isWhole = !isOnbuild && run.body?.range[0] === command.range[0] && run.body.range[1] === command.range[1];
      const shell = `["${interpreter}", "-c"]`;
      context.report({
        node: command,
        messageId: "link",
        suggest:
          isWhole && run.flags.length === 0 && /^\/[\w./-]+$/.test(interpreter)
            ? [{ messageId: "useShell", data: { shell }, fix: (fixer) => fixer.replaceTextRange([...run.range], `SHELL ${shell}`) }]
            : null,
      });
    }

    return {
      Stage({ instructions }) {
        for (const instruction of instructions) {
          const run = withoutOnbuild(instruction);
          if (run.type !== "Run") continue;
          for (const command of nestedCommandsOf(run)) check(command, run, run !== instruction);
        }
      },
    };
  },
});

/** What `ln` links and where, or null where the command is another. */
function linkOperands(command: Command): readonly Word[] | null {
  const { name, args } = invocation(command);
  return name === "ln" ? args.filter(({ raw }) => !raw.startsWith("-")) : null;
}
