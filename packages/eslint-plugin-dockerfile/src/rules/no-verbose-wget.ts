import type { Word } from "dockerfile-syntax";
import { invocation } from "../analysis/commands.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

/** The options that keep the progress bar out of the log, those of one letter also in front of others: `-qO-`. */
const quietOption = /^(?:--(?:progress|quiet|no-verbose|output-file|append-output)(?:=|$)|-nv$|-[a-zA-Z]*[qoa])/;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow wget with a progress bar",
      category: "run-shell",
      presets: { strict: "error", hadolint: "warn" },
      aliases: [{ tool: "hadolint", id: "DL3047" }],
    },
    hasSuggestions: true,
    messages: {
      verbose: "'wget' fills the log with its progress bar. Add '--progress=dot:giga', or '-q' where it is BusyBox's.",
      addOption: "Add '{{option}}'.",
    },
  },
  create(context) {
    return {
      Stage(stage) {
        for (const run of runsOf(stage)) {
          for (const command of nestedCommandsOf(run)) {
            const { name, args } = invocation(command);
            if (name !== "wget" || args.some(mayBeQuiet)) continue;
            const isExec = run.body?.type === "ExecForm";
            const end = (args[0] === undefined ? command.words : command.words.slice(0, command.words.indexOf(args[0]))).at(-1)?.range[1];
            if (end === undefined) continue;
            context.report({
              node: command,
              messageId: "verbose",
              suggest: ["--progress=dot:giga", "-q"].map((option) => ({
                messageId: "addOption",
                data: { option },
                fix: (fixer) => fixer.insertTextAfterRange([0, end], isExec ? `, "${option}"` : ` ${option}`),
              })),
            });
          }
        }
      },
    };
  },
});

/** A word whose value is not known may be an option. */
function mayBeQuiet({ value, raw, variables }: Word): boolean {
  return quietOption.test(value ?? raw) || (value === null && raw.startsWith("$") && variables.length > 0);
}
