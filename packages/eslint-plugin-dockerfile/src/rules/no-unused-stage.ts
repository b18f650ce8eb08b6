import type { Stage } from "dockerfile-syntax";
import { matchesAnyGlob } from "../analysis/globs.js";
import { stageReferences } from "../analysis/stage-references.js";
import { baseOf } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"unused", [{ allow: string[] }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow named stages that nothing uses",
      category: "stages",
      presets: {},
      aliases: [],
    },
    messages: {
      unused: "Nothing is built on the stage '{{name}}' or copied from it. Remove it; if it is a target of its own, allow its name.",
    },
    schema: [
      {
        type: "object",
        properties: {
          allow: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            description: "Names of stages that are built by '--target', '*' for any characters.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allow: [] }],
  },
  create(context) {
    const [{ allow }] = context.options;
    const { ast } = context.sourceCode;
    return {
      Dockerfile({ stages }) {
        const used = new Set<Stage | undefined>([stages.at(-1)]);
        for (const stage of stages) {
          const base = baseOf(ast, stage);
          const references = stageReferences(ast, stage);
          // A variable may name any stage.
          if (base.kind === "unknown" || references.some(({ name }) => name === null)) return;
          if (base.kind === "stage") used.add(base.stage);
          for (const reference of references) if (!reference.onbuild && reference.stage !== null) used.add(reference.stage);
        }
        for (const stage of stages) {
          const { name } = stage.from;
          if (name === null || stage.name === null || used.has(stage) || matchesAnyGlob(stage.name, allow)) continue;
          context.report({ node: name, messageId: "unused", data: { name: name.raw } });
        }
      },
    };
  },
});
