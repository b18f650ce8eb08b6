import { defineRule } from "../define-rule.js";

const reserved: ReadonlySet<string | null> = new Set(["context", "scratch"]);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow stages that are called as what Docker has a meaning for",
      category: "stages",
      presets: { recommended: "error", strict: "error", hadolint: "error", buildkit: "error" },
      aliases: [
        { tool: "hadolint", id: "DL3063" },
        { tool: "buildkit", id: "ReservedStageName" },
      ],
    },
    messages: {
      reserved: "'{{name}}' has a meaning of its own to the builder. Give the stage another name.",
    },
  },
  create(context) {
    return {
      Stage({ name, from }) {
        if (from.name === null || !reserved.has(name)) return;
        context.report({ node: from.name, messageId: "reserved", data: { name: from.name.raw } });
      },
    };
  },
});
