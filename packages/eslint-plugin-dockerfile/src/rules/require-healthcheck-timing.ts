import { withoutOnbuild } from "../analysis/commands.js";
import { defineRule } from "../define-rule.js";

const timings = ["interval", "timeout", "start-period"];

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require HEALTHCHECK to say how often, how long and from when it asks",
      category: "healthcheck",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      missing: "Without {{flags}} the builder's times count: 30 seconds between checks and for each, none to start. Say your own.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Stage({ instructions }) {
        for (const instruction of instructions.map(withoutOnbuild)) {
          if (instruction.type !== "Healthcheck" || instruction.body === null) continue;
          const missing = timings.filter((timing) => !instruction.flags.some(({ name }) => name === timing));
          if (missing.length === 0) continue;
          const flags = missing.map((name) => `'--${name}'`).join(", ");
          context.report({ loc: sourceCode.getLocFromRange([...instruction.keywordRange]), messageId: "missing", data: { flags } });
        }
      },
    };
  },
});
