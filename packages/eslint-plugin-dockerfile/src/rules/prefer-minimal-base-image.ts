import { baseImage, imageText } from "../analysis/base-images.js";
import { isOtherDistribution, missingVariant, tagOfVariant } from "../analysis/minimal-variants.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

interface Options {
  variants: string[];
  images: Record<string, string>;
  distributions: boolean;
}

export default defineRule<"full" | "otherDistribution" | "takeVariant", [Options]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer the small variants of base images",
      category: "base-image",
      presets: { practices: ["error", { variants: ["alpine"], distributions: true }] },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      full: "'{{image}}' is the full image. Build on its variant '{{variant}}', which holds less that can break or be attacked.",
      otherDistribution: "'{{image}}' is a distribution that holds more than an app needs. Build on an Alpine image.",
      takeVariant: "Build on '{{image}}'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          variants: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            description: "The parts of tags that stand for a small image, the one to prefer first.",
          },
          images: {
            type: "object",
            additionalProperties: { type: "string" },
            description: "The variant that an image must have, by the image's name; wins over 'variants'.",
          },
          distributions: {
            type: "boolean",
            description: "Whether the images of distributions other than Alpine are reported, where no variant of theirs is preferred.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ variants: ["alpine", "slim", "minimal"], images: {}, distributions: false }],
  },
  create(context) {
    const [{ variants, images, distributions }] = context.options;
    const variantsByImage = new Map(Object.entries(images));
    const { ast } = context.sourceCode;
    return {
      Dockerfile() {
        // The stages that are copied from do not make the image larger.
        const last = finalStage(ast);
        const stage = last && lineage(ast, last).at(-1);
        const node = stage?.from.image;
        const image = stage && baseImage(ast, stage);
        if (node == null || image == null) return;
        const variant = missingVariant(image, variants, variantsByImage);
        if (variant === null) {
          const data = { image: imageText(image) };
          if (distributions && isOtherDistribution(image, variants)) context.report({ node, messageId: "otherDistribution", data });
          return;
        }
        const tag = image.digest === null && node.value === node.raw ? tagOfVariant(image.tag ?? "", variant) : null;
        const text = imageText({ ...image, tag });
        context.report({
          node,
          messageId: "full",
          data: { image: imageText(image), variant },
          suggest:
            tag === null
              ? null
              : [{ messageId: "takeVariant", data: { image: text }, fix: (fixer) => fixer.replaceTextRange([...node.range], text) }],
        });
      },
    };
  },
});
