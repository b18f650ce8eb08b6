import { rowsByCommand } from "../analysis/commands.js";
import { disablingOptions } from "../analysis/disabled-checks.js";
import { stageCommands } from "../analysis/nested-commands.js";
import { optionRemoval } from "../analysis/options.js";
import { signatureOptions } from "../knowledge/disabled-checks.js";
import { defineRule } from "../define-rule.js";

const message =
  "'{{option}}' installs packages that nobody signed, or that somebody changed on the way. Leave it out and add the signer's key.";

const rows = rowsByCommand(signatureOptions);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow installing packages without checking their signatures",
      category: "packages",
      presets: { recommended: "error", strict: "error" },
      aliases: [
        { tool: "checkov", id: "CKV2_DOCKER_7", messageId: "apk" },
        { tool: "checkov", id: "CKV2_DOCKER_8", messageId: "apt" },
        { tool: "checkov", id: "CKV2_DOCKER_9", messageId: "rpm" },
        { tool: "checkov", id: "CKV2_DOCKER_10", messageId: "rpm" },
        { tool: "checkov", id: "CKV2_DOCKER_11", messageId: "apt" },
      ],
    },
    hasSuggestions: true,
    messages: { apk: message, apt: message, rpm: message, remove: "Leave out '{{option}}'." },
  },
  create(context) {
    const { text } = context.sourceCode;
    return {
      Stage(stage) {
        for (const command of stageCommands(stage)) {
          for (const { row, option } of disablingOptions(command, rows)) {
            const removal = optionRemoval(command, option, text);
            const data = { option: row.value === null ? option.name : (option.value ?? "") };
            context.report({
              node: option.word,
              messageId: row.kind,
              data,
              suggest: removal === null ? null : [{ messageId: "remove", data, fix: (fixer) => fixer.removeRange([...removal]) }],
            });
          }
        }
      },
    };
  },
});
