import type { Instruction, Run } from "dockerfile-syntax";
import { mentioningRanges } from "../analysis/argument-uses.js";
import { managerCall } from "../analysis/commands.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

/** Names of what is another with each build. */
const volatileName =
  /^(?:(?:\w+_)?(?:GIT|CI|SOURCE|VCS)_(?:BRANCH|COMMIT|COMMIT_SHA|HASH|REF|REV|REVISION|SHA|TAG)|(?:\w+_)?COMMIT(?:_?(?:HASH|ID|REF|SHA))?|REVISION|(?:\w+_)?BUILD_?(?:DATE|ID|NUMBER|NUM|TIME|TIMESTAMP)|CREATED|CACHE_?BUST(?:ER)?)$/i;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow values that change with each build before packages are installed",
      category: "layers-cache",
      presets: {},
      aliases: [],
    },
    messages: {
      early: "'{{name}}' is another one with each build, so that the RUN in line {{line}} is never cached. Set it below, where it is used.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;

    /** What an instruction names. An ENV or LABEL only hands it on, and could stand below too. */
    function namesIn(instruction: Instruction): readonly string[] {
      if (instruction.type === "Env" || instruction.type === "Label") return [];
      return mentioningRanges(instruction).flatMap((range) => text.slice(...range).match(/[A-Za-z_]\w*/g) ?? []);
    }

    return {
      Stage({ instructions }) {
        if (!instructions.some(isVolatile)) return;
        let install: Run | null = null;
        const nextMentions = new Map<string, number>();
        // From the end, so that what comes behind is known.
        for (const instruction of instructions.toReversed()) {
          if (instruction.type === "Arg" || instruction.type === "Env") {
            for (const pair of instruction.pairs) {
              const name = pair.key.value ?? pair.key.raw;
              if (install === null || !volatileName.test(name) || (nextMentions.get(name) ?? Infinity) <= install.range[0]) continue;
              context.report({ node: pair, messageId: "early", data: { name, line: String(install.loc.start.line) } });
            }
          }
          if (instruction.type === "Run" && nestedCommandsOf(instruction).some((command) => managerCall(command)?.action === "install")) {
            install = instruction;
          }
          for (const name of namesIn(instruction)) nextMentions.set(name, instruction.range[0]);
        }
      },
    };
  },
});

function isVolatile(instruction: Instruction): boolean {
  return (
    (instruction.type === "Arg" || instruction.type === "Env") &&
    instruction.pairs.some(({ key }) => volatileName.test(key.value ?? key.raw))
  );
}
