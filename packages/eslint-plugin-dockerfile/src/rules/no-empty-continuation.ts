import { instructions, type Instruction } from "dockerfile-syntax";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow blank lines inside a continued instruction",
      category: "syntax",
      presets: { recommended: "error", strict: "error", buildkit: "error" },
      aliases: [{ tool: "buildkit", id: "NoEmptyContinuation" }],
    },
    fixable: "whitespace",
    messages: {
      blank: "A blank line inside {{keyword}} is skipped today and will be an error. Remove it, or end the instruction before it.",
    },
  },
  create(context) {
    const { sourceCode } = context;

    function check(instruction: Instruction): void {
      const { start, end: instructionEnd } = instruction.loc;
      const [firstHeredoc] = "heredocs" in instruction ? instruction.heredocs : [];
      // The lines of a here-document are content.
      const last = firstHeredoc === undefined ? instructionEnd.line : firstHeredoc.loc.start.line - 1;
      for (let line = start.line + 1; line <= last; line++) {
        const first = line;
        while (line <= last && isBlank(line)) line++;
        if (line === first) continue;
        const end = { line: line - 1, column: (sourceCode.lines[line - 2]?.length ?? 0) + 1 };
        context.report({
          loc: { start: { line: first, column: 1 }, end },
          messageId: "blank",
          data: { keyword: instruction.keyword },
          fix: (fixer) => fixer.removeRange([startOf(first), startOf(line)]),
        });
      }
    }

    function isBlank(line: number): boolean {
      // BuildKit's blanks are Unicode's; those of \s differ in two characters.
      return /^\p{White_Space}*$/u.test(sourceCode.lines[line - 1] ?? "-");
    }

    function startOf(line: number): number {
      return line > sourceCode.lines.length ? sourceCode.text.length : sourceCode.getIndexFromLoc({ line, column: 1 });
    }

    return {
      Dockerfile(tree) {
        for (const instruction of instructions(tree)) check(instruction);
      },
    };
  },
});
