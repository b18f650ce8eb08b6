import type { Stage } from "dockerfile-syntax";
import { labelSchema } from "../analysis/label-schema.js";
import { stagesWithout, type StageChoice } from "../analysis/stages-without.js";
import { basicLabels } from "../knowledge/labels.js";
import { lineBelow } from "../analysis/whole-lines.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"missing" | "addLabel", [{ labels: string[]; stages: StageChoice }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require labels that say what an image is",
      category: "metadata-labels",
      presets: {},
      aliases: [
        { tool: "hadolint", id: "DL3049" },
        { tool: "sonar", id: "S7028" },
      ],
    },
    hasSuggestions: true,
    messages: {
      missing: "The image has no label '{{label}}'. Add it.",
      addLabel: "Add 'LABEL {{label}}=\"\"' to fill in.",
    },
    schema: [
      {
        type: "object",
        properties: {
          labels: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            description: "The labels where 'settings.dockerfile.labels' names none.",
          },
          stages: {
            enum: ["final", "each"],
            description: "Whether the final image is looked at, or each stage that no other is built on or copies from.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ labels: [...basicLabels], stages: "final" }],
  },
  create(context) {
    const [{ labels, stages }] = context.options;
    const { formats, isConfigured } = labelSchema(context.settings);

    return {
      Dockerfile(tree) {
        const { text } = context.sourceCode;
        for (const label of isConfigured ? formats.keys() : labels) {
          for (const { from } of stagesWithout(tree, stages, (stage) => hasLabel(stage, label))) {
            const below = lineBelow(text, from.range);
            context.report({
              node: from,
              messageId: "missing",
              data: { label },
              suggest:
                below === null
                  ? null
                  : [
                      {
                        messageId: "addLabel",
                        data: { label },
                        fix: (fixer) => fixer.insertTextAfterRange([...from.range], `${below}LABEL ${label}=""`),
                      },
                    ],
            });
          }
        }
      },
    };
  },
});

/** A key with a variable may be any. */
function hasLabel({ instructions }: Stage, label: string): boolean {
  return instructions.some(
    (instruction) => instruction.type === "Label" && instruction.pairs.some(({ key }) => (key.value ?? label) === label),
  );
}
