import { expand } from "../analysis/expansion.js";
import { hasFormat, type Reading } from "../analysis/label-formats.js";
import { labelSchema } from "../analysis/label-schema.js";
import { scopedInstructions } from "../analysis/scope.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"email" | "hash" | "rfc3339" | "semver" | "spdx" | "url", [{ reading: Reading }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Enforce the formats of label values",
      category: "metadata-labels",
      presets: {},
      aliases: [
        { tool: "hadolint", id: "DL3052", messageId: "url" },
        { tool: "hadolint", id: "DL3053", messageId: "rfc3339" },
        { tool: "hadolint", id: "DL3054", messageId: "spdx" },
        { tool: "hadolint", id: "DL3055", messageId: "hash" },
        { tool: "hadolint", id: "DL3056", messageId: "semver" },
        { tool: "hadolint", id: "DL3058", messageId: "email" },
      ],
    },
    messages: {
      email: "'{{value}}' in '{{label}}' is no address of RFC 5322. Write 'name@example.com'.",
      hash: "'{{value}}' in '{{label}}' is no hash of git. Write its 7 or 40 lower-case hexadecimal digits.",
      rfc3339: "'{{value}}' in '{{label}}' is no time of RFC 3339. Write '2006-01-02T15:04:05Z'.",
      semver: "'{{value}}' in '{{label}}' is no semantic version. Write '1.2.3'.",
      spdx: "'{{value}}' in '{{label}}' names no licence of SPDX. Write its identifier: 'Apache-2.0'.",
      url: "'{{value}}' in '{{label}}' is no absolute URL. Write 'https://example.com'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          reading: {
            enum: ["standard", "hadolint"],
            description: "Whether a value is held against the standard of its format, or against what hadolint takes.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ reading: "standard" }],
  },
  create(context) {
    const [{ reading }] = context.options;
    const { formats } = labelSchema(context.settings);
    return {
      Stage(stage) {
        for (const [instruction, scope] of scopedInstructions(context.sourceCode.ast, stage)) {
          if (instruction.type !== "Label") continue;
          for (const { key, value } of instruction.pairs) {
            const format = formats.get(key.value ?? "");
            const text = value && expand(value, scope);
            // That a label is empty is another rule's.
            if (format === undefined || format === "text" || value === null || text === null || text === "") continue;
            if (hasFormat(text, format, reading)) continue;
            context.report({ node: value, messageId: format, data: { value: text, label: key.value ?? key.raw } });
          }
        }
      },
    };
  },
});
