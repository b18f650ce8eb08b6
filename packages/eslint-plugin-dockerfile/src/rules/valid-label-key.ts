import { reservedLabelNamespaces } from "../knowledge/labels.js";
import { defineRule } from "../define-rule.js";

/** https://docs.docker.com/engine/manage-resources/labels/#key-format-recommendations, and the slash, which Kubernetes has. */
const wellFormed = /^[a-z](?:[a-z\d./_-]*[a-z\d])?$/;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Enforce the format of label keys",
      category: "metadata-labels",
      presets: { strict: "error", hadolint: "warn" },
      aliases: [{ tool: "hadolint", id: "DL3048" }],
    },
    messages: {
      malformed:
        "'{{key}}' is no key of a label. It starts with a lower-case letter and consists of these, digits and single '.', '-', '_' and '/'.",
      reserved: "'{{namespace}}' is kept for Docker's own labels. Use a domain of yours, the other way round: 'com.example.name'.",
    },
  },
  create(context) {
    return {
      Label(node) {
        // The image keeps the text of a trigger for the builds on it.
        if (context.sourceCode.getParent(node)?.type === "Onbuild") return;
        for (const { key } of node.pairs) {
          if (key.value === null) continue;
          const namespace = reservedLabelNamespaces.find((start) => key.value?.startsWith(start));
          if (namespace !== undefined) context.report({ node: key, messageId: "reserved", data: { namespace } });
          else if (!wellFormed.test(key.value) || /\.\.|--/.test(key.value)) {
            context.report({ node: key, messageId: "malformed", data: { key: key.value } });
          }
        }
      },
    };
  },
});
