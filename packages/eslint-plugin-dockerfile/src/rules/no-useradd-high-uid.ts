import type { Run } from "dockerfile-syntax";
import { accountCommands } from "../knowledge/account-commands.js";
import { invocation, withoutOnbuild } from "../analysis/commands.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { parseOptions } from "../analysis/options.js";
import { scopedInstructions, type Scope } from "../analysis/scope.js";
import { defineRule } from "../define-rule.js";

const valueOptions = new Set(accountCommands["useradd"]?.valueOptions);

/** The lastlog of a number above this one is some tens of megabytes of nothing. */
const highest = 99_999;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow useradd with a high number and without --no-log-init",
      category: "user-security",
      presets: { recommended: "warn", strict: "error", hadolint: "error" },
      aliases: [{ tool: "hadolint", id: "DL3046" }],
    },
    fixable: "code",
    messages: {
      logInit: "'useradd' makes a lastlog that grows with the number '{{uid}}' and fills the layer. Add '-l'.",
    },
  },
  create(context) {
    function check(run: Run, scope: Scope): void {
      for (const command of nestedCommandsOf(run)) {
        const { name, args } = invocation(command);
        if (name !== "useradd") continue;
        const { options } = parseOptions(args, valueOptions, scope);
        if (options.some((option) => option.name === "-l" || option.name === "--no-log-init")) continue;
        const uid = options.findLast((option) => option.name === "-u" || option.name === "--uid")?.value ?? "";
        const last = command.words[command.words.length - args.length - 1];
        if (!/^\d+$/.test(uid) || Number(uid) <= highest || last === undefined) continue;
        context.report({
          node: command,
          messageId: "logInit",
          data: { uid },
          fix: (fixer) => fixer.insertTextAfterRange([...last.range], run.body?.type === "ExecForm" ? ', "-l"' : " -l"),
        });
      }
    }

    return {
      Stage(stage) {
        for (const [instruction, scope] of scopedInstructions(context.sourceCode.ast, stage)) {
          const run = withoutOnbuild(instruction);
          if (run.type === "Run") check(run, scope);
        }
      },
    };
  },
});
