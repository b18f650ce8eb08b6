import { instructions, type Problem } from "dockerfile-syntax";
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
    const { ast, problems, text: source } = context.sourceCode;

    function report(problem: Problem, starts: ReadonlySet<number>): void {
      const { loc, message, range } = problem;
      // In a trigger no comment can stand, and where the line before goes on it does so to behind a comment.
      const comment = starts.has(range[0]) ? disableComment(source, range[0]) : null;
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
        const unknown = problems.filter(({ code }) => code === "unknown-instruction");
        if (unknown.length === 0) return;
        const starts = new Set(instructions(ast).map(({ range }) => range[0]));
        for (const problem of unknown) report(problem, starts);
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
  // A line that goes on takes the next one with it.
  return directive.startsWith("eslint-") && !/[\\`]$/.test(directive) ? { mark, end: start + line.length, text: `# ${directive}` } : null;
}
