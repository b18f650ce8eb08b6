import type { Command, Word } from "dockerfile-syntax";
import { invocation } from "../analysis/commands.js";
import { finalCommands } from "../analysis/final-image.js";
import { parseOptions } from "../analysis/options.js";
import { accountCommands } from "../knowledge/account-commands.js";
import { defineRule } from "../define-rule.js";

const valueOptions = new Set(accountCommands["useradd"]?.valueOptions);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow users with an empty password",
      category: "user-security",
      presets: { recommended: "error", strict: "error" },
      aliases: [{ tool: "dockle", id: "DKL-LI-0001" }],
    },
    messages: {
      empty: "'{{command}}' makes a user as whom anyone may log in. Lock the password with 'passwd -l', or leave it out.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        for (const [command] of finalCommands(tree)) {
          const node = emptyPassword(command);
          if (node !== null) context.report({ node, messageId: "empty", data: { command: invocation(command).name ?? "" } });
        }
      },
    };
  },
});

/** The option with which a command empties a password, or null. */
function emptyPassword(command: Command): Word | null {
  const { name, args } = invocation(command);
  if (name === "passwd") {
    const found = parseOptions(args, new Set()).options.find((option) => option.name === "-d" || option.name === "--delete");
    return found?.word ?? null;
  }
  if (name !== "useradd" && name !== "usermod") return null;
  const { options } = parseOptions(args, valueOptions);
  return options.find((option) => (option.name === "-p" || option.name === "--password") && option.value === "")?.word ?? null;
}
