import type { Command, Instruction, Run } from "dockerfile-syntax";
import { commandsOf, withoutOnbuild } from "../analysis/commands.js";
import { withNested } from "../analysis/nested-commands.js";
import { lineEndOf } from "../analysis/whole-lines.js";
import { defineRule } from "../define-rule.js";

/** A path that WORKDIR takes as it is. */
const plainAbsolutePath = /^\/[\w./+@-]*$/;

/** `&&` behind a command, on its line or at the start of the next one, and what stands before another command. */
const linkToNext = /^[ \t]*(?:[\\`]\r?\n[ \t]*)?&&[ \t]*(?:[\\`]\r?\n[ \t]*)?(?![\s#])/;

/** No more than a line of blanks. */
const longestLink = 200;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer WORKDIR to cd",
      category: "run-shell",
      presets: { strict: "error", hadolint: "error" },
      aliases: [
        { tool: "hadolint", id: "DL3003" },
        { tool: "trivy", id: "DS-0013" },
        { tool: "sonar", id: "S6597" },
        { tool: "semgrep", id: "use-workdir" },
      ],
    },
    hasSuggestions: true,
    messages: {
      cd: "'cd' is forgotten when this RUN ends. Set the directory with WORKDIR.",
      useWorkdir: "Put 'WORKDIR {{path}}' before the RUN.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;

    function suggestionFor(command: Command, outer: Instruction, run: Run): Parameters<typeof context.report>[0]["suggest"] {
      const path = command.words[1]?.value ?? "";
      const isAlone = command.words.length === 2 && command.assignments.length === 0 && command.redirects.length === 0;
      const isFirst = run.body?.type === "ShellForm" && run.body.range[0] === command.range[0];
      if (outer !== run || !isFirst || !isAlone || !plainAbsolutePath.test(path)) return null;
      const end = command.range[1];
      const link = linkToNext.exec(text.slice(end, end + longestLink))?.[0];
      if (link === undefined) return null;
      const lineEnd = lineEndOf(text);
      return [
        {
          messageId: "useWorkdir",
          data: { path },
          fix: (fixer) => [
            fixer.insertTextBeforeRange([...run.range], `WORKDIR ${path}${lineEnd}`),
            fixer.removeRange([command.range[0], end + link.length]),
          ],
        },
      ];
    }

    return {
      Stage({ instructions }) {
        for (const outer of instructions) {
          const run = withoutOnbuild(outer);
          if (run.type !== "Run") continue;
          for (const command of withNested(commandsOf(run))) {
            if (command.name === "cd") context.report({ node: command, messageId: "cd", suggest: suggestionFor(command, outer, run) });
          }
        }
      },
    };
  },
});
