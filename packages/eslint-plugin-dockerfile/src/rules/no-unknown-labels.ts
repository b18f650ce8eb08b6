import { labelSchema } from "../analysis/label-schema.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow labels that are not agreed upon",
      category: "metadata-labels",
      presets: {},
      aliases: [{ tool: "hadolint", id: "DL3050" }],
    },
    messages: {
      unknown: "'{{label}}' is none of the labels of {{source}}. Remove it, or add it to 'settings.dockerfile.labels'.",
    },
  },
  create(context) {
    const { formats, isConfigured } = labelSchema(context.settings);
    return {
      Label({ pairs }) {
        for (const { key } of pairs) {
          if (key.value === null || formats.has(key.value)) continue;
          const source = isConfigured ? "the settings" : "OCI";
          context.report({ node: key, messageId: "unknown", data: { label: key.value, source } });
        }
      },
    };
  },
});
