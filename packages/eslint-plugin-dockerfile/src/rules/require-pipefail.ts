import type { Instruction, Run, Stage } from "dockerfile-syntax";
import { isAlpine } from "../analysis/base-images.js";
import { commandsOf, withoutOnbuild } from "../analysis/commands.js";
import { hasPipefail, instructionsWithShell, setsPipefail } from "../analysis/effective-shell.js";
import { withNested } from "../analysis/nested-commands.js";
import { lineEndOf } from "../analysis/whole-lines.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"masked" | "addShell", [{ allowSet: boolean }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Require pipes to fail with any of their commands",
      category: "run-shell",
      presets: { strict: "error", hadolint: ["error", { allowSet: false }] },
      aliases: [
        { tool: "hadolint", id: "DL4006" },
        { tool: "semgrep", id: "set-pipefail" },
      ],
    },
    hasSuggestions: true,
    messages: {
      masked: "The build goes on when a command before this pipe fails. Put a SHELL with '-o pipefail' before the RUN.",
      addShell: "Put 'SHELL {{shell}}' before the RUN.",
    },
    schema: [
      {
        type: "object",
        properties: {
          allowSet: { type: "boolean", description: "Whether 'set -o pipefail' before the pipe in the same RUN is enough." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allowSet: true }],
  },
  create(context) {
    const [{ allowSet }] = context.options;
    const { ast, text } = context.sourceCode;

    function check(run: Run, outer: Instruction, stage: Stage): void {
      for (const command of withNested(commandsOf(run))) {
        if (allowSet && command.name === "set" && setsPipefail(command.words.map(({ value }) => value))) return;
        if (command.operator !== "|" && command.operator !== "|&") continue;
        const shell = `["/bin/${isAlpine(ast, stage) ? "ash" : "bash"}", "-o", "pipefail", "-c"]`;
        const lineEnd = lineEndOf(text);
        context.report({
          node: command,
          messageId: "masked",
          suggest: [
            {
              messageId: "addShell",
              data: { shell },
              fix: (fixer) => fixer.insertTextBeforeRange([...outer.range], `SHELL ${shell}${lineEnd}`),
            },
          ],
        });
        return;
      }
    }

    return {
      Stage(stage) {
        for (const [instruction, shell] of instructionsWithShell(ast, stage)) {
          const run = withoutOnbuild(instruction);
          if (run.type === "Run" && (shell === null || !hasPipefail(shell))) check(run, instruction, stage);
        }
      },
    };
  },
});
