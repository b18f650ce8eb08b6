import type { Arg, Instruction, Run, Stage } from "dockerfile-syntax";
import { credentialVariables } from "../analysis/credential-arguments.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { pairRemoval } from "../analysis/pairs.js";
import { namesSecret } from "../analysis/secret-names.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Prefer a mounted secret to an ARG that a RUN uses as a password or token",
      category: "secrets",
      presets: { strict: "error" },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      argument: "The value of 'ARG {{name}}' is used as a secret and can be read in the image's history. Use '--mount=type=secret'.",
      mount: "Mount the secret '{{id}}' and read it into the variable '{{name}}'.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;

    /** How many instructions of a stage speak of a name. */
    function mentions({ instructions }: Stage): ReadonlyMap<string, number> {
      const counts = new Map<string, number>();
      for (const { range } of instructions) {
        for (const name of new Set(text.slice(...range).match(/\w+/g))) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      return counts;
    }

    /** The edits that put a mount in the place of the ARG. Not `env=`, which builders know only since Dockerfile 1.10. */
    function edits(arg: Arg, run: Run, name: string): readonly [start: number, end: number, text: string][] | null {
      const pair = arg.pairs.find(({ key }) => key.value === name);
      const removal = pair && pairRemoval(arg, pair, text);
      const script = scriptOf(run);
      if (removal == null || script === null) return null;
      const id = name.toLowerCase();
      const place = run.keywordRange[1];
      return [
        [...removal, ""],
        [place, place, ` --mount=type=secret,id=${id}`],
        [script.start, script.start, `${name}="$(cat /run/secrets/${id})" && export ${name}${script.separator}`],
      ];
    }

    return {
      Stage(stage) {
        const args = new Map<string, Arg>();
        let counts: ReadonlyMap<string, number> | null = null;
        let isRoot = true;
        for (const instruction of stage.instructions) {
          isRoot = isRootAfter(instruction, isRoot);
          if (instruction.type === "Arg") for (const { key } of instruction.pairs) args.set(key.value ?? key.raw, instruction);
          if (instruction.type === "Env") for (const { key } of instruction.pairs) args.delete(key.value ?? key.raw);
          if (instruction.type !== "Run" || args.size === 0) continue;
          for (const node of nestedCommandsOf(instruction).flatMap(credentialVariables)) {
            const arg = args.get(node.name);
            // An ARG that is called a secret is reported where it stands.
            if (arg === undefined || namesSecret(node.name, "words")) continue;
            const { name } = node;
            counts ??= mentions(stage);
            // Nothing but the ARG and this RUN speaks of it, and root alone may read the secret.
            const changes = isRoot && counts.get(name) === 2 ? edits(arg, instruction, name) : null;
            context.report({
              node,
              messageId: "argument",
              data: { name },
              suggest:
                changes === null
                  ? null
                  : [
                      {
                        messageId: "mount",
                        data: { id: name.toLowerCase(), name },
                        fix: (fixer) => changes.map(([start, end, replacement]) => fixer.replaceTextRange([start, end], replacement)),
                      },
                    ],
            });
          }
        }
      },
    };
  },
});

function isRootAfter(instruction: Instruction, before: boolean): boolean {
  return instruction.type === "User" ? /^(?:root|0)$/.test(instruction.user?.value ?? "") : before;
}

/** Where the script of a RUN starts, and what may stand between its commands; null where its first command is not one for all the others. */
function scriptOf({ body, heredocs }: Run): { readonly start: number; readonly separator: string } | null {
  if (body?.type !== "ShellForm") return null;
  // What stands before `&` is run in a shell of its own.
  if (body.commands.length > 0) {
    return body.commands.some(({ operator }) => operator === "&") ? null : { start: body.range[0], separator: " && " };
  }
  const [script, ...rest] = heredocs;
  if (script === undefined || rest.length > 0 || /^#!|\r/.test(script.content)) return null;
  return { start: script.range[0], separator: "\n" };
}
