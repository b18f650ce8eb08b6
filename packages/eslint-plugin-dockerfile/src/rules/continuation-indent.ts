import { instructions } from "dockerfile-syntax";
import { codeLines } from "../analysis/code-lines.js";
import { BlankPlaces, isKeptAsWritten } from "../analysis/layout.js";
import { hasPlaceIn } from "../analysis/places.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"notIndented", [{ indent: number }]>({
  meta: {
    type: "layout",
    docs: {
      description: "Require the lines that continue an instruction to be indented",
      category: "style",
      presets: { stylistic: "warn" },
      aliases: [],
    },
    fixable: "whitespace",
    messages: {
      notIndented: "This line goes on with the {{keyword}} in line {{line}} and looks like an instruction of its own. Indent it.",
    },
    schema: [
      {
        type: "object",
        properties: { indent: { type: "integer", minimum: 1, maximum: 16, description: "How many spaces the fix inserts." } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ indent: 4 }],
  },
  create(context) {
    const [{ indent }] = context.options;
    const { ast, problems, text } = context.sourceCode;
    return {
      Dockerfile() {
        const faults = problems.map(({ range }) => range[0]).toSorted((a, b) => a - b);
        for (const instruction of instructions(ast)) {
          const { keyword, loc, range } = instruction;
          if (loc.start.line === loc.end.line) continue;
          // Of what is not understood the tree may lack a part.
          if (isKeptAsWritten(instruction) || hasPlaceIn(faults, range[0], range[1] + 1)) continue;
          let places: BlankPlaces | null = null;
          for (const { isFirst, start, text: line } of codeLines(text, instruction)) {
            if (isFirst || /^\s/.test(line)) continue;
            places ??= new BlankPlaces(text, ast.escape, instruction);
            if (!places.has(start)) continue;
            context.report({
              loc: context.sourceCode.getLocFromRange([start, start + line.length]),
              messageId: "notIndented",
              data: { keyword, line: String(loc.start.line) },
              fix: (fixer) => fixer.insertTextBeforeRange([start, start], " ".repeat(indent)),
            });
          }
        }
      },
    };
  },
});
