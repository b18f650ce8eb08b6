import type { Word } from "dockerfile-syntax";
import { expand } from "../analysis/expansion.js";
import { finalInstructions } from "../analysis/final-image.js";
import { isSecretFile } from "../analysis/secret-files.js";
import { keyringDirectories, publicFiles, secretFiles, secretPathVariables } from "../knowledge/secret-files.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"secret", [{ files: string[]; allow: string[] }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow files with secrets in the final image",
      category: "secrets",
      presets: { recommended: "warn", practices: "error", strict: "error" },
      aliases: [
        { tool: "trivy", id: "DS-0031" },
        { tool: "dockle", id: "CIS-DI-0010" },
      ],
    },
    messages: {
      secret:
        "'{{file}}' holds secrets, and everyone who has the image has them too. Mount it into the container, or by 'RUN --mount=type=secret'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          files: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            description: "The names, or the ends of the paths, of files with secrets, '*' for any characters.",
          },
          allow: { type: "array", items: { type: "string" }, uniqueItems: true, description: "Those of them that may be in the image." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ files: [...secretFiles], allow: [...publicFiles] }],
  },
  create(context) {
    const [{ files, allow }] = context.options;

    return {
      Dockerfile(tree) {
        for (const [instruction, scope] of finalInstructions(tree)) {
          if (instruction.type !== "Copy" && instruction.type !== "Add") continue;
          const { destination, sources } = instruction;
          // What anyone may download is no secret.
          if (instruction.type === "Add" && sources.every(({ raw }) => raw.includes("://"))) continue;
          if (destination === null || keyringDirectories.some((directory) => destination.raw.startsWith(directory))) continue;
          const path = (word: Word): string => expand(word, scope) ?? word.raw;
          const found = [...sources, destination].find((word) => isSecretFile(path(word), files, allow));
          const node = found ?? (destination.variables.some(({ name }) => secretPathVariables.includes(name)) ? destination : undefined);
          if (node !== undefined) context.report({ node, messageId: "secret", data: { file: path(node) } });
        }
      },
    };
  },
});
