import { baseImage, imageText } from "../analysis/base-images.js";
import { tagPrecision, variantWithoutRelease } from "../analysis/tags.js";
import { defineRule } from "../define-rule.js";

interface Options {
  minimum: "minor" | "patch";
  requireOsVersion: boolean;
}

const levels = ["none", "major", "minor", "patch"] as const;

export default defineRule<"coarse" | "word" | "variant", [Options]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer tags of base images that name a version down to its minor number",
      category: "base-image",
      presets: { practices: ["error", { requireOsVersion: true }], strict: "error" },
      aliases: [],
    },
    messages: {
      coarse: "'{{image}}' is whatever is newest of version {{version}}. Name the version down to its {{minimum}} number.",
      word: "The tag of '{{image}}' names no version, so that it is another image tomorrow. Name one.",
      variant: "The tag of '{{image}}' does not say which release of {{system}} is in it. Name it, as in '{{example}}'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          minimum: { enum: ["minor", "patch"], description: "The last number of the version that a tag must name." },
          requireOsVersion: {
            type: "boolean",
            description: "Whether the tag of a variant for Alpine or a slim Debian must name the release of that too.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ minimum: "minor", requireOsVersion: false }],
  },
  create(context) {
    const [{ minimum, requireOsVersion }] = context.options;
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        const node = stage.from.image;
        const image = baseImage(ast, stage);
        // Without a tag, and with 'latest', other rules speak.
        if (node === null || image?.tag == null || image.digest !== null || image.tag === "latest") return;
        const precision = tagPrecision(image);
        const text = imageText(image);
        if (precision === "none") {
          context.report({ node, messageId: "word", data: { image: text } });
          return;
        }
        if (precision !== null && levels.indexOf(precision) < levels.indexOf(minimum)) {
          const version = /\d+(?:\.\d+)*/.exec(image.tag)?.[0] ?? "";
          context.report({ node, messageId: "coarse", data: { image: text, version, minimum } });
          return;
        }
        const variant = requireOsVersion ? variantWithoutRelease(image) : null;
        if (variant === null) return;
        const [system, release] = variant === "alpine" ? ["Alpine", "alpine3.18"] : ["Debian", "slim-bookworm"];
        const example = image.tag.replace(variant, release);
        context.report({ node, messageId: "variant", data: { image: text, system, example } });
      },
    };
  },
});
