import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow RUN without the builder's sandbox",
      category: "user-security",
      presets: { recommended: "error", strict: "error" },
      aliases: [{ tool: "sonar", id: "S6502" }],
    },
    messages: {
      insecure: "'--security=insecure' gives the command the rights of the builder. Run it in the sandbox.",
    },
  },
  create(context) {
    return {
      Run({ flags }) {
        for (const flag of flags) {
          if (flag.name === "security" && flag.value?.value === "insecure") context.report({ node: flag, messageId: "insecure" });
        }
      },
    };
  },
});
