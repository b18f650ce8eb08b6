import { instructions } from "dockerfile-syntax";
import { codeLines } from "../analysis/code-lines.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "layout",
    docs: {
      description: "Disallow blanks between the escape character and the end of its line",
      category: "style",
      presets: { stylistic: "warn" },
      aliases: [],
    },
    fixable: "whitespace",
    messages: {
      trailing: "Blanks follow the '{{escape}}' that continues the line; a shell script would not go on there. Remove them.",
    },
  },
  create(context) {
    const { ast, text } = context.sourceCode;
    const { escape } = ast;
    return {
      Dockerfile() {
        for (const instruction of instructions(ast)) {
          for (const line of codeLines(text, instruction)) {
            const code = line.text.trimEnd();
            // A doubled one escapes itself.
            if (code === line.text || !code.endsWith(escape) || code.endsWith(escape + escape)) continue;
            const range: [number, number] = [line.start + code.length, line.start + line.text.length];
            if (!/^[ \t]+$/.test(text.slice(...range))) continue;
            context.report({
              loc: context.sourceCode.getLocFromRange(range),
              messageId: "trailing",
              data: { escape },
              fix: (fixer) => fixer.removeRange(range),
            });
          }
        }
      },
    };
  },
});
