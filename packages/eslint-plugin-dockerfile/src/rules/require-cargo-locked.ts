import { managerCall } from "../analysis/commands.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Require cargo install to follow the lock file",
      category: "gem-go-cargo",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      missing: "'cargo install' takes the newest dependencies instead of those that '{{crate}}' was tried with. Add '--locked'.",
    },
  },
  create(context) {
    return {
      Run(run) {
        for (const command of nestedCommandsOf(run)) {
          const call = managerCall(command);
          if (call?.manager.name !== "cargo" || call.subcommand?.value !== "install") continue;
          const { operands, options } = call;
          if (options.some(({ name }) => /^--(?:locked|frozen|list|help|version-info)$|\$/.test(name))) continue;
          const source = operands[0] ?? options.find(({ name }) => name === "--path" || name === "--git")?.word;
          if (source === undefined || /^"?\$/.test(source.raw)) continue;
          const crate = source === operands[0] ? source.raw : (options.find(({ word }) => word === source)?.value ?? source.raw);
          context.report({ node: command, messageId: "missing", data: { crate } });
        }
      },
    };
  },
});
