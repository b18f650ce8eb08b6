import type { Command, Word } from "dockerfile-syntax";
import { invocation } from "../analysis/commands.js";
import { expandedWords, nestedCommandsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

const trusted = /^\/etc\/apt\/trusted\.gpg(?:\.d(?:\/|$)|$)/;

/** Commands that only look, or take away. */
const readers: ReadonlySet<string | null> = new Set(["[", "[[", "cat", "ls", "rm", "stat", "test"]);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow keys that apt trusts for every repository",
      category: "run-shell",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      aptKey:
        "'apt-key' is gone from Debian and Ubuntu, and what it adds may sign any package. Put the key into '/etc/apt/keyrings' and name it with 'signed-by'.",
      trusted:
        "A key in '{{path}}' may sign the packages of every repository. Put it into '/etc/apt/keyrings' and name it with 'signed-by'.",
    },
  },
  create(context) {
    function check(command: Command): void {
      const { name, args } = invocation(command);
      if (name === "apt-key" && (args[0]?.value === "add" || args.some(({ value }) => value === "adv"))) {
        context.report({ node: command, messageId: "aptKey" });
        return;
      }
      if (readers.has(name)) return;
      const node = expandedWords(command).find(isTrusted);
      if (node !== undefined) context.report({ node, messageId: "trusted", data: { path: node.value ?? node.raw } });
    }

    function checkDestination(destination: Word | null): void {
      if (destination !== null && isTrusted(destination)) {
        context.report({ node: destination, messageId: "trusted", data: { path: destination.value ?? destination.raw } });
      }
    }

    return {
      Run(run) {
        for (const command of nestedCommandsOf(run)) check(command);
      },
      Add: ({ destination }) => {
        checkDestination(destination);
      },
      Copy: ({ destination }) => {
        checkDestination(destination);
      },
    };
  },
});

function isTrusted({ raw, value }: Word): boolean {
  return trusted.test(value ?? raw.replace(/^["']/, ""));
}
