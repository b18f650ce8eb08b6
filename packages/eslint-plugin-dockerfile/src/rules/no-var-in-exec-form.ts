import type { Cmd, Command, Dockerfile, Entrypoint, Healthcheck, Stage } from "dockerfile-syntax";
import { withoutOnbuild } from "../analysis/commands.js";
import { startOf } from "../analysis/service.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow variables in the JSON form of CMD, ENTRYPOINT and HEALTHCHECK",
      category: "entrypoint-cmd",
      presets: { recommended: "error", strict: "error" },
      aliases: [],
    },
    messages: {
      literal:
        "No shell reads the JSON form, so that the program gets '{{variable}}' as it is written. Use the shell form, or '[\"sh\", \"-c\", ...]'.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;

    function check({ body }: Cmd | Entrypoint | Healthcheck): void {
      const [command] = body?.type === "ExecForm" ? body.commands : [];
      if (command === undefined) return;
      for (const node of command.words.slice(0, lengthUntilScript(command))) {
        const variable = variableIn(node.value ?? "", command);
        if (variable !== null) context.report({ node, messageId: "literal", data: { variable } });
      }
    }

    return {
      Stage(stage) {
        for (const outer of stage.instructions) {
          const instruction = withoutOnbuild(outer);
          if (instruction.type === "Entrypoint" || instruction.type === "Healthcheck") check(instruction);
          if (instruction.type === "Cmd" && !isReadByEntrypoint(ast, stage)) check(instruction);
        }
      },
    };
  },
});

/** How many words there are before the one that the program reads as a script of its own. */
function lengthUntilScript({ words }: Command): number {
  const option = words.findIndex(
    ({ value }) => value !== null && /^(?:-[a-zA-Z]*[ceE]|\/c|-Command|-EncodedCommand|--eval|--execute)$/i.test(value),
  );
  return option === -1 ? words.length : option;
}

/** Whether the ENTRYPOINT hands the words of CMD to a shell: `["sh", "-c"]`, or a shell form that may use them. */
function isReadByEntrypoint(tree: Dockerfile, stage: Stage): boolean {
  const body = startOf(tree, stage).entrypoint?.body;
  const command = body?.commands[0];
  return body?.type === "ShellForm" || (command !== undefined && lengthUntilScript(command) < command.words.length);
}

/** `$NAME` or `${NAME}`: a name of upper-case letters, as variables of the environment have. */
function variableIn(text: string, { name }: Command): string | null {
  const variable = /(?<!\\)\$(?:[A-Z_][A-Z\d_]*(?![\w:])|\{[A-Z_][A-Z\d_]*(?::?-[^{}]{0,200})?\})/.exec(text)?.[0];
  // Spring fills in what stands in the values of properties.
  const isProperty = name?.endsWith("java") === true && /^-[-D][\w.-]+=/.test(text);
  return variable === undefined || isProperty ? null : variable;
}
