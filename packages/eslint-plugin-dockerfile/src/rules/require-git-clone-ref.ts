import { gitClones, type GitClone } from "../analysis/git-clones.js";
import { defineRule } from "../define-rule.js";

/** Subcommands that put another commit into place. */
const movers: readonly string[] = ["checkout", "reset", "switch", "pull", "merge", "rebase", "worktree"];

/** Names of branches on which work goes on. */
const movingBranch = /^(?:dev|develop|development|head|main|master|next|trunk)$/i;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Require git clone to name what is checked out",
      category: "run-shell",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      missing:
        "The clone is of whatever the default branch holds on the day of the build. Name a tag with '--branch', or check out a commit.",
      branch: "The branch '{{branch}}' moves on, so that each build may get something else. Name a tag, or check out a commit.",
    },
  },
  create(context) {
    function branchOf({ options }: GitClone): string | null | undefined {
      return options.find(({ name }) => name === "-b" || name === "--branch" || name === "--revision")?.value;
    }

    return {
      Stage(stage) {
        for (const clone of gitClones(stage)) {
          if (movers.some((subcommand) => clone.later.has(subcommand))) continue;
          const branch = branchOf(clone);
          if (branch === undefined) context.report({ node: clone.command, messageId: "missing" });
          else if (branch !== null && movingBranch.test(branch)) {
            context.report({ node: clone.command, messageId: "branch", data: { branch } });
          }
        }
      },
    };
  },
});
