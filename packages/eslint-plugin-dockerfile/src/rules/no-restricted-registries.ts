import { parseImageReference, type ImageParts, type Node } from "dockerfile-syntax";
import { baseImage, imageText } from "../analysis/base-images.js";
import { matchesAnyGlob } from "../analysis/globs.js";
import { stageReferences } from "../analysis/stage-references.js";
import { defineRule } from "../define-rule.js";

/** What stands for the registry that an image without one comes from. */
const dockerHub = ["docker.io", "hub.docker.com"];

export default defineRule<"notAllowed", [{ allow: string[] }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow images from registries that are not allowed",
      category: "base-image",
      presets: {},
      aliases: [{ tool: "hadolint", id: "DL3026" }],
    },
    messages: {
      notAllowed: "'{{image}}' comes from the registry '{{registry}}'. Take an image from one of these: {{allowed}}.",
    },
    schema: [
      {
        type: "object",
        properties: {
          allow: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            description: "The registries that images may come from, '*' for any characters; with none all may.",
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
    const allowed = allow.map((name) => `'${name}'`).join(", ");

    function isAllowed(registry: string | null): boolean {
      const names = registry === null ? dockerHub : [registry];
      return names.some((name) => matchesAnyGlob(name, allow));
    }

    function check(image: ImageParts, node: Node): void {
      const { registry } = image;
      if (registry?.includes("$") || isAllowed(registry)) return;
      context.report({ node, messageId: "notAllowed", data: { image: imageText(image), registry: registry ?? "docker.io", allowed } });
    }

    return {
      Stage(stage) {
        if (allow.length === 0) return;
        const written = stage.from.image;
        // Whatever the rest of it comes to, the registry may be plain to see.
        const base = baseImage(ast, stage) ?? (written?.registry != null && written.value === null ? written : null);
        if (base !== null && written !== null) check(base, written);
        for (const { node, name, stage: named, isIndex, onbuild } of stageReferences(ast, stage)) {
          if (!onbuild && name !== null && named === null && !isIndex && name !== "scratch") check(parseImageReference(name), node);
        }
      },
    };
  },
});
