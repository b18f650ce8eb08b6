import type { Cmd, Entrypoint } from "dockerfile-syntax";
import { invocation } from "../analysis/commands.js";
import { startOf } from "../analysis/service.js";
import { defineRule } from "../define-rule.js";
import { interpreters } from "../knowledge/interpreters.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow CMD and ENTRYPOINT in forms that do not work together",
      category: "entrypoint-cmd",
      presets: { recommended: "error", strict: "error" },
      aliases: [],
    },
    messages: {
      ignored: "The ENTRYPOINT in shell form takes no arguments, so that this CMD is never used. Write the ENTRYPOINT as a JSON array.",
      wrapped: "The ENTRYPOINT gets '/bin/sh', '-c' and this text as its arguments. Write the CMD as a JSON array.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        const { entrypoint, command } = startOf(ast, stage);
        if (entrypoint?.body == null || command?.body == null || command.body.commands.length === 0) return;
        // What is in force comes from another stage, where it is reported.
        if (!stage.instructions.some((instruction) => instruction === entrypoint || instruction === command)) return;
        const messageId = clash(entrypoint, command);
        if (messageId !== null) context.report({ node: command, messageId });
      },
    };
  },
});

function clash({ body }: Entrypoint, command: Cmd): "ignored" | "wrapped" | null {
  // `exec "$0" "$@"` is how a shell form takes arguments.
  if (body?.type === "ShellForm") return body.dialect === "posix" && !/\$(?:\{?[@*0-9])/.test(body.raw) ? "ignored" : null;
  return command.body?.type === "ShellForm" && !takesCommand(body, command.body.raw) ? "wrapped" : null;
}

/** Whether the program of an ENTRYPOINT may run the command in its arguments, as `tini` and the scripts of official images do. */
function takesCommand(body: Entrypoint["body"], text: string): boolean {
  const [first] = body?.commands ?? [];
  if (first === undefined || body?.commands.length === 0) return true;
  const { name, args } = invocation(first);
  // An option can only be meant for the program.
  if (text.startsWith("-")) return false;
  return name === null || !interpreters.includes(name) || args.some(({ value }) => value === null || /\.sh$|entry|init/.test(value));
}
