import { isClosed, shellScripts, substitutionsIn } from "../analysis/shell-scripts.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer $(...) to backticks",
      category: "run-shell",
      presets: { strict: "error", stylistic: "warn", hadolint: "warn" },
      aliases: [{ tool: "shellcheck", id: "SC2006" }],
    },
    fixable: "code",

    messages: {
      backticks: "Backticks cannot be nested, and backslashes mean something else between them. Write '$(...)'.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const node of shellScripts(sourceCode).flatMap(({ commands }) => commands.flatMap(substitutionsIn))) {
          if (!node.backtick) continue;
          const [start, end] = node.range;
          const inner = sourceCode.text.slice(start + 1, end - 1);
          // Between backticks a backslash is read twice; a comment would hide the parenthesis; a here-document that is announced before
          // would start at the first line end between the parentheses.
          const isSafe = isClosed(node, sourceCode.text) && !/[\\#]/.test(inner) && !(inner.includes("\n") && isBehindHeredoc(start));
          context.report({
            node,
            messageId: "backticks",
            fix: isSafe ? (fixer) => fixer.replaceTextRange([start, end], `$(${inner.startsWith("(") ? " " : ""}${inner})`) : null,
          });
        }
      },
    };

    function isBehindHeredoc(index: number): boolean {
      return sourceCode.text.slice(sourceCode.text.lastIndexOf("\n", index) + 1, index).includes("<<");
    }
  },
});
