import { posix } from "node:path";
import type { Add, Copy, Word } from "dockerfile-syntax";
import { withoutOnbuild } from "../analysis/commands.js";
import { finalStage } from "../analysis/stages.js";
import { ignorePatterns } from "../context/dockerignore.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"entireContext", [{ allowWithDockerignore: boolean; stages: "final" | "all" }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow copying the whole build context into the image",
      category: "copy-add",
      presets: { recommended: "warn", practices: ["error", { allowWithDockerignore: false }], strict: "error" },
      aliases: [{ tool: "sonar", id: "S6470" }],
    },
    messages: {
      entireContext: "'{{source}}' copies the whole build context, secrets and caches with it. Name the files that the image needs.",
    },
    schema: [
      {
        type: "object",
        properties: {
          allowWithDockerignore: { type: "boolean", description: "Whether a .dockerignore with patterns makes it right." },
          stages: { enum: ["final", "all"], description: "The stages that are looked at: what earlier ones copy is not in the image." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allowWithDockerignore: true, stages: "final" }],
  },
  create(context) {
    const [{ allowWithDockerignore, stages }] = context.options;

    function check(instruction: Add | Copy): void {
      if (instruction.flags.some(({ name }) => name === "from")) return;
      const source = instruction.sources.find((word) => isEntireContext(word));
      if (source === undefined || (allowWithDockerignore && ignorePatterns(context.physicalFilename).length > 0)) return;
      context.report({ node: source, messageId: "entireContext", data: { source: source.raw } });
    }

    return {
      Dockerfile(tree) {
        const final = finalStage(tree);
        for (const stage of tree.stages) {
          if (stages === "final" && stage !== final) continue;
          for (const instruction of stage.instructions) {
            const copy = withoutOnbuild(instruction);
            if (copy.type === "Add" || copy.type === "Copy") check(copy);
          }
        }
      },
    };
  },
});

/** `.`, `/`, `./`, `*` and the like, as BuildKit resolves them: from the root of the context, which they cannot leave. */
function isEntireContext({ value }: Word): boolean {
  if (value === null || value.startsWith("<<")) return false;
  const path = posix.normalize(`/${value}`).replace(/\/$/, "");
  return path === "" || /^\/\*+$/.test(path);
}
