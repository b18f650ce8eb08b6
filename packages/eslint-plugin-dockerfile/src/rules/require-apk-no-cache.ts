import type { Run } from "dockerfile-syntax";
import { isEmptiedAfter } from "../analysis/cleanup.js";
import { managerCall } from "../analysis/commands.js";
import { hidesInMount } from "../analysis/mounts.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

const indexes = "/var/cache/apk";

export default defineRule<"missing", [{ allowCleanup: boolean }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require apk to install without keeping its package index",
      category: "apk",
      presets: { recommended: "warn", practices: "error", strict: "error", hadolint: ["warn", { allowCleanup: false }] },
      aliases: [
        { tool: "hadolint", id: "DL3019" },
        { tool: "trivy", id: "DS-0025" },
        { tool: "sonar", id: "S6587" },
        { tool: "semgrep", id: "missing-apk-no-cache" },
        { tool: "dockle", id: "DKL-DI-0004" },
      ],
    },
    fixable: "code",
    messages: {
      missing: "'apk add' keeps its package index in the layer. Add '--no-cache'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          allowCleanup: { type: "boolean", description: "Whether it is enough that the same RUN removes the index again." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allowCleanup: true }],
  },
  create(context) {
    const [{ allowCleanup }] = context.options;

    function check(run: Run): void {
      if (hidesInMount(run, indexes)) return;
      const commands = nestedCommandsOf(run);
      for (const [index, command] of commands.entries()) {
        const call = managerCall(command);
        if (call?.manager.name !== "apk" || call.subcommand?.value !== "add") continue;
        const { options, subcommand } = call;
        // A cache of its own elsewhere is asked for.
        if (options.some(({ name }) => name === "--no-cache" || name === "--cache-dir" || name.includes("$"))) continue;
        if (allowCleanup && isEmptiedAfter(commands, index, indexes, "apk")) continue;
        const isExec = run.body?.type === "ExecForm";
        context.report({
          node: subcommand,
          messageId: "missing",
          fix: (fixer) => fixer.insertTextAfterRange([...subcommand.range], isExec ? ', "--no-cache"' : " --no-cache"),
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
