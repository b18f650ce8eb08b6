import { baseImage, imageName, imageText, officialName } from "../analysis/base-images.js";
import { matchesGlob } from "../analysis/globs.js";
import { defineRule } from "../define-rule.js";

const patterns = { type: "array", items: { type: "string" }, uniqueItems: true } as const;

export default defineRule<"denied" | "notAllowed", [{ allow: string[]; deny: string[] }]>({
  meta: {
    type: "problem",
    docs: { description: "Disallow base images that the project does not want", category: "base-image", presets: {}, aliases: [] },
    messages: {
      denied: "'{{image}}' is not to be built on: '{{pattern}}' is denied. Take another base image.",
      notAllowed: "'{{image}}' is none of the base images that are allowed. Take one of these: {{allowed}}.",
    },
    schema: [
      {
        type: "object",
        properties: {
          allow: { ...patterns, description: "The images that may be built on, '*' for any characters; with none all may." },
          deny: { ...patterns, description: "The images that may not be built on, '*' for any characters." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allow: [], deny: [] }],
  },
  create(context) {
    const [{ allow, deny }] = context.options;
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        const image = baseImage(ast, stage);
        if (image === null) return;
        const official = officialName(image);
        const written = imageText(image);
        const short = official === null ? [] : [{ ...image, registry: null, repository: official }];
        // A pattern may leave out the digest, or the tag too.
        const texts = [image, ...short].flatMap((form) => [imageText(form), imageText({ ...form, digest: null }), imageName(form)]);
        const matches = (pattern: string): boolean => texts.some((text) => matchesGlob(text, pattern));
        const node = stage.from.image ?? stage.from;
        const pattern = deny.find(matches);
        if (pattern !== undefined) {
          context.report({ node, messageId: "denied", data: { image: written, pattern } });
        } else if (allow.length > 0 && !allow.some(matches)) {
          const allowed = allow.map((name) => `'${name}'`).join(", ");
          context.report({ node, messageId: "notAllowed", data: { image: written, allowed } });
        }
      },
    };
  },
});
