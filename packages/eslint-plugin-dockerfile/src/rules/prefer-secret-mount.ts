import type { Arg, Run, Stage } from "dockerfile-syntax";
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
      argument:
        "The value of 'ARG {{name}}' is used as a secret and can be read in the image's history. Use '--mount=type=secret,env={{name}}'.",
      mount: "Mount the secret '{{id}}' as the variable '{{name}}'.",
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

    /** The edits that put a mount in the place of the ARG. */
    function edits(arg: Arg, run: Run, name: string): readonly [start: number, end: number, text: string][] | null {
      const pair = arg.pairs.find(({ key }) => key.value === name);
      const removal = pair && pairRemoval(arg, pair, text);
      const place = run.keywordRange[1];
      return removal == null
        ? null
        : [
            [...removal, ""],
            [place, place, ` --mount=type=secret,id=${name.toLowerCase()},env=${name}`],
          ];
    }

    return {
      Stage(stage) {
        const args = new Map<string, Arg>();
        let counts: ReadonlyMap<string, number> | null = null;
        for (const instruction of stage.instructions) {
          if (instruction.type === "Arg") for (const { key } of instruction.pairs) args.set(key.value ?? key.raw, instruction);
          if (instruction.type === "Env") for (const { key } of instruction.pairs) args.delete(key.value ?? key.raw);
          if (instruction.type !== "Run") continue;
          for (const node of nestedCommandsOf(instruction).flatMap(credentialVariables)) {
            const arg = args.get(node.name);
            // An ARG that is called a secret is reported where it stands.
            if (arg === undefined || namesSecret(node.name, "words")) continue;
            const { name } = node;
            counts ??= mentions(stage);
            // Nothing but the ARG and this RUN speaks of it.
            const changes = counts.get(name) === 2 ? edits(arg, instruction, name) : null;
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
