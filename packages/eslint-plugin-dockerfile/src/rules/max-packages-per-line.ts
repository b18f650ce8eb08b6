import type { Command, Run, Word } from "dockerfile-syntax";
import { managerCall, withoutOnbuild } from "../analysis/commands.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { lineEndOf } from "../analysis/whole-lines.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"tooMany", [{ max: number }]>({
  meta: {
    type: "layout",
    docs: {
      description: "Limit how many packages of an install stand in one line",
      category: "packages",
      presets: { stylistic: "warn" },
      aliases: [],
    },
    fixable: "whitespace",
    messages: {
      tooMany: "{{count}} packages in one line; at most {{max}}. Give each one a line, so that a change shows which one it is about.",
    },
    schema: [
      {
        type: "object",
        properties: { max: { type: "integer", minimum: 1, description: "How many packages may stand in one line." } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ max: 4 }],
  },
  create(context) {
    const [{ max }] = context.options;
    const { sourceCode } = context;
    const { ast, text } = sourceCode;

    function check(run: Run, isTrigger: boolean): void {
      for (const command of nestedCommandsOf(run)) {
        const call = managerCall(command);
        if (call?.action !== "install") continue;
        for (const words of byLine(call.operands)) {
          const [first, last] = [words[0], words.at(-1)];
          if (words.length <= max || first === undefined || last === undefined) continue;
          context.report({
            loc: sourceCode.getLocFromRange([first.range[0], last.range[1]]),
            messageId: "tooMany",
            data: { count: String(words.length), max: String(max) },
            // The image keeps the text of a trigger.
            fix:
              !isTrigger && isInShellForm(command, run)
                ? (fixer) => gaps(words).map((gap) => fixer.replaceTextRange(gap, lineEnd(first)))
                : null,
          });
        }
      }
    }

    /** The blanks before each word, but not those at the start of the line. */
    function gaps(words: readonly Word[]): [number, number][] {
      return words.flatMap(({ range: [start] }): [number, number][] => {
        let before = start;
        while (text[before - 1] === " " || text[before - 1] === "\t") before--;
        return text[before - 1] === "\n" || before === start ? [] : [[before, start]];
      });
    }

    /** What continues the line: the next one is indented as that of the first word, or more where that starts the instruction. */
    function lineEnd({ loc }: Word): string {
      const line = sourceCode.lines[loc.start.line - 1] ?? "";
      const newline = lineEndOf(text);
      const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
      return ` ${ast.escape}${newline}${indent.length + 1 === loc.start.column ? indent : `${indent}    `}`;
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

function byLine(words: readonly Word[]): readonly (readonly Word[])[] {
  const lines = new Map<number, Word[]>();
  for (const word of words) {
    const { line } = word.loc.start;
    const known = lines.get(line);
    if (known === undefined) lines.set(line, [word]);
    else known.push(word);
  }
  return [...lines.values()];
}

/** Whether the shell form itself holds the command: a line break there is one for the builder alone. */
function isInShellForm(command: Command, { body }: Run): boolean {
  return body?.type === "ShellForm" && body.commands.includes(command);
}
