import type { Problem } from "dockerfile-syntax";
import { defineRule, suggestionsOf } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow lines that start with no instruction",
      category: "syntax",
      presets: { recommended: "error", strict: "error", buildkit: "error" },
      aliases: [],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      "unknown-instruction": "{{message}}",
      notComment: "A comment of a Dockerfile begins with '#', not with '{{mark}}'.",
      // eslint-disable-next-line eslint-plugin/no-unused-message-ids -- suggestionsOf() uses it
      replace: "Write '{{text}}'.",
    },
  },
  create(context) {
    const { sourceCode } = context;

    function report(problem: Problem): void {
      const { code, loc, message, range } = problem;
      if (code !== "unknown-instruction") return;
      const comment = disableComment(sourceCode.text, range[0]);
      if (comment !== null) {
        const { end, mark, text } = comment;
        // Such a file does not build, so that there is no image that could change.
        context.report({ loc, messageId: "notComment", data: { mark }, fix: (fixer) => fixer.replaceTextRange([range[0], end], text) });
        return;
      }
      context.report({ loc, messageId: "unknown-instruction", data: { message }, suggest: suggestionsOf(problem) });
    }

    return {
      Dockerfile() {
        for (const problem of sourceCode.problems) report(problem);
      },
    };
  },
});

interface DisableComment {
  readonly mark: string;
  readonly end: number;
  readonly text: string;
}

/** What editors insert to disable a rule, which takes every file for JavaScript. */
function disableComment(source: string, start: number): DisableComment | null {
  const lineEnd = source.indexOf("\n", start);
  const line = source.slice(start, lineEnd === -1 ? source.length : lineEnd).trimEnd();
  const mark = line.slice(0, 2);
  if (mark !== "//" && mark !== "/*") return null;
  const directive = (mark === "/*" && line.endsWith("*/") ? line.slice(2, -2) : line.slice(2)).trim();
  // In a trigger no comment can stand, and a line that goes on takes the next one with it.
  const isWhole = source.slice(source.lastIndexOf("\n", start - 1) + 1, start).trim() === "" && !/[\\`]$/.test(directive);
  return isWhole && directive.startsWith("eslint-") ? { mark, end: start + line.length, text: `# ${directive}` } : null;
}
