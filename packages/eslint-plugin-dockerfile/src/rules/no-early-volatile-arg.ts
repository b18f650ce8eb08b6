import type { Instruction, KeyValue, Stage } from "dockerfile-syntax";
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

    /** The first install behind the pair, where nothing up to it names the variable. */
    function installBehind({ instructions }: Stage, index: number, { key }: KeyValue): Instruction | null {
      const name = key.value ?? key.raw;
      for (const instruction of instructions.slice(index + 1)) {
        const words = mentioningRanges(instruction).flatMap((range) => text.slice(...range).match(/[A-Za-z_]\w*/g) ?? []);
        // An ENV or LABEL only hands it on, and could stand below too.
        if (instruction.type !== "Env" && instruction.type !== "Label" && words.includes(name)) return null;
        const installs =
          instruction.type === "Run" && nestedCommandsOf(instruction).some((command) => managerCall(command)?.action === "install");
        if (installs) return instruction;
      }
      return null;
    }

    return {
      Stage(stage) {
        for (const [index, instruction] of stage.instructions.entries()) {
          if (instruction.type !== "Arg" && instruction.type !== "Env") continue;
          for (const pair of instruction.pairs) {
            const name = pair.key.value ?? pair.key.raw;
            const install = volatileName.test(name) ? installBehind(stage, index, pair) : null;
            if (install === null) continue;
            context.report({ node: pair, messageId: "early", data: { name, line: String(install.loc.start.line) } });
          }
        }
      },
    };
  },
});
