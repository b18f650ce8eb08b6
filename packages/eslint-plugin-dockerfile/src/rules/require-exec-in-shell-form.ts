import { shellDialect, type Cmd, type Entrypoint, type ExecForm, type Script } from "dockerfile-syntax";
import { mainProcess } from "../analysis/main-process.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require the shell of CMD and ENTRYPOINT to give its place to the program",
      category: "entrypoint-cmd",
      presets: {},
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      missing: "The shell stays the first process, and does not pass the signal to stop on to '{{command}}'. Write 'exec' before it.",
      add: "Write 'exec {{command}}'.",
    },
  },
  create(context) {
    function check({ body }: Cmd | Entrypoint): void {
      const script = body?.type === "ExecForm" ? scriptOf(body) : body;
      const command = script == null ? null : mainProcess(script);
      const word = command?.words[0];
      if (command === null || word === undefined) return;
      const data = { command: word.raw };
      context.report({
        node: command,
        messageId: "missing",
        data,
        suggest: [{ messageId: "add", data, fix: (fixer) => fixer.insertTextBeforeRange([...word.range], "exec ") }],
      });
    }

    return { Cmd: check, Entrypoint: check };
  },
});

/** The script of `["sh", "-c", "..."]`. An init in front of the shell may signal all processes. */
function scriptOf({ commands: [command] }: ExecForm): Script | null {
  if (command === undefined || shellDialect(command.name ?? "") === "other") return null;
  return command.words.find(({ script }) => script !== null)?.script ?? null;
}
