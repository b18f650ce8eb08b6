import { posix } from "node:path";
import type { Add, Copy, Word } from "dockerfile-syntax";
import { managerCall, withoutOnbuild } from "../analysis/commands.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { credentialFiles } from "../knowledge/credential-files.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow copying the file with which a package manager logs in before it installs",
      category: "secrets",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      copied:
        "'{{file}}' stays in this layer and in the build cache. Mount it for the RUN in line {{line}} by '--mount=type=secret,target=...'.",
    },
  },
  create(context) {
    return {
      Stage({ instructions }) {
        const waiting: { readonly word: Word; readonly file: string }[] = [];
        for (const outer of instructions) {
          const instruction = withoutOnbuild(outer);
          if (instruction.type === "Copy" || instruction.type === "Add") waiting.push(...credentialsIn(instruction));
          const installs =
            instruction.type === "Run" && nestedCommandsOf(instruction).some((command) => managerCall(command)?.action === "install");
          if (!installs) continue;
          for (const { word, file } of waiting.splice(0)) {
            context.report({ node: word, messageId: "copied", data: { file, line: String(instruction.loc.start.line) } });
          }
        }
      },
    };
  },
});

function credentialsIn({ sources, flags }: Add | Copy): { word: Word; file: string }[] {
  if (flags.some(({ name }) => name === "from")) return [];
  return sources.flatMap((word) => {
    const file = posix.basename(word.value ?? "");
    return credentialFiles.includes(file) ? [{ word, file }] : [];
  });
}
