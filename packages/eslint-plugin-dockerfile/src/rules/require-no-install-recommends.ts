import type { Run } from "dockerfile-syntax";
import { managerCall } from "../analysis/commands.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require apt-get to install without the packages that are only recommended",
      category: "apt",
      presets: { strict: "error", hadolint: "warn" },
      aliases: [
        { tool: "hadolint", id: "DL3015" },
        { tool: "trivy", id: "DS-0029" },
        { tool: "sonar", id: "S6500" },
        { tool: "semgrep", id: "missing-no-install-recommends" },
      ],
    },
    hasSuggestions: true,
    messages: {
      missing:
        "'apt-get install' brings packages along that are only recommended. Add '--no-install-recommends', and name those that are needed.",
      add: "Add '--no-install-recommends'.",
    },
  },
  create(context) {
    function check(run: Run): void {
      for (const command of nestedCommandsOf(run)) {
        const call = managerCall(command);
        const subcommand = call?.subcommand ?? null;
        if (call?.manager.name !== "apt-get" || subcommand?.value !== "install") continue;
        const says = command.words.some(({ raw }) => /--no-install-recommends|APT::Install-Recommends=(?:false|0|no)/.test(raw));
        // An option in a variable may be the one.
        if (says || [...call.options.map(({ word }) => word), ...call.operands].some(({ raw }) => /^-*"?\$/.test(raw))) continue;
        const isExec = run.body?.type === "ExecForm" && run.heredocs.length === 0;
        const text = isExec ? ', "--no-install-recommends"' : " --no-install-recommends";
        context.report({
          node: subcommand,
          messageId: "missing",
          suggest: [{ messageId: "add", fix: (fixer) => fixer.insertTextAfterRange([...subcommand.range], text) }],
        });
      }
    }

    return {
      Stage(stage) {
        for (const run of runsOf(stage)) check(run);
      },
    };
  },
});
