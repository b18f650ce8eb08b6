import type { Command, Run } from "dockerfile-syntax";
import { commandsOf } from "../analysis/commands.js";
import { expand } from "../analysis/expansion.js";
import { scopedInstructions } from "../analysis/scope.js";
import { baseOf } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";
import type { Stage } from "dockerfile-syntax";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow unsetting in RUN what ENV has set",
      category: "run-shell",
      presets: { recommended: "warn", strict: "error" },
      aliases: [{ tool: "sonar", id: "S6581" }],
    },
    messages: {
      stays:
        "'{{name}}' is unset for this RUN alone: the image keeps the value of the ENV in line {{line}}. Set it in the RUN that needs it.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    const linesAtEnd = new Map<Stage, Lines>();
    return {
      Stage(stage) {
        const base = baseOf(ast, stage);
        const lines = new Lines(base.kind === "stage" ? (linesAtEnd.get(base.stage) ?? null) : null);
        linesAtEnd.set(stage, lines);
        for (const [instruction, scope] of scopedInstructions(ast, stage)) {
          if (instruction.type === "Env") {
            for (const { key, loc } of instruction.pairs) lines.set(expand(key, scope) ?? key.raw, loc.start.line);
          }
          if (instruction.type !== "Run") continue;
          for (const word of lastUnsets(instruction).flatMap(({ words }) => words.slice(1))) {
            const line = lines.get(word.value ?? "");
            if (line !== null) context.report({ node: word, messageId: "stays", data: { name: word.value ?? "", line: String(line) } });
          }
        }
      },
    };
  },
});

/** The lines in which ENV sets variables. */
class Lines {
  readonly #own = new Map<string, number>();
  readonly #below: Lines | null;

  constructor(below: Lines | null) {
    this.#below = below;
  }

  set(name: string, line: number): void {
    this.#own.set(name, line);
  }

  get(name: string): number | null {
    for (let lines = this as Lines | null; lines !== null; lines = lines.#below) {
      const line = lines.#own.get(name);
      if (line !== undefined) return line;
    }
    return null;
  }
}

/** The `unset` commands at the end of a RUN: before others it may be meant for those. */
function lastUnsets(run: Run): readonly Command[] {
  const commands = commandsOf(run);
  const other = commands.findLastIndex(({ name, words }) => name !== "unset" || words[1]?.value === "-f");
  return run.body?.type === "ShellForm" ? commands.slice(other + 1) : [];
}
