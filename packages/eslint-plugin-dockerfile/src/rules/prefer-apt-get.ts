import type { Run, Word } from "dockerfile-syntax";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

/** Subcommands that do the same with the tool for scripts. */
const same: ReadonlyMap<string, string> = new Map([
  ...["autoremove", "install", "purge", "remove", "update"].map((name) => [name, "apt-get"] as const),
  ...["policy", "search", "show"].map((name) => [name, "apt-cache"] as const),
]);

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer apt-get and apt-cache over apt",
      category: "apt",
      presets: { recommended: "warn", strict: "error", hadolint: "error" },
      aliases: [
        { tool: "hadolint", id: "DL3027" },
        { tool: "checkov", id: "CKV_DOCKER_9" },
        { tool: "semgrep", id: "prefer-apt-get" },
      ],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      apt: "'apt' is made for people, and its options and output change. Use 'apt-get' or 'apt-cache'.",
      replace: "Use 'apt-get'.",
    },
  },
  create(context) {
    function check(run: Run): void {
      for (const { words } of nestedCommandsOf(run)) {
        const index = words.findIndex(({ value }) => value === "apt");
        const word = words[index];
        if (word === undefined || !isCommandAt(words, index)) continue;
        const subcommand = words.slice(index + 1).find(({ value }) => value?.startsWith("-") === false)?.value ?? "";
        const instead = same.get(subcommand);
        const end = word.range[1] - (word.raw.endsWith('"') ? 1 : 0);
        const start = end - "apt".length;
        context.report({
          node: word,
          messageId: "apt",
          fix: instead === undefined ? null : (fixer) => fixer.replaceTextRange([start, end], instead),
          // It may install or remove what the other one would not.
          suggest: /^(?:full-)?upgrade$/.test(subcommand)
            ? [{ messageId: "replace", fix: (fixer) => fixer.replaceTextRange([start, end], "apt-get") }]
            : null,
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

/** Whether it is the program itself, or what `sudo` and the like run. */
function isCommandAt(words: readonly Word[], index: number): boolean {
  return words.slice(0, index).every(({ value }) => value !== null && /^(?:sudo|env|time|nice|exec|command|-.*|\w+=.*)$/.test(value));
}
