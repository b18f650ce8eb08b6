import type { Cmd, Entrypoint, Healthcheck, Instruction } from "dockerfile-syntax";
import { instructionsWithShell } from "../analysis/effective-shell.js";
import { mainProcess } from "../analysis/main-process.js";
import { shellBuiltins } from "../knowledge/shell-builtins.js";
import { defineRule } from "../define-rule.js";

/** Words that no shell changes. */
const plainWords = /^[\w./:@%+,=-]+(?:[ \t]+[\w./:@%+,=-]+)*$/;

export default defineRule<"shellForm" | "useExecForm" | "useExec", [{ allowAfterShell: boolean; healthcheck: boolean }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer the exec form of CMD and ENTRYPOINT",
      category: "entrypoint-cmd",
      presets: {
        recommended: "warn",
        strict: "error",
        hadolint: ["error", { allowAfterShell: false, healthcheck: true }],
        buildkit: "error",
      },
      aliases: [
        { tool: "hadolint", id: "DL3025" },
        { tool: "buildkit", id: "JSONArgsRecommended" },
        { tool: "sonar", id: "S7019" },
        { tool: "semgrep", id: "prefer-json-notation" },
      ],
    },
    hasSuggestions: true,
    messages: {
      shellForm:
        "{{keyword}} starts a shell that does not pass on the signal to stop. Write the command as a JSON array, or let the shell 'exec' it.",
      useExecForm: "Write '{{form}}'.",
      useExec: "Let the shell 'exec {{command}}'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          allowAfterShell: {
            type: "boolean",
            description: "Whether a SHELL before it, in the stage or in one that it is built on, makes the shell form a choice.",
          },
          healthcheck: { type: "boolean", description: "Whether HEALTHCHECK is looked at too." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allowAfterShell: true, healthcheck: false }],
  },
  create(context) {
    const [{ allowAfterShell, healthcheck }] = context.options;
    const { ast } = context.sourceCode;

    function suggestionsFor({ body }: Cmd | Entrypoint | Healthcheck): Parameters<typeof context.report>[0]["suggest"] {
      if (body?.type !== "ShellForm") return null;
      if (plainWords.test(body.raw) && body.range[1] - body.range[0] === body.raw.length) {
        const words = body.raw.replace(/^exec[ \t]+/, "").split(/[ \t]+/);
        const [name = ""] = words;
        const form = `[${words.map((word) => JSON.stringify(word)).join(", ")}]`;
        if (!shellBuiltins.has(name) && !name.includes("=")) {
          return [{ messageId: "useExecForm", data: { form }, fix: (fixer) => fixer.replaceTextRange([...body.range], form) }];
        }
      }
      const word = mainProcess(body)?.words[0];
      if (word === undefined) return null;
      return [{ messageId: "useExec", data: { command: word.raw }, fix: (fixer) => fixer.insertTextBeforeRange([...word.range], "exec ") }];
    }

    function isLookedAt(instruction: Instruction): instruction is Cmd | Entrypoint | Healthcheck {
      return instruction.type === "Cmd" || instruction.type === "Entrypoint" || (healthcheck && instruction.type === "Healthcheck");
    }

    return {
      Stage(stage) {
        for (const [instruction, shell] of instructionsWithShell(ast, stage)) {
          if (!isLookedAt(instruction) || instruction.body?.type !== "ShellForm" || (allowAfterShell && shell !== null)) continue;
          context.report({
            node: instruction.body,
            messageId: "shellForm",
            data: { keyword: instruction.keyword.toUpperCase() },
            suggest: suggestionsFor(instruction),
          });
        }
      },
    };
  },
});
