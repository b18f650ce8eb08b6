import type { Word } from "dockerfile-syntax";
import { copiedArchives, unpackedByTar, unpackedForHadolint } from "../analysis/archives.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";
import { hadolintEndings, unpackedEndings } from "../knowledge/archives.js";

export default defineRule<"unpacked", [{ match: "unpackable" | "hadolint" }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer ADD over COPY for an archive that is unpacked afterwards",
      category: "copy-add",
      presets: { strict: "error", hadolint: ["warn", { match: "hadolint" }] },
      aliases: [{ tool: "hadolint", id: "DL3010" }],
    },
    messages: {
      unpacked: "'{{archive}}' is unpacked in line {{line}} and stays in this layer besides. ADD unpacks it by itself.",
    },
    schema: [
      {
        type: "object",
        properties: {
          match: {
            enum: ["unpackable", "hadolint"],
            description: "Whether only that counts which ADD does too, or whatever hadolint takes for an archive and its unpacking.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ match: "unpackable" }],
  },
  create(context) {
    const [{ match }] = context.options;
    const [endings, unpacked] = match === "hadolint" ? [hadolintEndings, unpackedForHadolint] : [unpackedEndings, unpackedByTar];

    return {
      Stage({ instructions }) {
        // Several copies of one name may be meant.
        const copied = new Map<string, Word[]>();
        for (const instruction of instructions) {
          if (instruction.type === "Copy") {
            for (const [archive, word] of copiedArchives(instruction, endings)) {
              const known = copied.get(archive);
              if (known === undefined) copied.set(archive, [word]);
              else known.push(word);
            }
          }
          if (instruction.type !== "Run" || copied.size === 0) continue;
          const line = String(instruction.loc.start.line);
          for (const archive of nestedCommandsOf(instruction).flatMap((command) => unpacked(command))) {
            for (const node of copied.get(archive) ?? []) context.report({ node, messageId: "unpacked", data: { archive, line } });
            copied.delete(archive);
          }
        }
      },
    };
  },
});
