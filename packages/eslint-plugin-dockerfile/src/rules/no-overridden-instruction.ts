import type { Instruction } from "dockerfile-syntax";
import { wholeLines } from "../analysis/whole-lines.js";
import { defineRule } from "../define-rule.js";

const messageIds = { Cmd: "cmd", Entrypoint: "entrypoint", Healthcheck: "healthcheck" } as const;

type MessageId = (typeof messageIds)[keyof typeof messageIds];

export default defineRule<MessageId | "remove", [{ report: "overridden" | "overriding" }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow CMD, ENTRYPOINT and HEALTHCHECK that a later one in the stage overrides",
      category: "entrypoint-cmd",
      presets: { recommended: "error", strict: "error", hadolint: ["error", { report: "overriding" }], buildkit: "error" },
      aliases: [
        { tool: "hadolint", id: "DL4003", messageId: "cmd" },
        { tool: "hadolint", id: "DL4004", messageId: "entrypoint" },
        { tool: "hadolint", id: "DL3012", messageId: "healthcheck" },
        { tool: "buildkit", id: "MultipleInstructionsDisallowed" },
        { tool: "trivy", id: "DS-0016", messageId: "cmd" },
        { tool: "trivy", id: "DS-0007", messageId: "entrypoint" },
        { tool: "trivy", id: "DS-0023", messageId: "healthcheck" },
        { tool: "sonar", id: "S6589" },
        { tool: "semgrep", id: "multiple-entrypoint-instructions", messageId: "entrypoint" },
      ],
    },
    hasSuggestions: true,
    messages: {
      cmd: "Only the last CMD counts: that of line {{overriding}} overrides that of line {{overridden}}. Keep one.",
      entrypoint: "Only the last ENTRYPOINT counts: that of line {{overriding}} overrides that of line {{overridden}}. Keep one.",
      healthcheck: "Only the last HEALTHCHECK counts: that of line {{overriding}} overrides that of line {{overridden}}. Keep one.",
      remove: "Remove the one without effect, line {{line}}.",
    },
    schema: [
      {
        type: "object",
        properties: {
          report: {
            enum: ["overridden", "overriding"],
            description: "Which of two is reported: the one without effect, or the later one.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ report: "overridden" }],
  },
  create(context) {
    const [{ report }] = context.options;
    const { text } = context.sourceCode;

    function check(overridden: Instruction, overriding: Instruction, messageId: MessageId): void {
      const line = String(overridden.loc.start.line);
      context.report({
        node: report === "overridden" ? overridden : overriding,
        messageId,
        data: { overridden: line, overriding: String(overriding.loc.start.line) },
        suggest: [{ messageId: "remove", data: { line }, fix: (fixer) => fixer.removeRange(wholeLines(text, overridden.range)) }],
      });
    }

    return {
      Stage({ instructions }) {
        const last = new Map<string, Instruction>();
        for (const instruction of instructions) {
          const { type } = instruction;
          if (type !== "Cmd" && type !== "Entrypoint" && type !== "Healthcheck") continue;
          const earlier = last.get(type);
          if (earlier !== undefined) check(earlier, instruction, messageIds[type]);
          last.set(type, instruction);
        }
      },
    };
  },
});
