import { accountOf, givesUnknownId } from "../analysis/accounts.js";
import { invocation } from "../analysis/commands.js";
import { finalCommands } from "../analysis/final-image.js";
import { defineRule } from "../define-rule.js";
import { accountCommands } from "../knowledge/account-commands.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require users and groups to be made with a number that is named",
      category: "user-security",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      missing:
        "'{{name}}' gets the next free number, which a package that makes users changes. Give it one with '{{option}}': files on volumes belong to numbers.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        for (const [command, scope] of finalCommands(tree)) {
          const account = accountOf(command, scope);
          const known = accountCommands[invocation(command).name ?? ""];
          if (account === null || known?.creates !== true || account.id !== null || givesUnknownId(command)) continue;
          const [option = ""] = known.id;
          context.report({ node: command, messageId: "missing", data: { name: account.name ?? "", option } });
        }
      },
    };
  },
});
