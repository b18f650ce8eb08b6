import type { Run } from "dockerfile-syntax";
import { codeLines, heredocLines } from "../analysis/code-lines.js";
import { runsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

/** A line of fewer words cannot be broken well. */
const fewestWords = 7;

export default defineRule<"tooLong", [{ max: number }]>({
  meta: {
    type: "layout",
    docs: {
      description: "Limit the length of the lines of RUN",
      category: "style",
      presets: { stylistic: "warn" },
      aliases: [{ tool: "sonar", id: "S7020" }],
    },
    messages: {
      tooLong: "The line has {{length}} characters; at most {{max}}. Break it before an operator or an argument.",
    },
    schema: [
      {
        type: "object",
        properties: { max: { type: "integer", minimum: 1, description: "How many characters a line may have." } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ max: 120 }],
  },
  create(context) {
    const [{ max }] = context.options;
    const { sourceCode } = context;

    function check(run: Run): void {
      // The text of a file is as it has to be.
      const scripts = run.heredocs.filter(({ commands }) => commands.length > 0);
      const scriptLines = scripts.flatMap((heredoc) => heredocLines(sourceCode.text, heredoc));
      for (const { start, text } of [...codeLines(sourceCode.text, run), ...scriptLines]) {
        const code = withoutComment(text).trimEnd();
        const { length } = code;
        if (length <= max || code.includes("://") || code.trim().split(/\s+/).length < fewestWords) continue;
        context.report({
          loc: sourceCode.getLocFromRange([start + max, start + length]),
          messageId: "tooLong",
          data: { length: String(length), max: String(max) },
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

/** The line up to a comment at its end. */
function withoutComment(line: string): string {
  const start = line.indexOf(" #");
  return start === -1 || /["'`]/.test(line.slice(start)) ? line : line.slice(0, start);
}
