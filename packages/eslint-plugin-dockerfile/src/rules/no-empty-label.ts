import { labelSchema } from "../analysis/label-schema.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow labels without a value",
      category: "metadata-labels",
      presets: {},
      aliases: [{ tool: "hadolint", id: "DL3051" }],
    },
    messages: {
      empty: "The label '{{label}}' is empty. Give it a value, or remove it.",
    },
  },
  create(context) {
    const { formats } = labelSchema(context.settings);
    return {
      Label({ pairs }) {
        for (const pair of pairs) {
          const { key, value } = pair;
          if (key.value === null || value?.value !== "" || !formats.has(key.value)) continue;
          context.report({ node: pair, messageId: "empty", data: { label: key.value } });
        }
      },
    };
  },
});
