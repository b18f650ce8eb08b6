import { gitClones } from "../analysis/git-clones.js";
import { defineRule } from "../define-rule.js";

/** Options that leave out a part of the history, or ask for all of it. */
const historyOption = /^--(?:bare|depth|filter|mirror|no-single-branch|revision|shallow-.*)$/;

/** Subcommands that have no use for older commits. */
const withoutHistory: ReadonlySet<string> = new Set(["clone", "config", "lfs", "submodule"]);

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer git clone without the history",
      category: "run-shell",
      presets: { strict: "error" },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      history: "'git clone' downloads every commit there ever was. Add '--depth 1' where only the files are needed.",
      add: "Add '--depth 1'.",
    },
  },
  create(context) {
    return {
      Stage(stage) {
        for (const { command, later, options, run, subcommand } of gitClones(stage)) {
          // What comes later may look for a commit that is not the last one.
          if (options.some(({ name }) => historyOption.test(name)) || [...later].some((name) => !withoutHistory.has(name))) continue;
          const text = run.body?.type === "ExecForm" ? ', "--depth", "1"' : " --depth 1";
          const isSafe = command.words.includes(subcommand) && (run.body?.type !== "ExecForm" || run.body.commands.includes(command));
          context.report({
            node: command,
            messageId: "history",
            suggest: isSafe ? [{ messageId: "add", fix: (fixer) => fixer.insertTextAfterRange([...subcommand.range], text) }] : null,
          });
        }
      },
    };
  },
});
