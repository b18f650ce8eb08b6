import { contextSources, isEntireContext } from "../analysis/context-sources.js";
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

    return {
      Dockerfile(tree) {
        const final = finalStage(tree);
        for (const stage of tree.stages) {
          if (stages === "final" && stage !== final) continue;
          // What a trigger copies is the context of another image, whose .dockerignore is not known.
          const whole = contextSources(tree, stage).filter(
            ({ path, onbuild }) => isEntireContext(path) && !(onbuild && allowWithDockerignore),
          );
          if (whole.length === 0 || (allowWithDockerignore && ignorePatterns(context).length > 0)) continue;
          for (const { word } of whole) context.report({ node: word, messageId: "entireContext", data: { source: word.raw } });
        }
      },
    };
  },
});
