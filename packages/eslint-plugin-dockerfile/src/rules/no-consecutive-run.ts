import type { Run } from "dockerfile-syntax";
import { flagsOf, joinableRuns, joinedText } from "../analysis/joined-runs.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

const conditions: ReadonlySet<string | null> = new Set(["[", "[[", "(("]);

export default defineRule<"consecutive" | "join", [{ allowCommented: boolean; maxCommands: number }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow RUN directly after RUN",
      category: "layers-cache",
      presets: {
        practices: ["error", { allowCommented: false, maxCommands: 0 }],
        strict: "error",
        hadolint: ["warn", { allowCommented: false, maxCommands: 1 }],
      },
      aliases: [
        { tool: "hadolint", id: "DL3059" },
        { tool: "sonar", id: "S7031" },
      ],
    },
    hasSuggestions: true,
    messages: {
      consecutive: "This RUN follows another one and makes a layer of its own. Join the two with '&&'.",
      join: "Join the two with '&&'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          allowCommented: { type: "boolean", description: "Whether a RUN with a comment above it may stand alone." },
          maxCommands: { type: "integer", minimum: 0, description: "A RUN with more commands than this may stand alone; 0 lets none." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allowCommented: true, maxCommands: 5 }],
  },
  create(context) {
    const [{ allowCommented, maxCommands }] = context.options;
    const { sourceCode } = context;
    const isLong = (run: Run): boolean => maxCommands > 0 && lengthOf(run) > maxCommands;

    /** Whether something is said between the two: a reason to keep them apart. */
    function isCommented(previous: Run, run: Run): boolean {
      return sourceCode.text.slice(previous.range[1], run.range[0]).trim() !== "";
    }

    return {
      Stage({ instructions }) {
        for (const [index, run] of instructions.entries()) {
          const previous = instructions[index - 1];
          if (run.type !== "Run" || previous?.type !== "Run" || flagsOf(run) !== flagsOf(previous)) continue;
          if (isLong(run) || isLong(previous) || (allowCommented && isCommented(previous, run))) continue;
          const joinable = joinableRuns(previous, run);
          context.report({
            loc: sourceCode.getLocFromRange(run.keywordRange),
            messageId: "consecutive",
            suggest:
              joinable === null
                ? null
                : [
                    {
                      messageId: "join",
                      fix: (fixer) =>
                        fixer.replaceTextRange([previous.range[1], joinable.range[0]], joinedText(sourceCode, previous, joinable)),
                    },
                  ],
          });
        }
      },
    };
  },
});

/** How many commands a RUN has; to set a variable is none, nor is a condition in brackets, nor a shell besides the commands it gets with `-c`. */
function lengthOf(run: Run): number {
  return nestedCommandsOf(run).filter(
    ({ name, words }) => words.length > 0 && !conditions.has(name) && words.every(({ script }) => script === null),
  ).length;
}
