import { baseImage, imageText, officialName } from "../analysis/base-images.js";
import { releasesIn } from "../analysis/releases.js";
import { defineRule } from "../define-rule.js";
import { endOfLifeDate } from "../knowledge/end-of-life.js";

const day = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } as const;

export default defineRule<"ended", [{ date: string; ends: Record<string, string> }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow base images whose release is past its end of life",
      category: "base-image",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      ended: "'{{image}}' is of {{product}} {{release}}, which gets no fixes since {{end}}. Move to a release that is supported.",
    },
    schema: [
      {
        type: "object",
        properties: {
          date: { ...day, description: "The day at which releases are judged; by default that of the table." },
          ends: {
            type: "object",
            additionalProperties: day,
            description: "Last days of support that win over the table, by image and release: 'debian:11'.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ date: endOfLifeDate, ends: {} }],
  },
  create(context) {
    const [{ date, ends }] = context.options;
    const { ast } = context.sourceCode;
    return {
      // Of every stage: what an old compiler or its libraries get wrong goes into what the last stage copies.
      Stage(stage) {
        const node = stage.from.image;
        const image = baseImage(ast, stage);
        const name = image && officialName(image);
        if (node === null || name === null || image?.tag == null) return;
        for (const { product, release, end: known } of releasesIn(name, image.tag)) {
          const end = ends[`${product}:${release}`] ?? known;
          // Days of this form sort as they follow each other.
          if (end === null || end >= date) continue;
          context.report({ node, messageId: "ended", data: { image: imageText(image), product, release, end } });
          return;
        }
      },
    };
  },
});
