import type { Run } from "dockerfile-syntax";
import { withoutOnbuild } from "../analysis/commands.js";
import { defineRule } from "../define-rule.js";

/** An operator, and what stands before and behind it between two commands. A backtick at the end of a line is the escape character. */
const operatorInGap = /^((?:[^"'`$#&|]|`(?=[ \t\r]*\n))*)(&&|\|\|)((?:[^"'`$#&|]|`(?=[ \t\r]*\n))*)$/;

export default defineRule<"after" | "before", [{ style: "after" | "before" }]>({
  meta: {
    type: "layout",
    docs: {
      description: "Enforce the place of && and || at a line break",
      category: "style",
      presets: { stylistic: "warn" },
      aliases: [],
    },
    fixable: "whitespace",
    messages: {
      before: "'{{operator}}' stands at the end of the line. Start the next line with it.",
      after: "'{{operator}}' stands at the start of the line. End the line before with it.",
    },
    schema: [
      {
        type: "object",
        properties: {
          style: { enum: ["after", "before"], description: "Whether the line breaks after the operator, or before it." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ style: "before" }],
  },
  create(context) {
    const [{ style }] = context.options;
    const { ast, text } = context.sourceCode;

    function check({ body, heredocs }: Run, isTrigger: boolean): void {
      // A line of a here-document is broken without an escape character.
      if (body?.type !== "ShellForm" || heredocs.length > 0) return;
      for (const [index, command] of body.commands.entries()) {
        const end = body.commands[index - 1]?.range[1];
        if (end === undefined || (command.operator !== "&&" && command.operator !== "||")) continue;
        const [, left, operator, right] = operatorInGap.exec(text.slice(end, command.range[0])) ?? [];
        if (left === undefined || operator === undefined || right === undefined) continue;
        const [broken, whole] = style === "before" ? [right, left] : [left, right];
        if (!broken.includes("\n") || whole.includes("\n")) continue;
        const place = end + left.length;
        const moved = style === "before" ? moveRight(left, operator, right) : moveLeft(left, operator, right);
        context.report({
          loc: context.sourceCode.getLocFromRange([place, place + operator.length]),
          messageId: style,
          data: { operator },
          // The image keeps the text of a trigger.
          fix: moved === null || isTrigger ? null : (fixer) => fixer.replaceTextRange([end, command.range[0]], moved),
        });
      }
    }

    /** The blanks, the break and the indentation of a gap with one line break; null where more is in it. */
    function lineBreak(gap: string): { text: string; rest: string } | null {
      const [line = "", ...lines] = gap.split("\n");
      const [rest = ""] = lines;
      const code = line.trim();
      return lines.length === 1 && code === ast.escape ? { text: line.trimStart(), rest } : null;
    }

    function moveRight(left: string, operator: string, right: string): string | null {
      const found = lineBreak(right);
      if (found === null) return null;
      const indent = /^[ \t]*/.exec(found.rest)?.[0] ?? "";
      return `${left.trimEnd()} ${found.text}\n${indent}${operator} ${found.rest.slice(indent.length)}`;
    }

    function moveLeft(left: string, operator: string, right: string): string | null {
      const start = left.trimEnd().lastIndexOf(ast.escape);
      const before = left.slice(0, Math.max(start, 0)).trimEnd();
      const found = lineBreak(left.slice(before.length));
      if (found === null || found.rest.trim() !== "") return null;
      return `${before} ${operator} ${found.text}\n${found.rest}${right.trimStart()}`;
    }

    return {
      Stage({ instructions }) {
        for (const instruction of instructions) {
          const run = withoutOnbuild(instruction);
          if (run.type === "Run") check(run, run !== instruction);
        }
      },
    };
  },
});
