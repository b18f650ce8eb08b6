import type { Stage } from "dockerfile-syntax";
import { nearestName } from "../analysis/nearest-name.js";
import { stageReferences } from "../analysis/stage-references.js";
import { defineRule } from "../define-rule.js";

type Ignored = "build-errors" | "image-paths";

export default defineRule<"unknown" | "useNearest", [{ contexts: string[]; ignore: Ignored[] }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow COPY from what is neither an earlier stage nor an image with a tag",
      category: "stages",
      presets: { strict: "error", hadolint: ["error", { ignore: [] }] },
      aliases: [{ tool: "hadolint", id: "DL3022" }],
    },
    hasSuggestions: true,
    messages: {
      useNearest: "Write '{{nearest}}'.",
      unknown: "'{{name}}' is no stage before this instruction. Name one, or an image with its tag.",
    },
    schema: [
      {
        type: "object",
        properties: {
          contexts: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            description: "The names that builds give to further contexts with --build-context.",
          },
          ignore: {
            type: "array",
            items: { enum: ["build-errors", "image-paths"] },
            uniqueItems: true,
            description:
              "What is not reported: 'build-errors', what BuildKit refuses anyway (later stages, variables); 'image-paths', images without a tag that have a slash.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ contexts: [], ignore: ["build-errors", "image-paths"] }],
  },
  create(context) {
    const [{ contexts, ignore }] = context.options;
    const { ast } = context.sourceCode;
    return {
      Stage(current) {
        for (const { instruction, node, name, isIndex, stage, onbuild } of stageReferences(ast, current)) {
          if (instruction.type !== "Copy" || onbuild || (stage !== null && stage.index <= current.index)) continue;
          const isRefused = name === null || isIndex || stage !== null;
          if (isRefused ? ignore.includes("build-errors") : /[:@]/.test(name) || contexts.includes(name)) continue;
          if (!isRefused && name.includes("/") && ignore.includes("image-paths")) continue;
          const written = "raw" in node ? node.raw : (name ?? "");
          const nearest = name === written && !isIndex ? nearestStage(name, ast.stages, current.index) : null;
          context.report({
            node,
            messageId: "unknown",
            data: { name: written },
            suggest:
              nearest === null
                ? null
                : [{ messageId: "useNearest", data: { nearest }, fix: (fixer) => fixer.replaceTextRange([...node.range], nearest) }],
          });
        }
      },
    };
  },
});

/** A short name is soon another one. */
function nearestStage(name: string, stages: readonly Stage[], before: number): string | null {
  return nearestName(name, namesOf(stages, before), name.length < 5 ? 1 : 2);
}

function* namesOf(stages: readonly Stage[], before: number): Generator<string> {
  for (const { from, index } of stages) {
    if (index >= before) return;
    if (from.name !== null) yield from.name.raw;
  }
}
